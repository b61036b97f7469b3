// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command `schedule` with what it stands on given to it, so that tests need neither systemd nor /etc. Main thread.
#pragma once

#include "app/export/configuration.h"
#include "core/schedule/status.h"

namespace itam::app::exporter {

struct SchedulePorts
{
    core::schedule::Places places;
    core::schedule::Commands& commands;
    QString program;    ///< itam-export itself
    QString dataFolder; ///< where the notes on runs are
    QString settings;   ///< the settings file of the person who asks
    QDateTime now;
    QTimeZone zone;
    core::administration::Gate gate;
    core::schedule::Scope usualScope = core::schedule::Scope::User;
};

/// Prints, and gives the exit status.
[[nodiscard]] int runScheduleWith(const Arguments& arguments, const Configuration& configuration,
                                  const SchedulePorts& ports);

} // namespace itam::app::exporter
