// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/receivedrow.h"

namespace itam::core::mapping {

RowReader::RowReader(model::DataType type)
{
    for (const model::Column& column : model::columnsOf(type)) {
        m_byElement.insert(QString::fromLatin1(column.name), static_cast<int>(m_stagingColumns.size()));
        m_stagingColumns.append(stagingName(column));
    }
}

Row RowReader::read(const wire::ReceivedRecord& record)
{
    Row row;
    row.record = &record;
    row.cells.assign(static_cast<std::size_t>(m_stagingColumns.size()), nullptr);
    if (m_lastOrder.size() != static_cast<std::size_t>(record.fields.size()))
        m_lastOrder.assign(static_cast<std::size_t>(record.fields.size()), {QString(), -1});
    for (qsizetype i = 0; i < record.fields.size(); ++i) {
        const auto& [name, value] = record.fields[i];
        auto& [lastName, column] = m_lastOrder[static_cast<std::size_t>(i)];
        if (lastName != name) {
            lastName = name;
            column = m_byElement.value(name, -1);
        }
        if (column >= 0)
            row.cells[static_cast<std::size_t>(column)] = &value;
    }
    return row;
}

} // namespace itam::core::mapping
