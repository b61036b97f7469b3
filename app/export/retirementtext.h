// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was retired, what came back and what waits for a yes, as text and as JSON. Pure; any thread.
#pragma once

#include "core/exporter/retirement.h"

#include <QJsonObject>

namespace itam::app::exporter {

struct RetirementTold
{
    core::settings::RetirePolicy policy = core::settings::RetirePolicy::Off; ///< Report as a dry run
    core::settings::RetireSettings limits;
    bool lists = false; ///< name every CI, not only what needs attention
};

[[nodiscard]] QString retirementText(const core::exporter::RetirementReport& report, const RetirementTold& told);
[[nodiscard]] QJsonObject retirementJson(const core::exporter::RetirementReport& report, const RetirementTold& told);
/// The lasting record.
[[nodiscard]] QString retirementsText(const QList<core::journal::KnownRetirement>& known);
[[nodiscard]] QJsonObject retirementsJson(const QList<core::journal::KnownRetirement>& known);
/// One line while it goes on.
[[nodiscard]] QString retirementProgress(const core::exporter::RetirementProgress& progress);
/// 0 all that is due was done (or would be), 2 something was refused, waits for a yes or could not be reached, 5
/// stopped.
[[nodiscard]] int retirementExitStatus(const core::exporter::RetirementReport& report);

} // namespace itam::app::exporter
