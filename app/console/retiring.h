// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the sub-page Retirement works with in the console: settings, journal, and connections of its own. GUI thread.
#pragma once

#include "core/servicenow/instancesession.h"
#include "core/support/clock.h"
#include "ui/services/retirementports.h"
#include "ui/services/settingskeeper.h"

namespace itam::app::console {

/// For background threads; sessions of one opener log in once.
using OpenSession = std::function<Result<std::unique_ptr<core::servicenow::InstanceSession>>()>;

struct RetiringInput
{
    std::shared_ptr<const core::support::SystemClock> clock;
    ui::services::SettingsKeeper& settings; ///< outlives the ports
    QString journalPath;
    /// GUI thread: to the active instance as it is now.
    std::function<OpenSession()> openSession;
};
[[nodiscard]] ui::services::RetirementPorts retirementPorts(const RetiringInput& input);

} // namespace itam::app::console
