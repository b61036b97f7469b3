// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/cmdbapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/cirecord.h"
#include "core/sandbox/platform/ciwrites.h"
#include "core/sandbox/platform/classmeta.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/records.h"

#include <QJsonObject>
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

/// `rest`: below the class.
http::Response answerInstance(const CmdbCall& call, const QStringList& rest)
{
    const QByteArray& method = call.request.method;
    const bool isRead = method == "GET" || method == "HEAD";
    const CiWrite write{call.store, call.request, call.table, call.caller};
    switch (rest.size()) {
    case 0:
        return isRead ? answerList(call) : method == "POST" ? answerCiInsert(write) : methodReply("GET, HEAD, POST");
    case 1:
        if (isRead)
            return answerCi({call.store, call.request, call.caller}, call.table, rest[0]);
        return method == "PUT" || method == "PATCH" ? answerCiUpdate(write, rest[0])
                                                    : methodReply("GET, HEAD, PUT, PATCH");
    case 2:
        return method == "POST" ? answerRelationInsert(write, rest[0]) : methodReply("POST");
    default:
        return method == "DELETE" ? answerDelete(call, rest[0], rest[2]) : methodReply("DELETE");
    }
}

} // namespace

std::optional<http::Response> answerCmdbRequest(store::Store& store, const http::Request& request,
                                                const QStringList& rest, const Caller& caller)
{
    const bool isMeta = rest.size() == 2 && rest[0] == QLatin1String("meta");
    const bool isInstance = rest.value(0) == QLatin1String("instance") && rest.size() >= 2 && rest.size() <= 5 &&
                            (rest.size() < 4 || rest[3] == QLatin1String("relation"));
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
