// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/jobscheduler.h"

#include "core/lifecycle/restorejob.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/lifecyclesnapshots.h"
#include "core/sandbox/store/lifecyclewrites.h"
#include "core/sandbox/store/scheduledjobs.h"

#include <QLoggingCategory>

namespace itam::sandbox::lifecycle {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.lifecycle")

namespace lc = core::lifecycle;
using store::JobTrigger;
using store::ScheduledJob;
using store::Writer;

constexpr auto lookInterval = std::chrono::seconds(1);
constexpr std::chrono::seconds usualPeriod{60};
constexpr int logWarning = 1;

bool isRestoreJob(const ScheduledJob& job)
{
    return job.name == lc::restoreJobName;
}

bool runsByItself(const ScheduledJob& job)
{
    return isRestoreJob(job) && job.isActive &&
           (job.runType == QLatin1String("periodically") || job.runType == QLatin1String("daily"));
}

/// After `now`. Runs that were missed are not made up for, but their rhythm is kept.
QDateTime nextRun(const ScheduledJob& job, const QDateTime& last, const QDateTime& now)
{
    if (job.runType == QLatin1String("daily")) {
        const QDateTime today(now.date(), job.time.isValid() ? job.time : QTime(0, 0), Qt::UTC);
        return today > now ? today : today.addDays(1);
    }
    const qint64 period = (job.period.count() > 0 ? job.period : usualPeriod).count();
    const qint64 missed = std::max<qint64>(0, last.secsTo(now) / period);
    return last.addSecs((missed + 1) * period);
}

Result<void> runRestoreJob(Writer& writer)
{
    auto configuration = store::lifecycleConfiguration(writer);
    auto input = store::restoreInput(writer, writer.now());
    if (!configuration || !input)
        return failure(!configuration ? configuration.error() : input.error());
    configuration->properties.restoreJobActive = true;
    return store::writeDecision(writer, lc::restore(*input, *configuration, {writer.actor(), writer.now()}));
}

Result<void> writeWarning(Writer& writer, const QString& message)
{
    ITAM_TRY(store::insertRecord(writer, QStringLiteral("syslog"),
                                 {{QStringLiteral("level"), QString::number(logWarning)},
                                  {QStringLiteral("source"), lc::logSource},
                                  {QStringLiteral("message"), message}}));
    return {};
}

Result<void> run(Writer& writer, const JobTrigger& trigger)
{
    const auto job = store::scheduledJob(writer, trigger.job);
    if (!job)
        return failure(job.error());
    if (!*job || !isRestoreJob(**job)) {
        ITAM_TRY(writeWarning(writer, QStringLiteral("The trigger \"%1\" ran nothing: this instance keeps scripts of "
                                                     "scheduled jobs but does not run them.")
                                          .arg(trigger.name)));
        return store::deleteTrigger(writer, trigger.sysId);
    }
    if ((*job)->isActive) {
        ITAM_TRY(runRestoreJob(writer));
        ITAM_TRY(store::setLastRun(writer, (*job)->sysId));
    } else {
        ITAM_TRY(writeWarning(
            writer, QStringLiteral("The job \"%1\" did not run: it is not active. Set Active to true under System "
                                   "Definition > Scheduled Jobs.")
                        .arg((*job)->name)));
    }
    if (!trigger.repeats || !runsByItself(**job))
        return store::deleteTrigger(writer, trigger.sysId);
    JobTrigger next = trigger;
    next.nextAction = nextRun(**job, trigger.nextAction.isValid() ? trigger.nextAction : writer.now(), writer.now());
    return store::writeTrigger(writer, next);
}

Result<void> postpone(Writer& writer, const JobTrigger& trigger)
{
    const auto job = store::scheduledJob(writer, trigger.job);
    if (!job)
        return failure(job.error());
    if (!trigger.repeats || !*job || !runsByItself(**job))
        return store::setTriggerFailed(writer, trigger.sysId);
    JobTrigger next = trigger;
    next.nextAction = nextRun(**job, writer.now(), writer.now());
    return store::writeTrigger(writer, next);
}

} // namespace

Result<void> arrangeTrigger(Writer& writer, const QString& jobId)
{
    const auto job = store::scheduledJob(writer, jobId);
    if (!job)
        return failure(job.error());
    if (!*job)
        return store::deleteTriggersOf(writer, jobId);
    const auto known = store::repeatingTrigger(writer, jobId);
    if (!known)
        return failure(known.error());
    if (!runsByItself(**job))
        return *known ? store::deleteTrigger(writer, (*known)->sysId) : Result<void>();
    JobTrigger trigger = known->value_or(JobTrigger{{}, {}, jobId, true, {}});
    trigger.name = (*job)->name;
    trigger.nextAction = nextRun(**job, writer.now(), writer.now());
    return store::writeTrigger(writer, trigger);
}

void JobScheduler::start()
{
    m_thread.start(
        [this](std::stop_token) {
            const auto stepped = step();
            if (!stepped)
                qCWarning(log, "scheduled jobs: %s", qUtf8Printable(stepped.error().detail));
            return stepped && *stepped;
        },
        [] {}, lookInterval);
}

Result<bool> JobScheduler::step()
{
    const QDateTime now = m_store.clock().nowUtc();
    const auto due = m_store.read([&](store::Reader& reader) { return store::dueTrigger(reader, now); });
    if (!due)
        return failure(due.error());
    if (!*due)
        return false;
    const auto ran = m_store.write("scheduled job", [&](Writer& writer) -> Result<void> {
        // Somebody may have changed it since.
        const auto present = store::dueTrigger(writer, writer.now());
        if (!present)
            return failure(present.error());
        return *present ? run(writer, **present) : Result<void>();
    });
    if (ran)
        return true;
    if (ran.error().code == ErrorCode::Cancelled)
        return false;
    qCWarning(log, "%s: %s", qUtf8Printable((*due)->name), qUtf8Printable(ran.error().detail));
    ITAM_TRY(m_store.write("postpone a job", [&](Writer& writer) { return postpone(writer, **due); }));
    return true;
}

} // namespace itam::sandbox::lifecycle
