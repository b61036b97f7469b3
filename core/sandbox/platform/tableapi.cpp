// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tableapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/pagelinks.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/statsapi.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/platform/tablewrites.h"

#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.table")

constexpr qint64 defaultLimit = 10'000;

qint64 numberOr(const http::Parameters& parameters, QStringView name, qint64 otherwise)
{
    bool isNumber = false;
    const qint64 number = http::parameterValue(parameters, name).toLongLong(&isNumber);
    return isNumber ? number : otherwise;
}

store::TableQueryOptions queryOptions(const http::Parameters& parameters, const TablePath& path)
{
    store::TableQueryOptions options;
    options.sysId = path.sysId;
    options.fields = listParameter(parameters, u"sysparm_fields");
    if (!path.sysId.isEmpty())
        return options;
    options.query = http::parameterValue(parameters, u"sysparm_query");
    options.limit = numberOr(parameters, u"sysparm_limit", defaultLimit);
    if (options.limit < 0)
        options.limit = defaultLimit;
    options.offset = numberOr(parameters, u"sysparm_offset", 0);
    options.filters = columnFilters(parameters);
    return options;
}

http::Response collectionReply(const http::Request& request, const http::Parameters& parameters, const TablePath& path,
                               const store::TableQueryOptions& options, const Page& page)
{
    if (path.isV1 && page.count == 0)
        return noRecordReply();
    http::Response response = jsonReply(200, R"({"result":[)" + page.rows + "]}");
    if (page.total >= 0)
        response.setHeader("X-Total-Count", QByteArray::number(page.total));
    if (!isTrue(parameters, u"sysparm_suppress_pagination_header")) {
        const QByteArray links = pageLinks(request, {options.offset, options.limit, page.count, page.total});
        if (!links.isEmpty())
            response.setHeader("Link", links);
    }
    return response;
}

http::Response answerRead(const TableRequest& asked, const store::Table& table)
{
    const http::Request& request = asked.request;
    const TablePath& path = asked.path;
    const http::Parameters parameters = http::parseParameters(request.query);
    store::TableQueryOptions options = queryOptions(parameters, path);
    if (options.offset < 0)
        return errorReply(400, QStringLiteral("Invalid offset"), QStringLiteral("sysparm_offset must not be negative"));
    const RowStyle style = rowStyle(request, parameters);
    const bool isCollection = path.sysId.isEmpty();
    const auto page = asked.store.read(asked.deadline, [&](store::Reader& reader) -> Result<Page> {
        ITAM_TRY(completeOptions(reader, asked.caller, asked.store.clock().nowUtc(), options));
        return readPage(reader, table, options, style, isCollection && !isTrue(parameters, u"sysparm_no_count"));
    });
    if (!page && page.error().code == ErrorCode::TimedOut)
        return quotaReply();
    if (!page) {
        qCWarning(log, "%s: %s", qUtf8Printable(path.table), qUtf8Printable(page.error().detail));
        return errorReply(500, QStringLiteral("The query could not be run"));
    }
    if (page->isTooLarge)
        return tooLargeQueryReply();
    if (isCollection)
        return collectionReply(request, parameters, path, options, *page);
    if (page->count == 0)
        return noRecordReply();
    return jsonReply(200, R"({"result":)" + page->rows + '}');
}

/// The tables of Software Asset Management are there with its plugin only; without the application nobody can say that
/// it is missing.
Result<bool> isOfMissingPlugin(store::Store& store, const store::Table& table)
{
    if (!table.name.startsWith(QLatin1String("cmdb_sam_")))
        return false;
    return store.read([](store::Reader& reader) -> Result<bool> {
        const auto plugin = findRecord(reader, QStringLiteral("x_fls_flexera_fnms_property"), QStringLiteral("name"),
                                       QStringLiteral("sam_plugin"));
        if (!plugin)
            return failure(plugin.error());
        return *plugin && (*plugin)->value(QStringLiteral("value")) == QLatin1String("false");
    });
}

QByteArray methodsOf(const TablePath& path)
{
    if (path.isStats)
        return "GET, HEAD";
    return path.sysId.isEmpty() ? "GET, HEAD, POST" : "GET, HEAD, PUT, PATCH, DELETE";
}

std::optional<TableVerb> verbOf(const QByteArray& method, const TablePath& path)
{
    const QByteArray offered = ' ' + methodsOf(path) + ',';
    if (!offered.contains(QByteArray(' ' + method + ',')))
        return std::nullopt;
    if (method == "POST")
        return TableVerb::Insert;
    if (method == "PUT" || method == "PATCH")
        return TableVerb::Update;
    return method == "DELETE" ? TableVerb::Delete : TableVerb::Read;
}

} // namespace

std::optional<TablePath> tablePathFrom(const QString& path)
{
    QStringList parts = path.split(QLatin1Char('/'));
    if (parts.size() > 1 && parts.back().isEmpty())
        parts.removeLast();
    // "", "api", "now", ["v1",] "table", name [, sys_id]  or  ... "stats", name
    if (parts.size() < 5 || parts[1] != QLatin1String("api") || parts[2] != QLatin1String("now"))
        return std::nullopt;
    TablePath found;
    if (parts[3] == QLatin1String("v1") || parts[3] == QLatin1String("v2")) {
        found.isV1 = parts[3] == QLatin1String("v1");
        parts.removeAt(3);
    }
    if (parts.size() < 5)
        return std::nullopt;
    found.isStats = parts[3] == QLatin1String("stats");
    if (!found.isStats && parts[3] != QLatin1String("table"))
        return std::nullopt;
    if (parts.size() > (found.isStats ? 5 : 6))
        return std::nullopt;
    found.table = parts[4];
    found.sysId = parts.value(5);
    return found;
}

http::Response answerTableRequest(const TableRequest& asked)
{
    const TablePath& path = asked.path;
    const store::Schema& schema = asked.store.schema();
    const auto verb = verbOf(asked.request.method, path);
    if (!verb)
        return methodReply(methodsOf(path));
    if (!answerFormFor(asked.request))
        return notAcceptableReply();
    const store::Table* table = schema.find(path.table);
    if (!table || table->access == store::Access::Internal)
        return invalidTableReply(path.table);
    const auto isMissing = isOfMissingPlugin(asked.store, *table);
    if (!isMissing)
        return errorReply(500, QStringLiteral("The plugins could not be read"));
    if (*isMissing)
        return invalidTableReply(path.table);
    if (!mayUse(asked.caller, schema, *table, *verb, asked.rules && asked.rules->governs(*table)))
        return refusalReply(*verb);
    const TableWrite write{asked.store, asked.request, *table, asked.caller, asked.rules, asked.deadline};
    switch (*verb) {
    case TableVerb::Insert:
        return answerInsert(write);
    case TableVerb::Update:
        return answerUpdate(write, path.sysId);
    case TableVerb::Delete:
        return answerDelete(write, path.sysId);
    case TableVerb::Read:
        break;
    }
    return path.isStats ? answerStats(asked, *table) : answerRead(asked, *table);
}

} // namespace itam::sandbox::platform
