// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows from a change of a record, whoever makes it: REST, a batch, an import set, a segment of the integration
// (as business rules of the platform do). insertRecord(), updateRecord() and deleteRecord() tell it, and so do the
// transforms, which write with statements of their own. The store knows this interface
// only; what follows stands in core/sandbox/lifecycle.
#pragma once

#include "core/sandbox/store/records.h"

#include <functional>

namespace itam::sandbox::store {

/// A change that is about to be written.
struct RecordChange
{
    enum class Kind
    {
        Insert,
        Update,
        Delete
    };
    Kind kind;
    const Table& table;  ///< class of the record
    const QString sysId; ///< empty: an insert that has none yet
    const Values before; ///< of all columns but on-demand ones, as REST shows them; empty for an insert
    Values values;       ///< the columns that are wanted; what follows on the record itself is added here
};

/// Called on the writer thread, inside the transaction of the change. Errors are those of the store and fail the
/// change.
class RecordFollower
{
public:
    /// What is left to do once the record is written, with its sys_id; may be empty.
    using Afterwards = std::function<Result<void>(const QString& sysId)>;

    virtual ~RecordFollower() = default;

    /// Whether anything may follow from changes of records of that class. Quick, and constant.
    [[nodiscard]] virtual bool watches(const Schema& schema, const Table& table) const = 0;
    /// Not called while a Writer::Unfollowed lives, so that nothing follows from what followed. The writer outlives
    /// what it returns.
    [[nodiscard]] virtual Result<Afterwards> follow(Writer& writer, RecordChange& change) = 0;

    // For whoever writes thousands of records with statements of his own:

    /// Whether a value of that column in a new record may have consequences.
    [[nodiscard]] virtual bool mattersInInsert(const QString& column) const = 0;
    /// Whether follow() would do anything about updates of any record of that class, as far as no status changes; it
    /// stays so for the rest of the transaction.
    [[nodiscard]] virtual Result<bool> hasFollowers(Writer& writer, const Table& table) = 0;
    /// The same of one record.
    [[nodiscard]] virtual Result<bool> hasFollowers(Writer& writer, const Table& table, const QString& sysId) = 0;
};

} // namespace itam::sandbox::store
