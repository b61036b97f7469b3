// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What verify says: as text, CSV lines and JSON. Main thread, but for the list, which the verifying thread writes.
#pragma once

#include "app/export/listing.h"
#include "core/exporter/summary.h"
#include "core/exporter/verify.h"

namespace itam::app::exporter {

/// What came of one call of verify.
struct VerifyOutcome
{
    int exitStatus = 0;
    std::optional<Error> error;
    std::optional<core::exporter::VerifyReport> before;
    std::optional<core::exporter::ExportSummary> repair;
    std::optional<core::exporter::VerifyReport> after;
    std::vector<core::exporter::VerifyFinding> left; ///< the first ones
};

void listFinding(Listing& listing, Output output, const core::exporter::VerifyFinding& finding);
/// As text, behind what was listed. `repairs`: a repair was asked for.
void printVerifyOutcome(const VerifyOutcome& outcome, const Listing& listing, bool repairs);
/// The rest of the one JSON object.
[[nodiscard]] QJsonObject toJson(const VerifyOutcome& outcome);

} // namespace itam::app::exporter
