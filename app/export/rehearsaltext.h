// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a rehearsal found, as text, CSV and JSON. Any thread.
#pragma once

#include "app/export/listing.h"
#include "core/exporter/rehearsal.h"

namespace itam::app::exporter {

[[nodiscard]] QStringList rehearsalHeader();
void listRehearsed(Listing& listing, Output output, const core::exporter::RehearsalRecord& record);
[[nodiscard]] QString rehearsalText(const core::exporter::RehearsalReport& report);
[[nodiscard]] QJsonObject rehearsalJson(const core::exporter::RehearsalReport& report);
/// One line for people who wait.
[[nodiscard]] QString rehearsalProgressText(const core::exporter::RehearsalProgress& progress,
                                            const core::exporter::ExportProgress& exporting);

} // namespace itam::app::exporter
