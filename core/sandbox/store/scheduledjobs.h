// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Scheduled jobs (sysauto and what extends it) and their triggers (sys_trigger): a job says what and how often, a
// trigger when next. On the thread of the session. Errors: those of the store.
#pragma once

#include "core/sandbox/store/session.h"

#include <chrono>

namespace itam::sandbox::store {

struct ScheduledJob
{
    QString sysId;
    QString name;
    bool isActive = false;
    QString runType;             ///< periodically, daily, on_demand
    std::chrono::seconds period; ///< of periodically; 0: not said
    QTime time;                  ///< of daily, UTC; invalid: not said
};

struct JobTrigger
{
    QString sysId;
    QString name;
    QString job; ///< sys_id; empty: it is of none
    bool repeats = false;
    QDateTime nextAction; ///< invalid: at once
};

[[nodiscard]] Result<std::optional<ScheduledJob>> scheduledJob(Session& session, const QString& sysId);
[[nodiscard]] Result<void> setLastRun(Writer& writer, const QString& job);

/// The ready one that has been due for longest at `now`.
[[nodiscard]] Result<std::optional<JobTrigger>> dueTrigger(Session& session, const QDateTime& now);
/// The repeating one of a job.
[[nodiscard]] Result<std::optional<JobTrigger>> repeatingTrigger(Session& session, const QString& job);
/// Inserted when it has no sys_id, else its time is written.
[[nodiscard]] Result<void> writeTrigger(Writer& writer, const JobTrigger& trigger);
/// It is not due any more, and says so.
[[nodiscard]] Result<void> setTriggerFailed(Writer& writer, const QString& trigger);
[[nodiscard]] Result<void> deleteTrigger(Writer& writer, const QString& trigger);
/// All of a job that is not there any more.
[[nodiscard]] Result<void> deleteTriggersOf(Writer& writer, const QString& job);

/// The restore job, inactive (R36); once in the life of the data, so that it does not come back when it was deleted.
[[nodiscard]] Result<void> seedRestoreJob(Writer& writer);

} // namespace itam::sandbox::store
