// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes a baseline inside the caller's transaction. Changes are gathered, put into the order of their keys and merged
// into the blocks that they touch, so that a run in key order writes every block once and any other order costs time,
// not memory. A first export is in key order and meets no blocks: its records go straight into theirs. Private to this
// folder; lives as long as its transaction, on its thread.
#pragma once

#include "core/journal/baselineblock.h"
#include "core/journal/journalprivate.h"
#include "core/journal/sentrecords.h"

namespace itam::core::journal {

class BaselineWriter
{
public:
    BaselineWriter() = default;
    /// `database` outlives it. Error: JournalFailed, as of all calls.
    [[nodiscard]] static Result<BaselineWriter> make(const store::Database& database, qint64 owner);

    [[nodiscard]] Result<void> put(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs);
    [[nodiscard]] Result<void> remove(const QByteArray& key);
    /// Whether keys from `firstKey` on come behind everything that is there, so that pieces of them are put in whole.
    [[nodiscard]] Result<bool> comesLast(QByteArrayView firstKey);
    /// The next pieces of a reader whose keys come last.
    [[nodiscard]] Result<void> putPieces(SentReader& records, qint64 sentAtMs);
    /// Nothing is in the baseline before this. After it the writer may be used again.
    [[nodiscard]] Result<void> flush();

private:
    struct Change
    {
        qsizetype keyAt =
            0; ///< in m_keys: a run gathers tens of thousands, whose keys in one piece cost one allocation
        qsizetype keySize = 0;
        support::Hash128 fingerprint;
        qint64 sentAtMs = 0;
        bool isRemoval = false;
    };
    using Changes = std::vector<Change>;
    /// A block as it is stored; id 0: none, and nothing packed.
    struct Stored
    {
        qint64 id = 0;
        std::size_t records = 0;
        QByteArray packed;
        std::optional<QByteArray> nextFirstKey; ///< where the block behind it begins
    };

    /// For a change of `key`.
    [[nodiscard]] Result<void> chooseMode(QByteArrayView key);
    [[nodiscard]] Result<void> endAppending();
    [[nodiscard]] Result<void> take(QByteArrayView key, Change change);
    [[nodiscard]] QByteArrayView keyOf(const Change& change) const;
    [[nodiscard]] Result<Stored> blockFor(QByteArrayView key);
    [[nodiscard]] Result<void> merge(const Stored& block, Changes::const_iterator from, Changes::const_iterator to);
    [[nodiscard]] Result<void> cutAt(int records);
    [[nodiscard]] Result<void> addBlock(QByteArrayView firstKey, int records, QByteArrayView packed);

    enum class Mode
    {
        Unknown,   ///< nothing was changed yet
        Appending, ///< there are no blocks but those of this writer, and keys only grow
        Merging
    };

    qint64 m_owner = 0;
    Mode m_mode = Mode::Unknown;
    Changes m_changes;
    QByteArray m_keys;
    store::Statement m_find;
    store::Statement m_findFirst;
    store::Statement m_next;
    store::Statement m_drop;
    store::Statement m_add;
    BlockWriter m_writer;
    QByteArray m_lastKey; ///< of the pieces that were put in whole
};

} // namespace itam::core::journal
