// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the sub-page Retirement works with in the console: settings, journal, and connections of its own. GUI thread.
#pragma once

#include "app/console/exportsession.h"
#include "core/exporter/sourcepassword.h"
#include "core/journal/store/location.h"
#include "core/servicenow/instancesession.h"
#include "core/support/clock.h"
#include "ui/services/retirementports.h"
#include "ui/services/settingskeeper.h"

namespace itam::app::console {

struct RetiringInput
{
    std::shared_ptr<const core::support::SystemClock> clock;
    ui::services::SettingsKeeper& settings;  ///< outlives the ports
    core::exporter::ReadSecret readPassword; ///< of the operations database
    core::journal::Location journal;
    /// GUI thread: to the active instance as it is now.
    std::function<OpenSession()> openSession;
};
[[nodiscard]] ui::services::RetirementPorts retirementPorts(const RetiringInput& input);

} // namespace itam::app::console
