// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/simulation.h"

namespace itam::core::identification {
namespace {

using servicenow::TableRow;

const QString sysIdColumn = QStringLiteral("sys_id");

quint64 print(QLatin1Char kind, const QString& text)
{
    const QByteArray bytes = (QString(kind) + text.toLower()).toUtf8();
    const support::Hash128 hash = support::hash128(bytes);
    quint64 half = 0;
    std::memcpy(&half, hash.bytes.data(), sizeof half);
    return half;
}

void imagine(RowAnswer& row)
{
    const bool isThere = row.operation == Operation::Update || row.operation == Operation::NoChange;
    if (row.operation == Operation::Insert || (isThere && row.sysId.isEmpty()))
        row.sysId = QString::fromLatin1(imagined);
}

} // namespace

void imagineInserted(Answer& answer)
{
    for (auto& [position, row] : answer.items)
        imagine(row);
    for (auto& [position, row] : answer.attached)
        imagine(row);
    for (auto& [position, row] : answer.relations)
        imagine(row);
}

QString Simulation::computer(const QString& serial, const QString& name)
{
    QList<quint64> prints;
    if (!serial.isEmpty())
        prints.append(print(QLatin1Char('s'), serial));
    if (!name.isEmpty())
        prints.append(print(QLatin1Char('n'), name));
    for (const quint64 each : prints) {
        if (const auto known = m_computers.constFind(each); known != m_computers.constEnd())
            return QLatin1String(imagined) + QString::number(*known);
    }
    const QString sysId = newSysId();
    for (const quint64 each : prints)
        m_computers.insert(each, m_last);
    return sysId;
}

TableRow Simulation::insert(const QString& number, TableRow values)
{
    values.insert(sysIdColumn, newSysId());
    m_inserted.insert(number.toLower(), values);
    return values;
}

void Simulation::update(const QString& sysId, const TableRow& different)
{
    TableRow& row = m_updated[sysId];
    for (auto it = different.cbegin(); it != different.cend(); ++it)
        row.insert(it.key(), it.value());
}

std::optional<TableRow> Simulation::inserted(const QString& number) const
{
    const auto found = m_inserted.constFind(number.toLower());
    if (found == m_inserted.constEnd())
        return std::nullopt;
    TableRow row = *found;
    apply(row);
    return row;
}

void Simulation::apply(TableRow& row) const
{
    const auto updated = m_updated.constFind(row.value(sysIdColumn));
    if (updated == m_updated.constEnd())
        return;
    for (auto it = updated->cbegin(); it != updated->cend(); ++it)
        row.insert(it.key(), it.value());
}

bool Simulation::link(const QString& contract, const QString& ci, const QString& key)
{
    const QString criterion = contract + QChar(0x1f) + ci;
    if (m_links.isTakenFrom(key, criterion))
        return false;
    m_links.add(criterion, key);
    return true;
}

} // namespace itam::core::identification
