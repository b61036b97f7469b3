// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import sets of the platform (servicenow-import.md 1, 8, 10), beside those of the integration: rows come one by one
// and are transformed at once, or many in a set that a thread transforms later, a hundred rows in each commit. A row
// and what its maps made of it are one commit, so after a crash a set goes on where it was and nothing happens twice.
#pragma once

#include "core/sandbox/store/importsets.h"
#include "core/sandbox/store/store.h"
#include "core/sandbox/transform/rowtransform.h"
#include "core/support/stepthread.h"

#include <atomic>

namespace itam::sandbox::transform {

/// A row as it was sent: names or labels of columns, and their values.
using SentRow = QList<std::pair<QString, QString>>;

struct InsertedRow
{
    QString importSet;                ///< number
    QString row;                      ///< sys_id in the staging table
    std::vector<MapOutcome> outcomes; ///< of the active maps in their order
};

struct SentSet
{
    QString table;
    std::vector<SentRow> rows;
    QString multi;    ///< sys_id of the group it joins; empty: a new one
    QString runAfter; ///< sys_id of the set that has to end first
};

struct InsertedSet
{
    QString importSet; ///< sys_id
    QString multi;     ///< sys_id
};

struct ImportSetOptions
{
    /// False: asynchronous sets are transformed by step() only (tests).
    bool processesByItself = true;
};

/// All calls from any thread; step() and maintain() from one at a time. The store outlives it. Errors: NotFound and
/// Usage, which say what is wrong with the call; those of the store.
class ImportSets
{
public:
    /// Brings the shipped maps into new data and goes on with sets that a crash left.
    [[nodiscard]] static Result<std::unique_ptr<ImportSets>> open(store::Store& store, ImportSetOptions options = {});
    ~ImportSets() { stop(); }
    ImportSets(const ImportSets&) = delete;
    ImportSets& operator=(const ImportSets&) = delete;

    /// Null when `table` is no staging table of the platform.
    [[nodiscard]] const store::Table* stagingTable(const QString& table) const;

    /// Into the open synchronous set of the table, and through its maps (IS-01, IS-18).
    /// Error TimedOut, here and below: the quota of the request is used up.
    [[nodiscard]] Result<InsertedRow> insert(const QString& table, const SentRow& row,
                                             store::Deadline deadline = store::Deadline::max());
    /// As insert() told it. NotFound: the row is not there (any more).
    [[nodiscard]] Result<InsertedRow> find(const QString& table, const QString& row);
    /// How the body of insertMultiple is to be read; empty: as "records". Error Usage: see store::jsonSourceOf().
    [[nodiscard]] Result<std::optional<store::JsonSource>> jsonSourceOf(const QString& table);
    /// IS-13: is transformed later, unless sys_rest_insert_multiple says otherwise for this table.
    /// One that is transformed at once and not done in time is cancelled; what was transformed until then stays.
    [[nodiscard]] Result<InsertedSet> insertMultiple(const SentSet& set,
                                                     store::Deadline deadline = store::Deadline::max());

    /// Transforms up to a hundred rows of the oldest set that may run. False: there is none.
    [[nodiscard]] Result<bool> step();
    /// Ends yesterday's synchronous sets and deletes sets older than seven days (IS-16, IS-18).
    [[nodiscard]] Result<void> maintain();
    /// Waits for the running commit.
    void stop() { (void)m_thread.stop(); }

private:
    explicit ImportSets(store::Store& store) : m_store(store) {}
    void start();
    [[nodiscard]] Result<bool> transformBlock(const store::ImportSet& set);
    [[nodiscard]] Result<void> giveUp(const store::ImportSet& set, const Error& error);
    [[nodiscard]] Result<void> inTime(store::Deadline deadline) const;
    [[nodiscard]] QDateTime midnight() const;

    store::Store& m_store;
    QDateTime m_maintained;             ///< the midnight it was last done for
    core::support::StepThread m_thread; ///< last: ends first
};

} // namespace itam::sandbox::transform
