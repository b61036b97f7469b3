// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of one import set: into its staging table and through the maps of that table.
#pragma once

#include "core/sandbox/transform/importsets.h"

#include <list>

namespace itam::sandbox::transform {

/// Inside one transaction, on the writer thread. Errors: Usage, which says what is wrong with a row's columns; those of
/// the store.
class StagedRows
{
public:
    /// Reads the active maps of the table.
    [[nodiscard]] static Result<StagedRows> open(store::Writer& writer, const store::ImportSet& set);
    StagedRows(StagedRows&&) = default;

    /// A row as it was sent, state pending. One that is too long for a staging table (IS-17) is kept without its values
    /// and skipped at once.
    [[nodiscard]] Result<store::StagedRow> insert(const SentRow& row);
    /// Through all maps; the row ends with what they made of it.
    [[nodiscard]] Result<std::vector<MapOutcome>> transform(const store::StagedRow& row);
    /// Rows that are still pending, in order.
    [[nodiscard]] Result<std::vector<store::StagedRow>> pending(int limit);

private:
    StagedRows(store::Writer& writer, const store::ImportSet& set) : m_writer(writer), m_set(set) {}
    [[nodiscard]] const store::Table& staging() const { return *m_writer.table(m_set.table); }
    [[nodiscard]] Result<QString> columnFor(const QString& sent);
    [[nodiscard]] Result<QString> newColumn(const QString& sent);
    [[nodiscard]] Result<void> end(const store::StagedRow& row, const std::vector<MapOutcome>& outcomes);
    [[nodiscard]] std::vector<MapOutcome> tooLong() const;

    store::Writer& m_writer;
    store::ImportSet m_set;
    qint64 m_nextNumber = 0;
    bool m_addsColumns = false;
    std::list<store::StoredMap> m_maps; // its nodes do not move
    std::vector<RowTransform> m_transforms;
    QHash<QString, QString> m_columns; ///< of the table, by what was sent
    bool m_isTooLong = false;          ///< the row that was inserted last
};

} // namespace itam::sandbox::transform
