// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Key and fingerprint of every record of a segment, packed into one blob: a row per record would cost more than sending
// it (performance.md 2.4). Pure functions; any thread.
//
//     blob    = version order count [first last] piece* check    ; first and last when there is a record
//     version = %x02
//     order   = %x00 / %x01                 ; 1: each key is above the one before
//     count   = varint                      ; number of records
//     first   = length OCTET*               ; the key of the first record, last: of the last one
//     piece   = records length entry*       ; entry: packedentries.h, age 0; length: bytes of all of them
//     check   = 16 OCTET                    ; XXH3-128 of everything before
//
// Pieces are as large as blocks of the baseline, so that the landing of a first export only moves them there: when a
// record was packed anew by then, that took an eighth of the time of the whole export, with nothing running beside it.
//
// Of a journal that was written before, a blob of version 1 is read as well:
//
//     blob    = %x01 count record* check
//     record  = length key fingerprint
#pragma once

#include "core/journal/packedentries.h"
#include "core/journal/types.h"
#include "core/support/result.h"

namespace itam::core::journal {

/// A record as a reader holds it, until the next one.
struct SentView
{
    QByteArrayView key;
    support::Hash128 fingerprint;
};

/// Neighbouring records as they are packed. Borrows the reader's bytes.
struct SentPiece
{
    int records = 0;
    QByteArrayView entries; ///< with ages of 0
};

/// Reads what packRecords() wrote: record by record or piece by piece, not both. Borrows the bytes.
class SentReader
{
public:
    /// Errors: JournalFailed for anything that packRecords() did not write.
    [[nodiscard]] static Result<SentReader> open(QByteArrayView packed);
    [[nodiscard]] std::size_t records() const { return m_records; }
    /// Keys ascend, each above the one before; then firstKey() and lastKey() bound them. False if that is not known.
    [[nodiscard]] bool ascends() const { return m_ascends; }
    [[nodiscard]] QByteArrayView firstKey() const { return m_firstKey; }
    [[nodiscard]] QByteArrayView lastKey() const { return m_lastKey; }
    /// False: that was the last one. Error as of open().
    [[nodiscard]] Result<bool> next(SentView& record);
    /// The same. Only where ascends().
    [[nodiscard]] Result<bool> nextPiece(SentPiece& piece);

private:
    [[nodiscard]] Result<void> readHead();
    [[nodiscard]] Result<bool> nextOfOldFormat(SentView& record);

    packing::Cursor m_cursor;
    EntryReader m_piece;
    QByteArrayView m_firstKey;
    QByteArrayView m_lastKey;
    std::size_t m_records = 0;
    std::size_t m_read = 0;
    bool m_ascends = false;
    bool m_isOldFormat = false;
};

[[nodiscard]] QByteArray packRecords(const std::vector<SentRecord>& records);
/// Errors: JournalFailed for anything that packRecords() did not write.
[[nodiscard]] Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed);

} // namespace itam::core::journal
