// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/rowresults.h"

#include "core/sandbox/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::store {
namespace {

using core::wire::RowCounts;
using core::wire::RowResult;

constexpr auto insertNotLanded =
    "INSERT OR REPLACE INTO itam_not_landed(run, row_key, import_transaction, staging_row, result, "
    "reason, property_version) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr auto deleteNotLanded =
    "DELETE FROM itam_not_landed WHERE run = ?1 AND row_key = ?2 AND import_transaction = ?3 "
    "AND staging_row = ?4";
constexpr auto selectNotLanded =
    "SELECT n.row_key, n.result, n.reason, n.property_version, t.transaction_id FROM itam_not_landed n "
    "JOIN x_fls_flexera_fnms_import_transaction t ON t.sys_id = n.import_transaction "
    "WHERE n.run = ?1 AND n.row_key > ?2 ORDER BY n.row_key, n.import_transaction, n.staging_row";
constexpr auto insertLate =
    "INSERT INTO itam_late_link(run, import_transaction, staging_table, staging_row, row_key, map, source, "
    "wanted) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr auto selectLate =
    "SELECT l.link_id, l.import_transaction, l.staging_table, l.staging_row, l.row_key, l.map, l.source, "
    "l.wanted FROM itam_late_link l JOIN x_fls_flexera_fnms_import_transaction t "
    "ON t.sys_id = l.import_transaction AND t.state = 'Succeeded' WHERE l.run = ?1 ORDER BY l.link_id";
constexpr auto deleteLate = "DELETE FROM itam_late_link WHERE run = ?1";

const QString textOf(RowResult result)
{
    return core::wire::nameOf(result);
}

QString commentOf(const std::vector<MapResult>& results)
{
    QStringList parts;
    for (const MapResult& result : results) {
        if (!result.reason.isEmpty() && result.reason != QLatin1String(core::wire::reason::unchanged))
            parts.append(result.map + QLatin1String(": ") + result.reason);
        if (!result.comment.isEmpty())
            parts.append(result.comment);
    }
    return parts.join(QLatin1String("; ")).left(1000);
}

bool isHeldBack(const MapResult& result)
{
    return result.reason == QLatin1String(core::wire::reason::addOff) ||
           result.reason == QLatin1String(core::wire::reason::updateOff);
}

void appendMember(QString& out, const char* name, const QString& value)
{
    if (value.isEmpty())
        return;
    out += QLatin1String(",\"") + QLatin1String(name) + QLatin1String("\":\"");
    for (const QChar c : value) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += QLatin1Char('\\');
        if (c.unicode() < 0x20)
            out += QStringLiteral("\\u%1").arg(int{c.unicode()}, 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    out += QLatin1Char('"');
}

Result<void> listNotLanded(Writer& writer, const QString& run, const QString& key, const QString& transaction,
                           const QString& stagingRow, const QString& rowResult, const MapResult& why, qint64 propertyVersion)
{
    auto query = writer.query(insertNotLanded);
    if (!query)
        return failure(query.error());
    (*query)
        ->bind(1, run)
        .bind(2, key)
        .bind(3, transaction)
        .bind(4, stagingRow)
        .bind(5, rowResult)
        .bind(6, why.reason.isEmpty() ? QStringLiteral("ERROR") : why.reason)
        .bind(7, propertyVersion);
    return (*query)->run();
}

} // namespace

bool MapResult::landed() const
{
    return result == RowResult::Inserted || result == RowResult::Updated ||
           (result == RowResult::Ignored && reason == QLatin1String(core::wire::reason::unchanged));
}

// By hand, since it is written for each row: a QJsonDocument per row costs more than the row.
QString toJson(const std::vector<MapResult>& results)
{
    QString out;
    out.reserve(static_cast<qsizetype>(results.size()) * 160);
    out += QLatin1Char('[');
    for (const MapResult& each : results) {
        if (out.size() > 1)
            out += QLatin1Char(',');
        out += QLatin1String("{\"result\":\"") + textOf(each.result) + QLatin1Char('"');
        appendMember(out, "map", each.map);
        appendMember(out, "reason", each.reason);
        appendMember(out, "comment", each.comment);
        appendMember(out, "table", each.table);
        appendMember(out, "target", each.target);
        out += QLatin1Char('}');
    }
    return out + QLatin1Char(']');
}

std::vector<MapResult> fromJson(const QString& text)
{
    std::vector<MapResult> results;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        MapResult result;
        result.map = object.value(QLatin1String("map")).toString();
        result.result =
            core::wire::rowResultNamed(object.value(QLatin1String("result")).toString()).value_or(RowResult::Error);
        result.reason = object.value(QLatin1String("reason")).toString();
        result.comment = object.value(QLatin1String("comment")).toString();
        result.table = object.value(QLatin1String("table")).toString();
        result.target = object.value(QLatin1String("target")).toString();
        results.push_back(std::move(result));
    }
    return results;
}

const MapResult* whyNotLanded(const std::vector<MapResult>& results)
{
    const MapResult* heldBack = nullptr;
    for (const MapResult& result : results) {
        if (result.landed())
            continue;
        if (!isHeldBack(result))
            return &result;
        if (!heldBack)
            heldBack = &result;
    }
    return heldBack;
}

StagingTable::StagingTable(Writer& writer, SegmentPlace place, const QStringList& columns)
    : m_writer(writer)
    , m_place(std::move(place))
{
    m_sql = "INSERT INTO \"" + m_place.stagingTable.toUtf8() +
            "\"(sys_id, sys_created_on, sys_updated_on, sys_created_by, sys_updated_by, sys_mod_count, sys_import_set, "
            "sys_import_row, sys_import_state, sys_import_state_comment, sys_target_table, sys_target_sys_id, "
            "sys_transform_map, u_transaction, u_key, u_reason, u_landed, u_map_results";
    QByteArray parameters = "?1, ?2, ?2, ?3, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15";
    int next = 16;
    for (const QString& column : columns) {
        m_sql += ", \"" + column.toUtf8() + '"';
        parameters += ", ?" + QByteArray::number(next++);
    }
    m_sql += ") VALUES(" + parameters + ')';
}

Result<void> StagingTable::insert(const QString& sysId, int number, const QString& key, const MapResult& primary,
                                  const std::vector<MapResult>& all, const std::vector<const QString*>& cells)
{
    const MapResult* why = whyNotLanded(all);
    auto query = m_writer.query(m_sql);
    if (!query)
        return failure(query.error());
    const QString comment = commentOf(all);
    (*query)
        ->bind(1, sysId)
        .bind(2, m_writer.timeText())
        .bind(3, m_writer.actor())
        .bind(4, m_place.importSet)
        .bind(5, qint64{number})
        .bind(6, textOf(primary.result))
        .bind(7, comment.isEmpty() ? QString() : comment)
        .bind(8, primary.table)
        .bind(9, primary.target.isEmpty() ? QString() : primary.target)
        .bind(10, primary.map)
        .bind(11, m_place.transaction)
        .bind(12, key)
        .bind(13, why ? why->reason : QString())
        .bind(14, qint64{why == nullptr})
        .bind(15, toJson(all));
    int next = 16;
    for (const QString* cell : cells) {
        if (cell && !cell->isEmpty())
            (*query)->bind(next++, *cell);
        else
            (*query)->bindNull(next++);
    }
    ITAM_TRY((*query)->run());
    if (!why)
        return {};
    return listNotLanded(m_writer, m_place.run, key, m_place.transaction, sysId, textOf(primary.result), *why, m_place.propertyVersion);
}

Result<NotLandedPage> notLanded(Session& session, const QString& run, const QString& after, int limit)
{
    auto query = session.query(selectNotLanded);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, run).bind(2, after.isNull() ? QStringLiteral("") : after);
    NotLandedPage page;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return page;
        core::wire::NotLandedRow row;
        row.key = (*query)->text(0);
        // A page ends between two keys: the next one asks for keys greater than the last.
        if (page.rows.size() >= limit && row.key != page.rows.constLast().key) {
            page.more = true;
            return page;
        }
        row.result = core::wire::rowResultNamed((*query)->text(1)).value_or(RowResult::Error);
        row.reason = (*query)->text(2);
        row.propertyVersion = (*query)->integer(3);
        row.transactionId = (*query)->text(4);
        page.rows.append(std::move(row));
    }
}

Result<void> insertLateLink(Writer& writer, const QString& run, const LateLink& link)
{
    auto query = writer.query(insertLate);
    if (!query)
        return failure(query.error());
    (*query)
        ->bind(1, run)
        .bind(2, link.transaction)
        .bind(3, link.stagingTable)
        .bind(4, link.stagingRow)
        .bind(5, link.key)
        .bind(6, link.map)
        .bind(7, link.source)
        .bind(8, link.wanted);
    return (*query)->run();
}

Result<std::vector<LateLink>> lateLinks(Session& session, const QString& run)
{
    auto query = session.query(selectLate);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, run);
    std::vector<LateLink> links;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return links;
        links.push_back({(*query)->integer(0), (*query)->text(1), (*query)->text(2), (*query)->text(3),
                         (*query)->text(4), (*query)->text(5), (*query)->text(6), (*query)->text(7)});
    }
}

Result<void> deleteLateLinks(Writer& writer, const QString& run)
{
    auto query = writer.query(deleteLate);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, run);
    return (*query)->run();
}

Result<void> replaceResult(Writer& writer, const QString& run, const LateLink& link, const MapResult& result,
                           qint64 propertyVersion)
{
    std::vector<MapResult> all;
    QString rowResult;
    {
        auto select = writer.query(
            QStringLiteral("SELECT u_map_results, sys_import_state FROM \"%1\" WHERE sys_id = ?1").arg(link.stagingTable).toUtf8());
        if (!select)
            return failure(select.error());
        (*select)->bind(1, link.stagingRow);
        const auto there = (*select)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return {};
        all = fromJson((*select)->text(0));
        rowResult = (*select)->text(1);
    }
    for (MapResult& each : all) {
        if (each.map == result.map)
            each = result;
    }
    const MapResult* why = whyNotLanded(all);
    auto update = writer.query(QStringLiteral("UPDATE \"%1\" SET u_map_results = ?2, u_reason = ?3, u_landed = ?4, "
                                              "sys_import_state_comment = ?5, sys_updated_on = ?6 WHERE sys_id = ?1")
                                   .arg(link.stagingTable)
                                   .toUtf8());
    if (!update)
        return failure(update.error());
    const QString comment = commentOf(all);
    (*update)
        ->bind(1, link.stagingRow)
        .bind(2, toJson(all))
        .bind(3, why ? why->reason : QString())
        .bind(4, qint64{why == nullptr})
        .bind(5, comment.isEmpty() ? QString() : comment)
        .bind(6, writer.timeText());
    ITAM_TRY((*update)->run());
    if (why)
        return listNotLanded(writer, run, link.key, link.transaction, link.stagingRow, rowResult, *why, propertyVersion);
    auto remove = writer.query(deleteNotLanded);
    if (!remove)
        return failure(remove.error());
    (*remove)->bind(1, run).bind(2, link.key).bind(3, link.transaction).bind(4, link.stagingRow);
    return (*remove)->run();
}

Result<QString> insertImportSet(Writer& writer, const QString& stagingTable, const QString& description)
{
    const auto number = writer.nextNumber(QStringLiteral("ISET"));
    if (!number)
        return failure(number.error());
    return insertRecord(writer, QStringLiteral("sys_import_set"),
                        {{QStringLiteral("number"), *number},
                         {QStringLiteral("state"), QStringLiteral("processed")},
                         {QStringLiteral("table_name"), stagingTable},
                         {QStringLiteral("short_description"), description},
                         {QStringLiteral("load_completed"), writer.timeText()}});
}

Result<void> insertMapHistory(Writer& writer, const QString& importSet, const QString& map, const RowCounts& counts)
{
    const QString state = counts.errors > 0 ? QStringLiteral("complete_with_errors") : QStringLiteral("complete");
    ITAM_TRY(insertRecord(writer, QStringLiteral("sys_import_set_run"),
                          {{QStringLiteral("set"), importSet},
                           {QStringLiteral("sys_transform_map"), map},
                           {QStringLiteral("state"), state},
                           {QStringLiteral("completed"), writer.timeText()},
                           {QStringLiteral("total"), QString::number(counts.total)},
                           {QStringLiteral("inserts"), QString::number(counts.inserted)},
                           {QStringLiteral("updates"), QString::number(counts.updated)},
                           {QStringLiteral("ignored"), QString::number(counts.ignored)},
                           {QStringLiteral("skipped"), QString::number(counts.skipped)},
                           {QStringLiteral("errors"), QString::number(counts.errors)}}));
    return {};
}

void count(RowCounts& counts, RowResult result)
{
    ++counts.total;
    switch (result) {
    case RowResult::Inserted:
        ++counts.inserted;
        break;
    case RowResult::Updated:
        ++counts.updated;
        break;
    case RowResult::Ignored:
        ++counts.ignored;
        break;
    case RowResult::Skipped:
        ++counts.skipped;
        break;
    case RowResult::Error:
        ++counts.errors;
        break;
    }
}

} // namespace itam::sandbox::store
