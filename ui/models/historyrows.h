// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pages of the import history show, as values: an Import Run together with what this computer's journal knows
// of it. Pure; any thread, the words GUI thread.
#pragma once

#include "core/journal/types.h"
#include "core/servicenow/importhistory.h"
#include "ui/models/roles.h"

namespace itam::ui::models {

/// One data type of an export of ours (core/journal).
struct JournalRun
{
    QString exportId = {};
    core::model::DataType type = core::model::DataType::Hardware;
    core::journal::Outcome outcome = core::journal::Outcome::Running; ///< of the whole export
    QString detail = {};
    qint64 read = 0;
    qint64 sent = 0;
    qint64 unchanged = 0;
    qint64 vanished = 0;
    qint64 segments = 0;
    qint64 retries = 0;

    friend bool operator==(const JournalRun&, const JournalRun&) = default;
};

struct RunEntry
{
    core::servicenow::ImportRunRow run;
    std::optional<JournalRun> ours; ///< empty: somebody else's, or older than the journal
    bool isLocal = false;           ///< the journal's own: the instance keeps no runs of this channel

    friend bool operator==(const RunEntry&, const RunEntry&) = default;
};

/// Icon, word and colour. Succeeded with rows that went wrong is a warning, never green (ux.md 2).
[[nodiscard]] State stateOf(const core::servicenow::ImportRunRow& run);
[[nodiscard]] State stateOf(const core::servicenow::ImportTransactionRow& transaction);
/// Of one row: "inserted", "error", ...
[[nodiscard]] State stateOfRowResult(const QString& result);
/// "Installed applications", or the instance's own word.
[[nodiscard]] QString typeTitle(const core::servicenow::ImportRow& row);
/// Rows that are a problem, by the run's reasons while it has them, else by its counters.
[[nodiscard]] qint64 problemCount(const core::servicenow::ImportRunRow& run);
[[nodiscard]] QString outcomeWord(core::journal::Outcome outcome);
/// Why it failed or was closed, or its most frequent problem; may be empty.
[[nodiscard]] QString messageOf(const core::servicenow::ImportRunRow& run);

} // namespace itam::ui::models
