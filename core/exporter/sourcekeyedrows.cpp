// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/sourcekeyedrows.h"

#include "core/servicenow/historyquery.h"
#include "core/servicenow/tablereading.h"

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

constexpr qsizetype readBackAtOnce = 100;
const QString sourceTable = QStringLiteral("sys_object_source");
const QString nameColumn = QStringLiteral("name");
const QString feedColumn = QStringLiteral("source_feed");
const QString targetColumn = QStringLiteral("target_sys_id");
const QString sysIdColumn = QStringLiteral("sys_id");

} // namespace

SourceKeyedRows::SourceKeyedRows(const servicenow::TableClient& tables, Place place, int pageSize)
    : m_tables(tables)
    , m_place(std::move(place))
    , m_keys(tables, sourceTable, keyColumn(), {targetColumn}, pageSize,
             nameColumn + u'=' + servicenow::queryValue(m_place.source) + u'^' + feedColumn + u'=' +
                 servicenow::queryValue(m_place.feed))
{
}

Result<std::optional<TargetRow>> SourceKeyedRows::next(const std::stop_token& stop)
{
    while (m_next == m_rows.size() && !m_atEnd) {
        QList<TableRow> sources;
        while (sources.size() < readBackAtOnce && !m_atEnd) {
            auto row = m_keys.next(stop);
            if (!row)
                return failure(row.error());
            m_atEnd = !row->has_value();
            if (*row)
                sources.append(std::move((*row)->values));
        }
        auto rows = readBack(sources, stop);
        if (!rows)
            return failure(rows.error());
        m_rows = std::move(*rows);
        m_next = 0;
    }
    if (m_next == m_rows.size())
        return std::optional<TargetRow>();
    TableRow& row = m_rows[m_next++];
    return TargetRow{row.value(keyColumn()).toUtf8(), std::move(row)};
}

Result<QList<TableRow>> SourceKeyedRows::find(const QStringList& keys, const std::stop_token& stop)
{
    auto sources =
        findRows(m_tables, sourceTable, keyColumn(), keys, {keyColumn(), targetColumn, nameColumn, feedColumn}, stop);
    if (!sources)
        return sources;
    sources->removeIf([this](const TableRow& row) {
        return row.value(nameColumn) != m_place.source || row.value(feedColumn) != m_place.feed;
    });
    return readBack(*sources, stop);
}

/// In the order of `sources`.
Result<QList<TableRow>> SourceKeyedRows::readBack(const QList<TableRow>& sources, const std::stop_token& stop)
{
    QStringList sysIds;
    for (const TableRow& source : sources)
        sysIds.append(source.value(targetColumn));
    sysIds.removeDuplicates();
    sysIds.removeAll(QString());
    QList<TableRow> rows;
    if (sysIds.isEmpty())
        return rows;
    const auto targets =
        servicenow::readWhere(m_tables, {.table = m_place.table, .fields = QStringList{sysIdColumn} + m_place.fields},
                              sysIdColumn, sysIds, stop);
    if (!targets)
        return failure(targets.error());
    QHash<QString, TableRow> bySysId;
    for (const TableRow& target : *targets)
        bySysId.insert(target.value(sysIdColumn), target);
    for (const TableRow& source : sources) {
        const auto target = bySysId.constFind(source.value(targetColumn));
        if (target == bySysId.constEnd())
            continue;
        TableRow row = *target;
        row.insert(keyColumn(), source.value(keyColumn()));
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace itam::core::exporter
