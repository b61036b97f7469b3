// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tableapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/pagelinks.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/rowtext.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/tablequery.h"

#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.table")

constexpr qint64 defaultLimit = 10'000;

struct Page
{
    QByteArray rows; ///< JSON objects, separated by commas
    qint64 count = 0;
    qint64 total = -1; ///< -1: not counted
};

bool isTrue(const http::Parameters& parameters, QStringView name)
{
    return http::parameterValue(parameters, name).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

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
    const QString fields = http::parameterValue(parameters, u"sysparm_fields");
    if (!fields.trimmed().isEmpty())
        options.fields = fields.split(QLatin1Char(','));
    if (!path.sysId.isEmpty())
        return options;
    options.query = http::parameterValue(parameters, u"sysparm_query");
    options.limit = numberOr(parameters, u"sysparm_limit", defaultLimit);
    if (options.limit < 0)
        options.limit = defaultLimit;
    options.offset = numberOr(parameters, u"sysparm_offset", 0);
    for (const auto& [name, value] : parameters) {
        if (!name.startsWith(QLatin1String("sysparm_")))
            options.filters.append({name, value});
    }
    return options;
}

Result<bool> invalidMeansNothing(store::Session& session)
{
    const QString table = QStringLiteral("sys_properties");
    if (!session.schema().find(table))
        return false;
    const auto property =
        findRecord(session, table, QStringLiteral("name"), QStringLiteral("glide.invalid_query.returns_no_rows"));
    if (!property)
        return failure(property.error());
    return *property && (*property)->value(QStringLiteral("value")) == QLatin1String("true");
}

/// One snapshot for count and rows, so that the headers fit the body.
Result<Page> readPage(store::Reader& reader, const store::Table& table, store::TableQueryOptions options,
                      const RowStyle& style, bool withCount)
{
    const auto strict = invalidMeansNothing(reader);
    if (!strict)
        return failure(strict.error());
    options.invalidMeansNothing = *strict;
    options.withDisplayValues = style.mode != DisplayMode::Value;
    const store::TableQuery query(reader.schema(), table, options);
    Page page;
    if (withCount) {
        const auto total = query.count(reader);
        if (!total)
            return failure(total.error());
        page.total = *total;
    }
    const RowText text(query.fields(), style);
    ITAM_TRY(query.run(reader, [&](const std::vector<store::Cell>& cells) {
        if (page.count++ > 0)
            page.rows += ',';
        text.append(page.rows, cells);
    }));
    return page;
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

} // namespace

std::optional<TablePath> tablePathFrom(const QString& path)
{
    QStringList parts = path.split(QLatin1Char('/'));
    if (parts.size() > 1 && parts.back().isEmpty())
        parts.removeLast();
    // "", "api", "now", ["v1",] "table", name [, sys_id]
    if (parts.size() < 5 || parts[1] != QLatin1String("api") || parts[2] != QLatin1String("now"))
        return std::nullopt;
    TablePath found;
    if (parts[3] == QLatin1String("v1") || parts[3] == QLatin1String("v2")) {
        found.isV1 = parts[3] == QLatin1String("v1");
        parts.removeAt(3);
    }
    if (parts.size() < 5 || parts.size() > 6 || parts[3] != QLatin1String("table"))
        return std::nullopt;
    found.table = parts[4];
    found.sysId = parts.value(5);
    return found;
}

http::Response answerTableRequest(store::Store& store, const http::Request& request, const TablePath& path,
                                  const Caller& caller)
{
    if (request.method != "GET" && request.method != "HEAD")
        return methodReply("GET, HEAD");
    if (!answerFormFor(request))
        return notAcceptableReply();
    const store::Table* table = store.schema().find(path.table);
    if (!table || table->access == store::Access::Internal)
        return invalidTableReply(path.table);
    if (!caller.hasRole(role::integration) && !caller.hasRole(role::readOnly))
        return errorReply(403, QStringLiteral("Insufficient rights to query records"));

    const http::Parameters parameters = http::parseParameters(request.query);
    store::TableQueryOptions options = queryOptions(parameters, path);
    if (options.offset < 0)
        return errorReply(400, QStringLiteral("Invalid offset"), QStringLiteral("sysparm_offset must not be negative"));
    options.asker.now = store.clock().nowUtc();
    options.asker.userId = caller.userId;
    RowStyle style;
    style.mode = displayModeNamed(http::parameterValue(parameters, u"sysparm_display_value"));
    style.withLinks = !isTrue(parameters, u"sysparm_exclude_reference_link");
    style.origin = originOf(request);

    const bool isCollection = path.sysId.isEmpty();
    const auto page = store.read([&](store::Reader& reader) {
        return readPage(reader, *table, options, style, isCollection && !isTrue(parameters, u"sysparm_no_count"));
    });
    if (!page) {
        qCWarning(log, "%s: %s", qUtf8Printable(path.table), qUtf8Printable(page.error().detail));
        return errorReply(500, QStringLiteral("The query could not be run"));
    }
    if (isCollection)
        return collectionReply(request, parameters, path, options, *page);
    if (page->count == 0)
        return noRecordReply();
    return jsonReply(200, R"({"result":)" + page->rows + '}');
}

} // namespace itam::sandbox::platform
