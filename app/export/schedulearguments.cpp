// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/schedulearguments.h"

#include "app/export/usage.h"

namespace itam::app::exporter {
namespace {

Result<ScheduleVerb> verbOf(const QStringList& words)
{
    constexpr std::array<std::pair<const char*, ScheduleVerb>, 3> verbs{
        {{"install", ScheduleVerb::Install}, {"show", ScheduleVerb::Show}, {"remove", ScheduleVerb::Remove}}};
    if (words.size() != 1)
        return usage(QStringLiteral("schedule takes one of install, show and remove"));
    for (const auto& [name, verb] : verbs) {
        if (words.first() == QLatin1String(name))
            return verb;
    }
    return usage(QStringLiteral("schedule takes install, show or remove, not \"%1\"").arg(words.first()));
}

} // namespace

Result<void> judgeSchedule(ScheduleArguments& schedule, bool dryRun, bool hasToken)
{
    const auto verb = verbOf(schedule.words);
    if (!verb)
        return failure(verb.error());
    schedule.verb = *verb;
    const bool installs = *verb == ScheduleVerb::Install;
    if (!installs && (schedule.at || schedule.days || schedule.windowsXml))
        return usage(QStringLiteral("--at, --days and --windows-xml are for schedule install"));
    if (dryRun && *verb == ScheduleVerb::Show)
        return usage(QStringLiteral("schedule show changes nothing; --dry-run is for install and remove"));
    // It would stand in a file that everybody reads.
    if (hasToken)
        return usage(QStringLiteral("schedule takes no -token; save it in a file and give that as --token-file"));
    if (schedule.at) {
        const auto time = core::schedule::timeOf(*schedule.at);
        if (!time)
            return failure(time.error());
        schedule.task.at = *time;
    }
    if (schedule.days) {
        const auto days = core::schedule::daysOf(*schedule.days);
        if (!days)
            return failure(days.error());
        schedule.task.days = *days;
    }
    return {};
}

} // namespace itam::app::exporter
