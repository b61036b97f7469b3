// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/recordtrace.h"

#include "core/servicenow/rowview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace itam::core::servicenow {
namespace {

QString textOf(const TableRow& row, const char* field)
{
    return row.value(QString::fromLatin1(field));
}

StagingTrace stagingFrom(const TableRow& row)
{
    return {.transaction = textOf(row, "u_transaction.number"),
            .transactionState = textOf(row, "u_transaction.state"),
            .created = timeFromTable(textOf(row, "sys_created_on")),
            .result = textOf(row, "sys_import_state"),
            .reason = textOf(row, "u_reason"),
            .comment = textOf(row, "sys_import_state_comment"),
            .maps = mapResults(textOf(row, "u_map_results")),
            .targetTable = textOf(row, "sys_target_table"),
            .target = textOf(row, "sys_target_sys_id")};
}

} // namespace

QList<MapTrace> mapResults(const QString& json)
{
    QList<MapTrace> maps;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
        maps.append({text("map"), text("result"), text("reason"), text("comment"), text("table"), text("target")});
    }
    return maps;
}

RecordTracer::RecordTracer(TableClient& tables, HistoryNames names) : m_tables(tables), m_names(std::move(names))
{
}

Result<RecordTrace> RecordTracer::trace(model::DataType type, const QString& key, const QString& computerId, int limit,
                                        std::stop_token stop)
{
    RecordTrace trace;
    ITAM_TRY(addRows(trace, m_names.staging(type), key, limit, stop));
    if (!computerId.isEmpty()) {
        auto identity = identityOf(computerId, stop);
        if (!identity)
            return failure(std::move(identity).error());
        trace.identity = *std::move(identity);
    }
    const auto named = std::find_if(trace.rows.begin(), trace.rows.end(),
                                    [](const StagingTrace& row) { return !row.target.isEmpty(); });
    if (named != trace.rows.end()) {
        auto target = look(named->targetTable, named->target, stop);
        if (!target)
            return failure(std::move(target).error());
        trace.target = *std::move(target);
    }
    return trace;
}

Result<void> RecordTracer::addRows(RecordTrace& trace, const QString& table, const QString& key, int limit,
                                   const std::stop_token& stop)
{
    TableQuery query;
    query.table = table;
    query.query = QStringLiteral("u_key=%1^ORDERBYDESCsys_created_on").arg(queryValue(key));
    query.fields =
        columnsFrom("u_key u_transaction.number u_transaction.state sys_created_on sys_import_state u_reason "
                    "sys_import_state_comment u_map_results sys_target_table sys_target_sys_id");
    query.limit = limit;
    const auto page = m_tables.query(query, stop);
    if (!page)
        return failure(page.error());
    trace.total = page->total;
    for (const TableRow& row : page->rows) {
        if (textOf(row, "u_key") == key) // an instance compares without case, keys do not
            trace.rows.append(stagingFrom(row));
    }
    return {};
}

Result<std::optional<TargetRecord>> RecordTracer::identityOf(const QString& computerId, const std::stop_token& stop)
{
    TableQuery query;
    query.table = m_names.identities();
    query.query = QStringLiteral("computer_id=%1").arg(queryValue(computerId));
    query.fields = columnsFrom("computer_id ci ci.name ci.sys_class_name");
    query.limit = 1;
    query.count = false;
    const auto page = m_tables.query(query, stop);
    if (!page)
        return failure(page.error());
    if (page->rows.isEmpty())
        return std::optional<TargetRecord>();
    const TableRow& row = page->rows.first();
    return TargetRecord{.table = textOf(row, "ci.sys_class_name"),
                        .sysId = textOf(row, "ci"),
                        .number = {},
                        .name = textOf(row, "ci.name"),
                        .exists = !textOf(row, "ci.sys_class_name").isEmpty()};
}

Result<TargetRecord> RecordTracer::look(const QString& table, const QString& sysId, const std::stop_token& stop)
{
    TableQuery query;
    query.table = table;
    query.query = QStringLiteral("sys_id=%1").arg(queryId(sysId));
    query.fields = columnsFrom("sys_id number name display_name sys_class_name"); // what a table lacks is left out
    query.limit = 1;
    query.count = false;
    const auto page = m_tables.query(query, stop);
    if (!page)
        return failure(page.error());
    TargetRecord record{.table = table, .sysId = sysId, .number = {}, .name = {}, .exists = !page->rows.isEmpty()};
    if (!record.exists)
        return record;
    const TableRow& row = page->rows.first();
    record.number = textOf(row, "number");
    record.name = textOf(row, "name").isEmpty() ? textOf(row, "display_name") : textOf(row, "name");
    if (const QString actual = textOf(row, "sys_class_name"); !actual.isEmpty())
        record.table = actual;
    return record;
}

QUrl pageOf(const QUrl& instance, const TargetRecord& record)
{
    QUrl url = instance;
    url.setPath(QStringLiteral("/nav_to.do"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("uri"), QStringLiteral("%1.do?sys_id=%2").arg(record.table, record.sysId));
    url.setQuery(query);
    return url;
}

} // namespace itam::core::servicenow
