// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Programs of the system that the schedule calls: systemctl and nothing else. Behind an interface, so that tests need no
// systemd. Blocks until the program has ended; not on the GUI thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace itam::core::schedule {

struct CommandEnd
{
    int status = 0;
    QByteArray out;
    QByteArray problems; ///< what it wrote to standard error
};

class Commands
{
public:
    virtual ~Commands() = default;
    /// Errors: ScheduleUnavailable (there is no such program, or it did not end within a minute).
    [[nodiscard]] virtual Result<CommandEnd> run(const QString& program, const QStringList& arguments) = 0;
};

/// Real ones, in English, with times in UTC and without a pager.
[[nodiscard]] std::unique_ptr<Commands> makeSystemCommands();

} // namespace itam::core::schedule
