// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal knows of one record: whether it landed, why it is pending, and which segments carried it. Blocking
// reads that disturb no export; any thread but the GUI's. Memory: one segment's packed records at a time.
//
// Which records a segment carried is kept for the last exports only (Journal::finishExport()), so a look at all of them
// stays short: the packed records of some exports, of which only those that hold the key's bytes are unpacked.
#pragma once

#include "core/journal/journal.h"

#include <stop_token>

namespace itam::core::journal {

/// A value. Everything about one key, of all data types and instances.
struct RecordStory
{
    /// What one owner's books say; only those that have the key.
    struct Standing
    {
        Owner owner;
        QDateTime sentAt; ///< of what landed last; null: not in the baseline
        std::optional<PendingRow> pending;
        std::optional<PendingRow> remark; ///< of what landed; NOT_CLEARED and its columns
        bool tombstone = false;           ///< D-8: vanished from the source

        friend bool operator==(const Standing&, const Standing&) = default;
    };
    /// A segment that carried it.
    struct Carriage
    {
        QDateTime exportStarted;
        Outcome outcome = Outcome::Running; ///< of the export
        QString runNumber;
        SegmentRecord segment;
    };
    QList<Standing> standings;
    QList<Carriage> carriages;     ///< newest first
    QDateTime carriagesSince;      ///< start of the oldest export that still says what it carried; null: none does
    bool exportsForgotten = false; ///< there were exports before that one
};

/// On a connection of its own. A journal that is not there yet knows nothing. Errors: JournalUnavailable,
/// JournalTooNew, JournalFailed, Cancelled.
[[nodiscard]] Result<RecordStory> readRecordStory(const Location& location, const QByteArray& key,
                                                  std::stop_token stop);

} // namespace itam::core::journal
