// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator should know about a schedule before it is installed, and the words for what it is: translated,
// for console and itam-export alike. Pure; any thread.
#pragma once

#include "core/schedule/access.h"
#include "core/schedule/status.h"

namespace itam::core::schedule {

/// What the exports will work with.
struct WorksWith
{
    QString source = {};            ///< DSN of the operations database
    bool isSourceOnServer = false;  ///< its account may need a password
    bool isJournalOnServer = false; ///< likewise
    QString journalFile = {};       ///< that settings or command line name
    QString missingSettings = {};   ///< file of the system's; empty: it is there, or comes with what is installed
    QList<ClosedFile> closed = {};  ///< what the service of the system may not read
};

/// Whole sentences; empty: nothing to say.
[[nodiscard]] QStringList adviceFor(const UnitInput& input, const WorksWith& with, const Upcoming& upcoming);
/// What is special about this due time; empty: nothing.
[[nodiscard]] QString noteOn(const DueTime& due);
/// "On 29 March 2026 there is no 02:30: ..."
[[nodiscard]] QString leftOutSentence(const Task& task, const QDate& day);
/// How the service ended at its last start; empty: it ended well, or never started.
[[nodiscard]] QString lastEndSentence(const Status& status);
/// How a run of itam-export ended (design.md 6.4).
[[nodiscard]] QString exitSentence(const ScheduledRun& run, bool isRunning);

} // namespace itam::core::schedule
