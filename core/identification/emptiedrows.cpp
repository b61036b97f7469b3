// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/emptiedrows.h"

#include "core/servicenow/tablereading.h"

namespace itam::core::identification {

using servicenow::TableRow;

void EmptiedRows::add(const QString& table, Row row)
{
    if (m_parts->runs.isFull() || m_parts->simulation || row.empty.isEmpty())
        return;
    m_table = table;
    m_rows.push_back(std::move(row));
}

Result<void> EmptiedRows::remark(const std::stop_token& stop)
{
    if (m_rows.empty())
        return {};
    const QString sysIdColumn = QStringLiteral("sys_id");
    QStringList fields{sysIdColumn};
    QStringList ids;
    for (const Row& row : m_rows) {
        fields += row.empty;
        ids.append(row.sysId);
    }
    fields.removeDuplicates();
    const auto rows = servicenow::orNone(
        servicenow::readWhere(m_parts->tables, {.table = m_table, .fields = fields}, sysIdColumn, ids, stop));
    if (!rows)
        return failure(rows.error());
    QHash<QString, TableRow> there;
    for (const TableRow& row : *rows)
        there.insert(row.value(sysIdColumn), row);
    for (Row& row : m_rows) {
        const TableRow found = there.value(row.sysId);
        row.empty.removeIf([&found](const QString& column) { return found.value(column).isEmpty(); });
        m_parts->runs.remarkNotCleared(row.key, row.result, row.empty);
    }
    m_rows.clear();
    return {};
}

} // namespace itam::core::identification
