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

#include "core/journal/types.h"
#include "core/support/result.h"

namespace itam::core::journal {

[[nodiscard]] QByteArray packRecords(const std::vector<SentRecord>& records);
/// Errors: JournalFailed for anything that packRecords() did not write.
[[nodiscard]] Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed);

} // namespace itam::core::journal
