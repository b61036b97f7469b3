// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Neighbouring entries of a baseline, packed into one blob. Pure functions; any thread.
//
// Why blobs and not a row for each record: measured with 2,000,000 records (itam-bench storage; in scans of the same
// records, performance.md 2.4), rows took 2.1 to fill, 0.22 to read in order, 0.28 for a scattered 1 % and 52 bytes
// each; blobs of 512 take 0.37, 0.14, 0.39 and 24 bytes. A single look-up costs nine times one of rows, 37 us, since
// it unpacks a block. That is for sources whose order is not ours; their neighbours are mostly neighbours all the same,
// and the reader keeps the last blocks.
//
//     block = version base entry* check   ; entry: packedentries.h, ages from the base on
//     version = %x01
//     base  = varint                        ; sentAtMs of the first entry, zigzag
//     check = 16 OCTET                      ; XXH3-128 of everything before
#pragma once

#include "core/changes/changedetector.h"
#include "core/journal/packedentries.h"

namespace itam::core::journal {

/// Records that a block aims at; it is cut when it has grown to twice as many.
inline constexpr std::size_t blockRecords = 512;

class BlockReader;

/// `entries`: of one EntryWriter, with ages from `base` on.
[[nodiscard]] QByteArray blockOf(qint64 base, QByteArrayView entries);

/// Appends in ascending order of the keys.
class BlockWriter
{
public:
    void append(const changes::BaselineEntry& entry) { append(entry.key, entry.fingerprint, entry.sentAtMs); }
    void append(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs);
    /// The entry that `reader` gave last: byte by byte as it stands there, if what it shares is the same here.
    void copy(const BlockReader& reader, const changes::BaselineEntry& entry);
    [[nodiscard]] int records() const { return m_entries.records(); }
    [[nodiscard]] const QByteArray& firstKey() const { return m_firstKey; }
    /// Of what was appended last, also to a block that was taken since.
    [[nodiscard]] const QByteArray& lastKey() const { return m_entries.lastKey(); }
    /// The block; ready for the next one.
    [[nodiscard]] QByteArray take();

private:
    void begin(QByteArrayView firstKey, qint64 base);

    EntryWriter m_entries;
    QByteArray m_firstKey;
    qint64 m_base = 0;
};

/// Reads one block from its beginning. Owns its bytes.
class BlockReader
{
public:
    BlockReader() = default;
    /// Error: JournalFailed for anything that BlockWriter did not write.
    [[nodiscard]] static Result<BlockReader> open(QByteArray packed);
    /// False: that was the last one. `entry` keeps its buffer. Error: JournalFailed.
    [[nodiscard]] Result<bool> next(changes::BaselineEntry& entry);

private:
    friend class BlockWriter;
    QByteArray m_packed;
    EntryReader m_entries;
    qint64 m_base = 0;
};

[[nodiscard]] Result<std::vector<changes::BaselineEntry>> unpackBlock(QByteArray packed);

} // namespace itam::core::journal
