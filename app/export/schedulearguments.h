// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the command line that belongs to `schedule`. A pure function of argv; any thread.
#pragma once

#include "core/schedule/units.h"

namespace itam::app::exporter {

enum class ScheduleVerb
{
    Install,
    Show,
    Remove
};

struct ScheduleArguments
{
    QStringList words; ///< behind `schedule`
    ScheduleVerb verb = ScheduleVerb::Show;
    std::optional<core::schedule::Scope> scope; ///< nullopt: of the system for root, else of the user
    std::optional<QString> at;
    std::optional<QString> days;
    std::optional<QString> windowsXml; ///< file
    core::schedule::Task task;
    bool any = false; ///< an option of it was given
};

/// Makes verb and task of the words. Error: Usage.
[[nodiscard]] Result<void> judgeSchedule(ScheduleArguments& schedule, bool dryRun, bool hasToken);

} // namespace itam::app::exporter
