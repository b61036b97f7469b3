// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/scheduledjobs.h"

#include "core/lifecycle/tables.h"
#include "core/sandbox/store/eachrow.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

using Row = sqlite::Statement;

constexpr auto selectDue = "SELECT sys_id, name, document_key, trigger_type, next_action FROM sys_trigger "
                           "WHERE coalesce(state, 0) = 0 AND (next_action IS NULL OR next_action <= ?1) "
                           "ORDER BY next_action, row_number LIMIT 1";
constexpr auto selectRepeating = "SELECT sys_id, name, document_key, trigger_type, next_action FROM sys_trigger "
                                 "WHERE document_key = ?1 AND trigger_type = 1 ORDER BY row_number LIMIT 1";
constexpr auto deleteOfJob = "DELETE FROM sys_trigger WHERE document_key = ?1";

const QString jobTable = QStringLiteral("sysauto");
const QString scriptTable = QStringLiteral("sysauto_script");
const QString triggerTable = QStringLiteral("sys_trigger");
const QString seededName = QStringLiteral("restore_job_seeded");
constexpr std::chrono::seconds restorePeriod{60};

Result<std::optional<JobTrigger>> triggerFrom(Session& session, const char* sql, const QString& text)
{
    std::optional<JobTrigger> trigger;
    ITAM_TRY(eachRow(session, sql, {text}, [&](const Row& row) {
        trigger = JobTrigger{row.text(0), row.text(1), row.text(2), row.integer(3) == 1, fromPlatformTime(row.text(4))};
    }));
    return trigger;
}

/// Durations are kept as times since the epoch.
QString durationText(std::chrono::seconds duration)
{
    return platformTime(QDateTime::fromSecsSinceEpoch(duration.count(), Qt::UTC));
}

} // namespace

Result<std::optional<ScheduledJob>> scheduledJob(Session& session, const QString& sysId)
{
    const auto record = findRecord(session, jobTable, QStringLiteral("sys_id"), sysId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return std::optional<ScheduledJob>();
    const auto text = [&](const char* column) { return (*record)->value(QString::fromLatin1(column)); };
    const QDateTime period = fromPlatformTime(text("run_period"));
    return std::optional(ScheduledJob{sysId, text("name"), text("active") == QLatin1String("true"), text("run_type"),
                                      std::chrono::seconds(period.isValid() ? period.toSecsSinceEpoch() : 0),
                                      fromPlatformTime(text("run_time")).time()});
}

Result<void> setLastRun(Writer& writer, const QString& job)
{
    const Writer::Unfollowed alone(writer);
    ITAM_TRY(updateRecord(writer, jobTable, job, {{QStringLiteral("last_run"), writer.timeText()}}));
    return {};
}

Result<std::optional<JobTrigger>> dueTrigger(Session& session, const QDateTime& now)
{
    return triggerFrom(session, selectDue, platformTime(now));
}

Result<std::optional<JobTrigger>> repeatingTrigger(Session& session, const QString& job)
{
    return triggerFrom(session, selectRepeating, job);
}

Result<void> writeTrigger(Writer& writer, const JobTrigger& trigger)
{
    const QString next = trigger.nextAction.isValid() ? platformTime(trigger.nextAction) : writer.timeText();
    if (!trigger.sysId.isEmpty()) {
        ITAM_TRY(updateRecord(writer, triggerTable, trigger.sysId,
                              {{QStringLiteral("next_action"), next}, {QStringLiteral("name"), trigger.name}}));
        return {};
    }
    ITAM_TRY(
        insertRecord(writer, triggerTable,
                     {{QStringLiteral("name"), trigger.name},
                      {QStringLiteral("next_action"), next},
                      {QStringLiteral("trigger_type"), trigger.repeats ? QStringLiteral("1") : QStringLiteral("0")},
                      {QStringLiteral("document"), scriptTable},
                      {QStringLiteral("document_key"), trigger.job}}));
    return {};
}

Result<void> setTriggerFailed(Writer& writer, const QString& trigger)
{
    ITAM_TRY(updateRecord(writer, triggerTable, trigger, {{QStringLiteral("state"), QStringLiteral("3")}}));
    return {};
}

Result<void> deleteTrigger(Writer& writer, const QString& trigger)
{
    ITAM_TRY(deleteRecord(writer, triggerTable, trigger));
    return {};
}

Result<void> deleteTriggersOf(Writer& writer, const QString& job)
{
    auto remove = writer.query(deleteOfJob);
    if (!remove)
        return failure(remove.error());
    (*remove)->bind(1, job);
    return (*remove)->run();
}

Result<void> seedRestoreJob(Writer& writer)
{
    const auto done = writer.meta(seededName);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    ITAM_TRY(insertRecord(writer, scriptTable,
                          {{QStringLiteral("name"), core::lifecycle::restoreJobName},
                           {QStringLiteral("active"), QStringLiteral("false")},
                           {QStringLiteral("run_type"), QStringLiteral("periodically")},
                           {QStringLiteral("run_period"), durationText(restorePeriod)}}));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

} // namespace itam::sandbox::store
