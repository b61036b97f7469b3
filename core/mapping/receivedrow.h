// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A received record by the columns of its data type. Values; one thread.
#pragma once

#include "core/mapping/stagingcolumns.h"
#include "core/wire/messages.h"

#include <QHash>

namespace itam::core::mapping {

/// The cells point into the record, which must outlive the row.
struct Row
{
    const wire::ReceivedRecord* record = nullptr;
    std::vector<const QString*> cells; ///< by column; null: not sent, so its target is left alone (W-31)

    [[nodiscard]] const QString& key() const { return record->key; }
    [[nodiscard]] bool isSent(int column) const { return cells[static_cast<std::size_t>(column)] != nullptr; }
    /// Empty also when it was not sent.
    [[nodiscard]] QString text(int column) const
    {
        const QString* cell = cells[static_cast<std::size_t>(column)];
        return cell ? *cell : QString();
    }
};

/// Finds the column of each element. Records of one segment have the same elements in the same order, and the reader of
/// the segment gives all elements of a name the same text in memory; both are used, neither is needed.
class RowReader
{
public:
    explicit RowReader(model::DataType type);

    /// Elements that are no column of the data type are left out: staging tables do not grow columns.
    [[nodiscard]] Row read(const wire::ReceivedRecord& record);
    /// "u_" and the column's name in lower case (W-34), in order.
    [[nodiscard]] const QStringList& stagingColumns() const { return m_stagingColumns; }

private:
    static constexpr std::size_t mostNames = 64;
    [[nodiscard]] int columnOf(const QString& name);

    QHash<QString, int> m_byElement;
    QStringList m_stagingColumns;
    std::vector<std::pair<QString, int>> m_met; ///< names as they are in memory
    std::size_t m_next = 0;                     ///< of those: where the next one is looked for first
};

} // namespace itam::core::mapping
