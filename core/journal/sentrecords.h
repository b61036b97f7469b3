// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Key and fingerprint of every record of a segment, packed into one blob: a row per record would cost more than sending
// it (performance.md 2.4). Pure functions; any thread.
//
//     blob    = version count record* check
//     version = %x01
//     count   = varint                      ; number of records
//     record  = length key fingerprint
//     length  = varint                      ; bytes of the key
//     key     = length OCTET
//     fingerprint = 16 OCTET
//     check   = 16 OCTET                    ; XXH3-128 of everything before
//     varint  = 7 bits an octet, the lowest first, the high bit set on all but the last; at most 5 octets
#pragma once

#include "core/journal/packing.h"
#include "core/journal/types.h"
#include "core/support/result.h"

namespace itam::core::journal {

/// A record in packed bytes, and as long as they.
struct SentView
{
    QByteArrayView key;
    support::Hash128 fingerprint;
};

/// Reads record by record what packRecords() wrote, and copies nothing. Borrows the bytes.
class SentReader
{
public:
    /// Errors: JournalFailed for anything that packRecords() did not write.
    [[nodiscard]] static Result<SentReader> open(QByteArrayView packed);
    [[nodiscard]] std::size_t records() const { return m_records; }
    /// False: that was the last one. Error as of open().
    [[nodiscard]] Result<bool> next(SentView& record);

private:
    packing::Cursor m_cursor;
    std::size_t m_records = 0;
    std::size_t m_read = 0;
};

[[nodiscard]] QByteArray packRecords(const std::vector<SentRecord>& records);
/// Errors: JournalFailed for anything that packRecords() did not write.
[[nodiscard]] Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed);

} // namespace itam::core::journal
