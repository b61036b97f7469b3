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

/// Made once: they are written for each row and map.
const QString& textOf(RowResult result)
{
    static const std::array texts{core::wire::nameOf(RowResult::Inserted), core::wire::nameOf(RowResult::Updated),
                                  core::wire::nameOf(RowResult::Ignored), core::wire::nameOf(RowResult::Skipped),
                                  core::wire::nameOf(RowResult::Error)};
    return texts[static_cast<std::size_t>(result)];
}

QString commentOf(const std::vector<MapResult>& results)
{
    QStringList parts;
    for (const MapResult& result : results) {
        if (result.reason.isEmpty() && result.comment.isEmpty())
            continue;
        if (!result.reason.isEmpty() && result.reason != QLatin1String(core::wire::reason::unchanged))
            parts.append(result.map + QLatin1String(": ") + result.reason);
        if (!result.comment.isEmpty())
            parts.append(result.comment);
    }
    return parts.isEmpty() ? QString() : parts.join(QLatin1String("; ")).left(1000);
}

bool isHeldBack(const MapResult& result)
{
    return result.reason == QLatin1String(core::wire::reason::addOff) ||
           result.reason == QLatin1String(core::wire::reason::updateOff);
}

void appendEscaped(QByteArray& out, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00" + QByteArray::number(static_cast<int>(c) + 0x100, 16).right(2);
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
}

/// `opening`: everything up to the value.
void appendMember(QByteArray& out, QByteArrayView opening, const QString& value)
{
    if (value.isEmpty())
        return;
    out.append(opening);
    // Names and sys_ids, nearly always: no detour over a UTF-8 copy.
    const qsizetype start = out.size();
    out.resize(start + value.size());
    char* at = out.data() + start;
    bool isPlain = true;
    for (const QChar c : value) {
        const char16_t unit = c.unicode();
        isPlain = isPlain && unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\';
        *at++ = static_cast<char>(unit);
    }
    if (!isPlain) {
        out.resize(start);
        appendEscaped(out, value);
    }
    out += '"';
}

Result<void> listNotLanded(Writer& writer, const QString& run, const QString& key, const QString& transaction,
                           const QString& stagingRow, const QString& rowResult, const MapResult& why,
                           qint64 propertyVersion)
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
QByteArray toJson(const std::vector<MapResult>& results)
{
    constexpr qsizetype usual = 200;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(results.size()) * usual);
    out += '[';
    for (const MapResult& each : results) {
        if (out.size() > 1)
            out += ',';
        appendMember(out, "{\"result\":\"", textOf(each.result));
        appendMember(out, ",\"map\":\"", each.map);
        appendMember(out, ",\"reason\":\"", each.reason);
        appendMember(out, ",\"comment\":\"", each.comment);
        appendMember(out, ",\"table\":\"", each.table);
        appendMember(out, ",\"target\":\"", each.target);
        out += '}';
    }
    out += ']';
    return out;
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
    if (!m_query) {
        auto query = m_writer.query(m_sql);
        if (!query)
            return failure(query.error());
        m_query.emplace(std::move(*query));
    }
    sqlite::Statement& insert = **m_query;
    const QString comment = commentOf(all);
    const QString& result = textOf(primary.result);
    const QByteArray json = toJson(all);
    const QString reason = why ? why->reason : QString();
    using Bound = std::pair<int, const QString*>;
    const std::array<Bound, 12> texts{Bound{1, &sysId},
                                      Bound{2, &m_writer.timeText()},
                                      Bound{3, &m_writer.actor()},
                                      Bound{4, &m_place.importSet},
                                      Bound{6, &result},
                                      Bound{7, &comment},
                                      Bound{8, &primary.table},
                                      Bound{9, &primary.target},
                                      Bound{10, &primary.map},
                                      Bound{11, &m_place.transaction},
                                      Bound{12, &key},
                                      Bound{13, &reason}};
    qsizetype units = 0;
    for (const auto& [parameter, text] : texts)
        units += text->size();
    for (const QString* cell : cells)
        units += cell ? cell->size() : 0;
    m_binder.begin(units);
    for (const auto& [parameter, text] : texts)
        m_binder.bind(insert, parameter, *text);
    insert.bind(5, qint64{number}).bind(14, qint64{why == nullptr}).bindText(15, json);
    int next = 16;
    for (const QString* cell : cells) {
        if (cell)
            m_binder.bind(insert, next++, *cell);
        else
            insert.bindNull(next++);
    }
    ITAM_TRY(insert.run());
    if (!why)
        return {};
    return listNotLanded(m_writer, m_place.run, key, m_place.transaction, sysId, textOf(primary.result), *why,
                         m_place.propertyVersion);
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
        auto select =
            writer.query(QStringLiteral("SELECT u_map_results, sys_import_state FROM \"%1\" WHERE sys_id = ?1")
                             .arg(link.stagingTable)
                             .toUtf8());
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
    const QByteArray json = toJson(all);
    (*update)
        ->bind(1, link.stagingRow)
        .bindText(2, json)
        .bind(3, why ? why->reason : QString())
        .bind(4, qint64{why == nullptr})
        .bind(5, comment.isEmpty() ? QString() : comment)
        .bind(6, writer.timeText());
    ITAM_TRY((*update)->run());
    if (why)
        return listNotLanded(writer, run, link.key, link.transaction, link.stagingRow, rowResult, *why,
                             propertyVersion);
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
