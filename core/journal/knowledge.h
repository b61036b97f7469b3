// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal knows, for people: the last exports, what each instance is known to hold, what is pending and why.
// Blocking reads that disturb no export; any thread but the GUI's.
#pragma once

#include "core/journal/journal.h"

#include <QHash>

namespace itam::core::journal {

/// A value.
struct Knowledge
{
    struct Baseline
    {
        Owner owner;
        OwnerState state;
        qint64 records = 0; ///< that are known to have landed
        QList<Journal::PendingCount> pending;
        qint64 notCleared = 0; ///< that landed with the remark that ServiceNow keeps a value which the source lost
    };
    std::vector<ExportRecord> exports; ///< newest first
    /// Of those exports, by export id; none: it did not get as far as a data type.
    QHash<QString, std::vector<TypeRecord>> types;
    QList<Baseline> baselines;
};

/// `instanceId`: only what belongs to this instance; empty: everything. A journal that is not there yet knows nothing.
/// `stop` ends waiting for it, here and below. Errors: JournalUnavailable, JournalTooNew, JournalFailed, Cancelled.
[[nodiscard]] Result<Knowledge> readKnowledge(const Location& location, int exports, const QString& instanceId = {},
                                              const std::stop_token& stop = {});

/// A page of Journal::pendingRecords() on a connection of its own. Errors: as readKnowledge().
[[nodiscard]] Result<PendingPage> readPendingRecords(const Location& location, const Owner& owner,
                                                     const QByteArray& afterKey, int limit,
                                                     const std::stop_token& stop = {});

/// The same of Journal::remarkedRecords().
[[nodiscard]] Result<PendingPage> readRemarkedRecords(const Location& location, const Owner& owner,
                                                      const QByteArray& afterKey, int limit);

} // namespace itam::core::journal
