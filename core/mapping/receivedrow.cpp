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

int RowReader::columnOf(const QString& name)
{
    for (std::size_t tried = 0; tried < m_met.size(); ++tried) {
        if (m_next >= m_met.size())
            m_next = 0;
        const auto& [met, column] = m_met[m_next++];
        if (met.constData() == name.constData())
            return column;
    }
    const int column = m_byElement.value(name, -1);
    if (m_met.size() < mostNames)
        m_met.emplace_back(name, column);
    m_next = m_met.size();
    return column;
}

Row RowReader::read(const wire::ReceivedRecord& record)
{
    Row row;
    row.record = &record;
    row.cells.assign(static_cast<std::size_t>(m_stagingColumns.size()), nullptr);
    for (const auto& [name, value] : record.fields) {
        const int column = columnOf(name);
        if (column >= 0)
            row.cells[static_cast<std::size_t>(column)] = &value;
    }
    return row;
}

} // namespace itam::core::mapping
