// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs the restore job (ci-lifecycle.md 7; R32-R36) when it is due. It is the record of sysauto_script of that name,
// inactive as shipped. As long as it is active, a repeating record of sys_trigger says when it runs next: `run_type` is
// periodically (every `run_period`, 60 s as shipped) or daily (at the time of day of `run_time`, UTC); any other never
// runs by itself.
//
// "Execute Now" is a trigger that runs once, as clients of the platform make them:
//
//   POST /api/now/table/sys_trigger   {"name":"run now", "document":"sysauto_script", "document_key":"<sys_id of the
//   job>",
//                                      "trigger_type":"0", "next_action":"2026-03-01 12:00:00"}
//
// It runs when next_action has come (none: at once), within a second, and is deleted then; last_run of the job is the
// time of its last run. Nothing runs while the job is not active (R36): the trigger goes, and a line in syslog says
// why. Other jobs are kept but not run, as their scripts are.
#pragma once

#include "core/sandbox/store/recordfollower.h"
#include "core/sandbox/store/store.h"
#include "core/support/stepthread.h"

namespace itam::sandbox::lifecycle {

/// Its trigger comes, goes and is timed with the job. In the caller's transaction, after the job was written or
/// deleted.
[[nodiscard]] Result<void> arrangeTrigger(store::Writer& writer, const QString& job);

/// step() belongs to one thread at a time: either the scheduler's own (start()) or the test's.
class JobScheduler
{
public:
    /// The store outlives it.
    explicit JobScheduler(store::Store& store) : m_store(store) {}
    ~JobScheduler() { stop(); }
    JobScheduler(const JobScheduler&) = delete;
    JobScheduler& operator=(const JobScheduler&) = delete;

    /// Work on a thread of its own from now on.
    void start();
    /// Waits for the running commit.
    void stop() { (void)m_thread.stop(); }

    /// One due trigger: what it runs and what becomes of it are one commit. False: none is due. A run that fails writes
    /// nothing; its trigger is tried again at its next time, or says Error when it has none.
    [[nodiscard]] Result<bool> step();

private:
    store::Store& m_store;
    core::support::StepThread m_thread; ///< last: ends first
};

} // namespace itam::sandbox::lifecycle
