// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One update of a baseline inside the caller's transaction: the blocks themselves, or the table of changes in front of
// them (0004.sql). Private to this folder; lives as long as its transaction, on its thread.
//
// Why: one record in a hundred touches nearly every block, so that blocks alone are written anew at every export. Rows
// cost more each, so many changes at once go into the blocks, and the table is folded into them when it holds a tenth
// of their records: readers merge both (baseline.cpp), and a tenth costs them little.
#pragma once

#include "core/journal/baselinewriter.h"

namespace itam::core::journal {

class BaselineUpdate
{
public:
    BaselineUpdate() = default;
    /// `database` outlives it. `expected`: so many calls of put() and remove() follow, about. Error: JournalFailed, as
    /// of all calls.
    [[nodiscard]] static Result<BaselineUpdate> make(const store::Database& database, qint64 owner, qint64 expected);

    [[nodiscard]] Result<void> put(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs);
    /// All of `sent`, whose keys ascend. False: they do not come behind everything that is there; nothing was done.
    [[nodiscard]] Result<bool> putWhole(SentReader& sent, qint64 sentAtMs);
    [[nodiscard]] Result<void> remove(const QByteArray& key);
    /// Not everything is in the baseline before this. Once, at the end.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> fold();

    const store::Database* m_database = nullptr;
    qint64 m_owner = 0;
    qint64 m_mostChanges = 0;
    bool m_intoBlocks = false;
    BaselineWriter m_blocks;
    store::Statement m_note;
};

} // namespace itam::core::journal
