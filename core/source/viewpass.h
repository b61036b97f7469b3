// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One pass over one export view, whatever the database: rules, normal form of the cells, findings, the
// pre-filter of D-6.
#pragma once

#include "core/source/operationsdatabase.h"
#include "core/source/rowsource.h"
#include "core/source/viewcolumns.h"
#include "core/support/hash.h"

#include <unordered_set>

namespace itam::core::source {

/// With a filter the rows come as keys and LastModified, and the values of those that the filter asks for are looked up
/// by key. Memory: one batch; in a view whose keys do not come in our order (numbers, UTF-16, illegal characters in
/// keys) also some 40 bytes a record, because only then can two equal keys be far apart.
class ViewPass final : public RecordStream
{
public:
    /// `rows` are with look-up exactly if there is a filter.
    ViewPass(const ViewColumns& view, std::unique_ptr<RowSource> rows, NeedsValues needsValues);

    /// Findings about the view itself; for a pass over all of it.
    void reportMissing(const ViewColumns& view);

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

    [[nodiscard]] Result<void> takeRow(model::RecordBatch& batch, const RawCell* row);
    [[nodiscard]] Result<bool> isFirstOfItsKey(QByteArrayView key);
    [[nodiscard]] Result<void> rememberKeysSoFar();
    [[nodiscard]] bool takeKey(model::RecordBatch& batch, const Cell& key);
    [[nodiscard]] bool hasAllRequired(model::RecordBatch& batch, QByteArrayView key);
    void takeCells(model::RecordBatch& batch, QByteArrayView key, const RawCell* values);
    /// With a filter: the values of the present row if it wants them, else null.
    [[nodiscard]] Result<const RawCell*> findValues(QByteArrayView key, qint64 lastModifiedMs);
    [[nodiscard]] qint64 lastModified(QByteArrayView key, const RawCell& raw);
    template <typename MakeDetail>
    void report(Finding::Kind kind, QByteArrayView key, const char* column, MakeDetail makeDetail);

    std::shared_ptr<const model::ColumnSet> m_columns;
    std::unique_ptr<RowSource> m_source;
    NeedsValues m_needsValues;
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
