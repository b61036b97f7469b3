// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator should know about a schedule before it is installed, and the words for what it is: translated,
// for console and itam-export alike. Pure; any thread.
#pragma once

#include "core/schedule/status.h"

namespace itam::core::schedule {

/// Whole sentences; empty: nothing to say. `source` is the DSN of the operations database that the exports will read.
[[nodiscard]] QStringList adviceFor(const UnitInput& input, const QString& source, const Upcoming& upcoming);
/// What is special about this due time; empty: nothing.
[[nodiscard]] QString noteOn(const DueTime& due);
/// "On 29 March 2026 there is no 02:30: ..."
[[nodiscard]] QString leftOutSentence(const Task& task, const QDate& day);
/// How the service ended at its last start; empty: it ended well, or never started.
[[nodiscard]] QString lastEndSentence(const Status& status);
/// How a run of itam-export ended (design.md 6.4).
[[nodiscard]] QString exitSentence(const ScheduledRun& run, bool isRunning);

} // namespace itam::core::schedule
