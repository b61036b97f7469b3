// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From settings to what header, overview and Export page show of the active instance. Pure; GUI thread.
#pragma once

#include "core/settings/startability.h"
#include "ui/exporter/exportcontroller.h"
#include "ui/shell/headerstrip.h"

namespace itam::ui::shell {

/// `embeddedId`: instance id of the embedded instance while it runs.
[[nodiscard]] exporter::ExportTarget targetOf(const core::settings::Settings& settings, const QString& embeddedId,
                                              core::settings::StartObstacle obstacle);

/// The newest export to the target; nullopt: none.
[[nodiscard]] std::optional<core::journal::ExportRecord> lastExportOf(const exporter::ExportTarget& target,
                                                                      const core::journal::Knowledge& knowledge);

} // namespace itam::ui::shell
