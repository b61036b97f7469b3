// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/cmdbapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/classmeta.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/matchingrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.cmdb")

constexpr qint64 defaultLimit = 10'000;
const QString relationTable = QStringLiteral("cmdb_rel_ci");

http::Response failedReply(const Error& error)
{
    qCWarning(log, "%s: %s", qUtf8Printable(error.subject), qUtf8Printable(error.detail));
    return errorReply(500, QStringLiteral("The CMDB could not be read"));
}

/// Null: it is no class of the CMDB.
const store::Table* classNamed(const store::Store& store, const QString& name)
{
    return store.schema().isA(name, u"cmdb") ? store.schema().find(name) : nullptr;
}

struct CmdbCall
{
    store::Store& store;
    const http::Request& request;
    const store::Table& table;
    const Caller& caller;
};

http::Response answerMeta(const CmdbCall& call)
{
    const auto meta = call.store.read([&](store::Reader& reader) { return classMeta(reader, call.table); });
    return meta ? resultReply(*meta) : failedReply(meta.error());
}

http::Response answerList(const CmdbCall& call)
{
    const http::Parameters parameters = http::parseParameters(call.request.query);
    store::TableQueryOptions options;
    options.fields = {QStringLiteral("sys_id"), QStringLiteral("name")};
    options.query = http::parameterValue(parameters, u"sysparm_query");
    bool hasLimit = false;
    const qint64 limit = http::parameterValue(parameters, u"sysparm_limit").toLongLong(&hasLimit);
    options.limit = hasLimit && limit >= 0 ? limit : defaultLimit;
    options.offset = std::max<qint64>(http::parameterValue(parameters, u"sysparm_offset").toLongLong(), 0);
    const RowStyle style = rowStyle(call.request, parameters);
    const auto page = call.store.read([&](store::Reader& reader) -> Result<Page> {
        ITAM_TRY(completeOptions(reader, call.caller, call.store.clock().nowUtc(), options));
        return readPage(reader, call.table, options, style, false);
    });
    if (!page)
        return failedReply(page.error());
    return page->isTooLarge ? tooLargeQueryReply() : jsonReply(200, R"({"result":[)" + page->rows + "]}");
}

/// {"display_value":...,"link":...,"value":...}
Result<QJsonObject> linked(store::Session& session, const QString& table, const QString& path, const QString& sysId)
{
    const auto record = findRecord(session, table, QStringLiteral("sys_id"), sysId);
    if (!record)
        return failure(record.error());
    const QString display = *record ? (*record)->value(session.schema().find(table)->display) : QString();
    return QJsonObject{{QLatin1String("display_value"), display},
                       {QLatin1String("link"), QString(path + QLatin1Char('/') + sysId)},
                       {QLatin1String("value"), sysId}};
}

/// Relationships in which the CI is at the end `own`; the target is at the other.
Result<QJsonArray> relationsOf(store::Session& session, const QString& origin, const QString& sysId, const char* own,
                               const char* other)
{
    const store::Table& relations = *session.schema().find(relationTable);
    const auto rows = findMatching(session, relations, {{relations.column(QString::fromLatin1(own)), sysId, true}});
    if (!rows)
        return failure(rows.error());
    QJsonArray list;
    for (const store::Values& row : *rows) {
        const auto type =
            linked(session, QStringLiteral("cmdb_rel_type"), origin + QLatin1String("/api/now/table/cmdb_rel_type"),
                   row.value(QStringLiteral("type")));
        const auto target =
            linked(session, QStringLiteral("cmdb_ci"), origin + QLatin1String("/api/now/cmdb/instance/cmdb_ci"),
                   row.value(QString::fromLatin1(other)));
        if (!type || !target)
            return failure(!type ? type.error() : target.error());
        list.append(QJsonObject{{QLatin1String("sys_id"), row.value(QStringLiteral("sys_id"))},
                                {QLatin1String("type"), *type},
                                {QLatin1String("target"), *target}});
    }
    return list;
}

http::Response answerCi(const CmdbCall& call, const QString& sysId)
{
    const QString origin = originOf(call.request);
    store::TableQueryOptions options;
    options.sysId = sysId;
    const auto record = call.store.read([&](store::Reader& reader) -> Result<QJsonObject> {
        ITAM_TRY(completeOptions(reader, call.caller, call.store.clock().nowUtc(), options));
        auto page = readPage(reader, call.table, options, {DisplayMode::Value, true, origin}, false);
        const auto outbound = relationsOf(reader, origin, sysId, "parent", "child");
        const auto inbound = relationsOf(reader, origin, sysId, "child", "parent");
        if (!page || !outbound || !inbound)
            return failure(!page ? page.error() : !outbound ? outbound.error() : inbound.error());
        if (page->count == 0)
            return QJsonObject();
        return QJsonObject{{QLatin1String("attributes"), QJsonDocument::fromJson(page->rows).object()},
                           {QLatin1String("outbound_relations"), *outbound},
                           {QLatin1String("inbound_relations"), *inbound}};
    });
    if (!record)
        return failedReply(record.error());
    return record->isEmpty() ? noRecordReply() : resultReply(*record);
}

http::Response answerDelete(const CmdbCall& call, const QString& sysId, const QString& relationId)
{
    if (call.caller.roles.contains(QLatin1String(role::readOnly)))
        return refusalReply(TableVerb::Delete);
    const auto deleted = call.store.write("relation delete", [&](store::Writer& writer) -> Result<bool> {
        writer.actAs(call.caller.user);
        const auto relation = findRecord(writer, relationTable, QStringLiteral("sys_id"), relationId);
        if (!relation)
            return failure(relation.error());
        const bool isOfCi = *relation && ((*relation)->value(QStringLiteral("parent")) == sysId ||
                                          (*relation)->value(QStringLiteral("child")) == sysId);
        return isOfCi ? deleteRecord(writer, relationTable, relationId) : Result<bool>(false);
    });
    if (!deleted)
        return failedReply(deleted.error());
    return *deleted ? resultReply(QJsonObject()) : noRecordReply();
}

http::Response answerInstance(const CmdbCall& call, const QStringList& rest)
{
    if (rest.size() == 3)
        return call.request.method == "DELETE" ? answerDelete(call, rest[0], rest[2]) : methodReply("DELETE");
    if (call.request.method != "GET" && call.request.method != "HEAD")
        return methodReply("GET, HEAD");
    return rest.isEmpty() ? answerList(call) : answerCi(call, rest[0]);
}

} // namespace

std::optional<http::Response> answerCmdbRequest(store::Store& store, const http::Request& request,
                                                const QStringList& rest, const Caller& caller)
{
    const bool isMeta = rest.size() == 2 && rest[0] == QLatin1String("meta");
    const bool isInstance =
        rest.value(0) == QLatin1String("instance") &&
        (rest.size() == 2 || rest.size() == 3 || (rest.size() == 5 && rest[3] == QLatin1String("relation")));
    if (!isMeta && !isInstance)
        return std::nullopt;
    if (!answerFormFor(request))
        return notAcceptableReply();
    if (!caller.hasRole("itil"))
        return errorReply(403, QStringLiteral("User Not Authorized"),
                          QStringLiteral("Failed API level ACL Validation"));
    const store::Table* table = classNamed(store, rest[1]);
    if (!table)
        return errorReply(404, QStringLiteral("Invalid class name: %1").arg(rest[1]));
    const CmdbCall call{store, request, *table, caller};
    if (isInstance)
        return answerInstance(call, rest.mid(2));
    return request.method == "GET" || request.method == "HEAD" ? answerMeta(call) : methodReply("GET, HEAD");
}

} // namespace itam::sandbox::platform
