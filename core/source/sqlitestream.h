// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One pass over one export view in SQLite, straight through the C interface (performance.md 2.1).
#pragma once

#include "core/source/cells.h"
#include "core/source/sqliteconnection.h"
#include "core/support/hash.h"

#include <unordered_set>

namespace itam::core::source {

/// How a view calls the columns that it has; names differ in the case of their letters.
struct ViewColumns
{
    model::ColumnSet set;
    std::vector<QByteArray> names; ///< as in `set.columns`
    QByteArray lastModified;       ///< empty: not there
    std::vector<const char*> missing;
};

/// A name as SQL takes it, whatever is in it.
[[nodiscard]] QByteArray quoted(QByteArray name);

/// one record can be read by its key without reading the whole view.
[[nodiscard]] Result<bool> findsByKey(const SqliteConnection& connection, const ViewColumns& view);

/// With a filter only keys and LastModified are read in one pass, and the values of those that the filter asks for by
/// key, on the same connection and so from the same state of the data. Memory: one batch; in a view whose keys do not
/// come in our order (numbers, UTF-16, illegal characters in keys) also some 40 bytes a record, because only then can
/// two equal keys be far apart.
class SqliteRecordStream final : public RecordStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RecordStream>> open(std::shared_ptr<SqliteConnection> connection,
                                                                    ViewColumns view, NeedsValues needsValues = {});
    /// The record with this key only.
    [[nodiscard]] static Result<std::unique_ptr<RecordStream>> openOne(std::shared_ptr<SqliteConnection> connection,
                                                                       ViewColumns view, const QByteArray& key);

    [[nodiscard]] const std::shared_ptr<const model::ColumnSet>& columns() const override { return m_columns; }
    [[nodiscard]] Result<model::RecordBatch> next(std::stop_token stop) override;
    [[nodiscard]] const FindingCounts& findings() const override { return m_findings; }
    void tellFindings(OnFinding onFinding) override { m_findings.tell(std::move(onFinding)); }
    [[nodiscard]] qint64 newestMs() const override { return m_newestMs; }

private:
    struct HashOfHash
    {
        std::size_t operator()(const support::Hash128& hash) const;
    };

    SqliteRecordStream(std::shared_ptr<SqliteConnection> connection, const ViewColumns& view, NeedsValues needsValues);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> takeRow(model::RecordBatch& batch);
    [[nodiscard]] Result<bool> isFirstOfItsKey(QByteArrayView key);
    [[nodiscard]] Result<void> rememberKeysSoFar();
    [[nodiscard]] bool takeKey(model::RecordBatch& batch, const Cell& key);
    [[nodiscard]] bool hasAllRequired(model::RecordBatch& batch, QByteArrayView key);
    void takeCells(model::RecordBatch& batch, QByteArrayView key);
    /// With a filter: whether it wants the values of the present row; then m_values stands on them.
    [[nodiscard]] Result<bool> findValues(QByteArrayView key, qint64 lastModifiedMs);
    [[nodiscard]] qint64 lastModified(QByteArrayView key, int column);
    template <typename MakeDetail>
    void report(Finding::Kind kind, QByteArrayView key, const char* column, MakeDetail makeDetail);

    std::shared_ptr<SqliteConnection> m_connection;
    std::shared_ptr<const model::ColumnSet> m_columns;
    NeedsValues m_needsValues;
    QByteArray m_selectRecords;
    QByteArray m_selectKeys;
    QByteArray m_selectValues;
    support::sqlite::Statement m_statement;
    support::sqlite::Statement m_lookUp; ///< with a filter only
    sqlite3_stmt* m_values = nullptr;    ///< where the values of the present row are
    qint64 m_nowMs = 0;                  ///< the database's own
    qint64 m_newestMs = 0;
    FindingCounts m_findings;
    bool m_done = false;

    std::vector<std::size_t> m_required; ///< columns beside the key
    std::size_t m_usualBytes = 0;        ///< of a batch
    std::vector<Cell> m_cells;
    std::vector<QByteArray> m_scratch; ///< one for each column: cells of a row point into them
    qint64 m_rows = 0;
    QByteArray m_lastKey;
    bool m_ascending = true;
    std::unordered_set<support::Hash128, HashOfHash> m_seenKeys; ///< only while not ascending
};

} // namespace itam::core::source
