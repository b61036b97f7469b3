// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/importsetapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/transform/jsonrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.import")

using transform::InsertedRow;
using transform::MapOutcome;
using transform::SentRow;

const QString insertMultiple = QStringLiteral("insertMultiple");

http::Response errorFor(const Error& error, const QString& table)
{
    if (error.code == ErrorCode::TimedOut)
        return quotaReply();
    if (error.code == ErrorCode::Usage || error.code == ErrorCode::NotFound)
        return errorReply(400, QStringLiteral("Operation Failed"),
                          error.subject.isEmpty() ? error.detail
                                                  : QString(error.detail + QLatin1String(": ") + error.subject));
    qCWarning(log, "%s: %s", qUtf8Printable(table), qUtf8Printable(error.detail));
    return errorReply(500, QStringLiteral("The rows could not be imported"));
}

/// What a column keeps of a JSON value: nested ones as text with '=' instead of ':'.
QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const auto& part : array)
            parts.append(textOf(part));
        return QLatin1Char('[') + parts.join(QLatin1String(", ")) + QLatin1Char(']');
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(it.key() + QLatin1Char('=') + textOf(it.value()));
        return QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
    }
    return value.isNull() ? QString() : value.toVariant().toString();
}

SentRow rowFrom(const QJsonObject& object)
{
    SentRow row;
    for (auto it = object.begin(); it != object.end(); ++it)
        row.append({it.key(), textOf(it.value())});
    return row;
}

using Sent = tl::expected<QJsonDocument, http::Response>;

/// Of a body with several records only the first is used.
QJsonValue firstRecord(const QJsonDocument& json)
{
    if (json.isArray())
        return json.array().at(0);
    const QJsonValue records = json.object().value(QLatin1String("records"));
    return records.isArray() ? records.toArray().at(0) : QJsonValue(json.object());
}

/// Column and value that stand for the record.
Result<std::pair<QString, QString>> displayOf(store::Store& store, const QString& tableName, const QString& sysId)
{
    return store.read([&](store::Reader& reader) -> Result<std::pair<QString, QString>> {
        const store::Table* table = reader.schema().find(tableName);
        if (!table)
            return std::pair<QString, QString>();
        const auto record = store::findRecord(reader, tableName, QStringLiteral("sys_id"), sysId);
        if (!record)
            return failure(record.error());
        const QString column = table->display.isEmpty() ? QStringLiteral("sys_id") : table->display;
        return std::pair(column, *record ? (*record)->value(column) : QString());
    });
}

/// One element of "result". Without a target record it speaks of the staging row.
Result<QJsonObject> resultOf(store::Store& store, const http::Request& request, const QString& staging,
                             const InsertedRow& row, const MapOutcome& outcome)
{
    const bool hasTarget = !outcome.target.isEmpty();
    const QString table = hasTarget ? outcome.targetTable : staging;
    const QString sysId = hasTarget ? outcome.target : row.row;
    const auto display = displayOf(store, table, sysId);
    if (!display)
        return failure(display.error());
    QJsonObject object{{QStringLiteral("transform_map"), outcome.map},
                       {QStringLiteral("table"), hasTarget || outcome.mapId.isEmpty() ? table : outcome.targetTable},
                       {QStringLiteral("display_name"), display->first},
                       {QStringLiteral("display_value"), hasTarget ? display->second : QStringLiteral("")},
                       {QStringLiteral("record_link"), QString(originOf(request) + QLatin1String("/api/now/table/") +
                                                               table + QLatin1Char('/') + sysId)},
                       {QStringLiteral("status"), outcome.state},
                       {QStringLiteral("sys_id"), sysId}};
    if (outcome.error != transform::RowError::None)
        object.insert(QStringLiteral("error_message"), outcome.comment);
    else if (!outcome.comment.isEmpty())
        object.insert(QStringLiteral("status_message"), outcome.comment);
    return object;
}

http::Response rowReply(store::Store& store, const http::Request& request, const QString& staging,
                        const InsertedRow& row, int status)
{
    std::vector<MapOutcome> outcomes = row.outcomes;
    // Without a map there is still one element: the row is where it was to go.
    if (outcomes.empty())
        outcomes.push_back({{}, {}, staging, row.row, QStringLiteral("inserted"), {}, {}, {}});
    QJsonArray results;
    for (const MapOutcome& outcome : outcomes) {
        const auto result = resultOf(store, request, staging, row, outcome);
        if (!result)
            return errorFor(result.error(), staging);
        results.append(*result);
    }
    const QJsonObject answer{{QStringLiteral("import_set"), row.importSet},
                             {QStringLiteral("staging_table"), staging},
                             {QStringLiteral("result"), results}};
    return jsonReply(status, QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

tl::expected<SentRow, http::Response> sentRow(const http::Request& request)
{
    if (isJsonBody(request)) {
        const Sent json = jsonBody(request);
        if (!json)
            return tl::unexpected<http::Response>(json.error());
        const QJsonValue first = firstRecord(*json);
        if (!first.isObject() && !first.isUndefined())
            return tl::unexpected<http::Response>(
                unreadableReply(QStringLiteral("The payload is not valid JSON of a row: an object is needed")));
        return rowFrom(first.toObject());
    }
    const auto record = bodyRecord(request);
    if (!record)
        return tl::unexpected<http::Response>(record.error());
    SentRow row;
    for (const BodyField& field : *record)
        row.append({field.name, field.value});
    return row;
}

http::Response postRow(const ImportRequest& asked)
{
    const auto sent = sentRow(asked.request);
    if (!sent)
        return sent.error();
    const auto row = asked.sets.insert(asked.path.table, *sent, asked.deadline);
    if (!row)
        return errorFor(row.error(), asked.path.table);
    return rowReply(asked.store, asked.request, asked.path.table, *row, 201);
}

/// Of the body of insertMultiple.
tl::expected<std::vector<SentRow>, http::Response> sentRows(const ImportRequest& asked, const QJsonDocument& json)
{
    const auto refused = [](http::Response response) { return tl::unexpected<http::Response>(std::move(response)); };
    const auto source = asked.sets.jsonSourceOf(asked.path.table);
    if (!source)
        return refused(errorFor(source.error(), asked.path.table));
    if (*source) {
        auto rows = transform::rowsOfJson(json, **source);
        return rows ? tl::expected<std::vector<SentRow>, http::Response>(std::move(*rows))
                    : refused(errorFor(rows.error(), asked.path.table));
    }
    const QJsonValue records = json.object().value(QLatin1String("records"));
    if (!records.isArray())
        return refused(unreadableReply(QStringLiteral("The body has no array \"records\"")));
    std::vector<SentRow> rows;
    const QJsonArray array = records.toArray();
    for (const auto& record : array) {
        if (!record.isObject())
            return refused(unreadableReply(QStringLiteral("\"records\" has an element that is no object")));
        rows.push_back(rowFrom(record.toObject()));
    }
    return rows;
}

http::Response postRows(const ImportRequest& asked)
{
    const Sent json = jsonBody(asked.request);
    if (!json)
        return json.error();
    auto rows = sentRows(asked, *json);
    if (!rows)
        return std::move(rows.error());
    const http::Parameters parameters = http::parseParameters(asked.request.query);
    transform::SentSet set;
    set.table = asked.path.table;
    set.rows = std::move(*rows);
    set.multi = http::parameterValue(parameters, u"multi_import_set_id");
    set.runAfter = http::parameterValue(parameters, u"run_after");
    const auto inserted = asked.sets.insertMultiple(set, asked.deadline);
    if (!inserted)
        return errorFor(inserted.error(), asked.path.table);
    const QJsonObject answer{{QStringLiteral("import_set_id"), inserted->importSet},
                             {QStringLiteral("multi_import_set_id"), inserted->multi}};
    return jsonReply(201, QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

http::Response getRow(const ImportRequest& asked)
{
    const auto row = asked.sets.find(asked.path.table, asked.path.rest);
    if (!row && row.error().code == ErrorCode::NotFound)
        return noRecordReply();
    if (!row)
        return errorFor(row.error(), asked.path.table);
    return rowReply(asked.store, asked.request, asked.path.table, *row, 200);
}

} // namespace

std::optional<ImportPath> importPathFrom(const QString& path)
{
    QStringList parts = path.split(QLatin1Char('/'));
    if (parts.size() > 1 && parts.back().isEmpty())
        parts.removeLast();
    // "", "api", "now", ["v1",] "import", table [, sys_id or insertMultiple]
    if (parts.size() > 3 && (parts[3] == QLatin1String("v1") || parts[3] == QLatin1String("v2")))
        parts.removeAt(3);
    if (parts.size() < 5 || parts.size() > 6 || parts[1] != QLatin1String("api") || parts[2] != QLatin1String("now") ||
        parts[3] != QLatin1String("import"))
        return std::nullopt;
    return ImportPath{parts[4], parts.value(5)};
}

http::Response answerImportRequest(const ImportRequest& asked)
{
    const QString& rest = asked.path.rest;
    const QByteArray& method = asked.request.method;
    const Caller& caller = asked.caller;
    const bool isPost = rest.isEmpty() || rest == insertMultiple;
    if (isPost && method != "POST")
        return methodReply("POST");
    if (!isPost && method != "GET" && method != "HEAD")
        return methodReply("GET, HEAD");
    if (!answerFormFor(asked.request))
        return notAcceptableReply();
    const store::Table* staging = asked.sets.stagingTable(asked.path.table);
    if (!staging)
        return invalidTableReply(asked.path.table);
    const bool isReader = caller.roles.contains(QLatin1String(role::readOnly));
    const bool mayLoad = !isReader && (caller.hasRole(role::importAdmin) || caller.hasRole(role::importSetLoader));
    if (isPost && !mayLoad)
        return refusalReply(TableVerb::Insert);
    if (!mayLoad && !mayUse(caller, asked.store.schema(), *staging, TableVerb::Read))
        return refusalReply(TableVerb::Read);
    if (!isPost)
        return getRow(asked);
    return rest.isEmpty() ? postRow(asked) : postRows(asked);
}

} // namespace itam::sandbox::platform
