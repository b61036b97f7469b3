// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Key, fingerprint and age of records, one after the other, as the blocks of the baseline and the records of a segment
// hold them alike: what landed goes from a segment into the baseline as it is. Pure; any thread.
//
//     entry = shared length suffix fingerprint age
//     shared = varint                       ; bytes that its key has in common with the one before; the first: none
//     length = varint                       ; bytes of the rest of its key
//     fingerprint = 16 OCTET
//     age   = varint                        ; milliseconds after a base that stands elsewhere, zigzag
#pragma once

#include "core/journal/packing.h"

namespace itam::core::journal {

class EntryWriter
{
public:
    void append(QByteArrayView key, const support::Hash128& fingerprint, qint64 age);
    /// One that is packed already. It must share as many bytes with lastKey() as it says.
    void appendPacked(QByteArrayView entry, QByteArrayView key);
    /// What was appended since clear(), and as long as nothing else is.
    [[nodiscard]] QByteArrayView packed() const { return QByteArrayView(m_buffer).first(m_used); }
    [[nodiscard]] int records() const { return m_records; }
    /// Of what was appended last, also before clear().
    [[nodiscard]] const QByteArray& lastKey() const { return m_lastKey; }
    /// Every key appended since this was made was above the one before it.
    [[nodiscard]] bool ascends() const { return m_ascends; }
    /// The next entry is a first one. Keeps the room.
    void clear();

private:
    void keep(QByteArrayView key, qsizetype shared);

    QByteArray m_buffer; ///< its size is the room that there is
    qsizetype m_used = 0;
    QByteArray m_lastKey;
    int m_records = 0;
    bool m_isAny = false;
    bool m_ascends = true;
};

class EntryReader
{
public:
    enum class Read
    {
        Entry,
        End,
        Damaged
    };

    EntryReader() = default;
    /// `packed` outlives it.
    explicit EntryReader(QByteArrayView packed) : m_packed(packed), m_cursor(packed) {}

    [[nodiscard]] Read next();
    // Of the entry that next() found, until the next one.
    [[nodiscard]] QByteArrayView key() const { return m_key; }
    [[nodiscard]] QByteArrayView fingerprint() const { return m_fingerprint; }
    [[nodiscard]] qint64 age() const { return m_age; }
    [[nodiscard]] QByteArrayView packed() const { return m_entry; }
    [[nodiscard]] QByteArrayView sharedKey() const { return QByteArrayView(m_key).first(m_shared); }

private:
    QByteArrayView m_packed;
    packing::Cursor m_cursor;
    QByteArrayView m_entry;
    QByteArrayView m_fingerprint;
    QByteArray m_key;
    qsizetype m_shared = 0;
    qint64 m_age = 0;
};

} // namespace itam::core::journal
