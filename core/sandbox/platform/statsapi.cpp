// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/statsapi.h"

#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/store/aggregatequery.h"

#include <QLoggingCategory>

#include <array>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.table")

using store::Aggregate;

struct AggregateName
{
    const char* name;
    Aggregate kind;
    const char16_t* parameter; ///< the list of its fields
};

constexpr std::array names{
    AggregateName{"avg", Aggregate::Average, u"sysparm_avg_fields"},
    AggregateName{"min", Aggregate::Minimum, u"sysparm_min_fields"},
    AggregateName{"max", Aggregate::Maximum, u"sysparm_max_fields"},
    AggregateName{"sum", Aggregate::Sum, u"sysparm_sum_fields"},
    AggregateName{"count", Aggregate::Count, nullptr},
};

std::optional<Aggregate> aggregateNamed(const QString& word)
{
    for (const AggregateName& each : names) {
        if (word.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0)
            return each.kind;
    }
    return std::nullopt;
}

/// "count^state^>^3"
std::vector<store::AggregateCondition> havingFrom(const QStringList& texts)
{
    std::vector<store::AggregateCondition> conditions;
    for (const QString& text : texts) {
        const QStringList words = text.split(QLatin1Char('^'));
        const auto kind = aggregateNamed(words.value(0));
        if (kind && words.size() == 4)
            conditions.push_back({{*kind, words[1]}, words[2], words[3]});
    }
    return conditions;
}

/// "AVG^state", "COUNT", "state^DESC", "AVG^state^DESC"
std::vector<store::AggregateOrder> ordersFrom(const QStringList& texts)
{
    std::vector<store::AggregateOrder> orders;
    for (const QString& text : texts) {
        QStringList words = text.split(QLatin1Char('^'));
        store::AggregateOrder order;
        const QString last = words.back().toUpper();
        order.isDescending = last == QLatin1String("DESC");
        if (words.size() > 1 && (order.isDescending || last == QLatin1String("ASC")))
            words.removeLast();
        if (const auto kind = aggregateNamed(words.front()))
            order.of = store::AggregateOf{*kind, words.value(1)};
        else
            order.field = words.front();
        orders.push_back(std::move(order));
    }
    return orders;
}

store::AggregateOptions optionsFrom(const http::Parameters& parameters)
{
    store::AggregateOptions options;
    options.rows.query = http::parameterValue(parameters, u"sysparm_query");
    options.rows.filters = columnFilters(parameters);
    options.groupBy = listParameter(parameters, u"sysparm_group_by");
    options.having = havingFrom(listParameter(parameters, u"sysparm_having"));
    options.orders = ordersFrom(listParameter(parameters, u"sysparm_order_by"));
    if (isTrue(parameters, u"sysparm_count"))
        options.columns.push_back({Aggregate::Count, {}});
    for (const AggregateName& each : names) {
        if (!each.parameter)
            continue;
        QStringList fields = listParameter(parameters, each.parameter);
        fields.removeDuplicates(); // each is a member of one object
        for (const QString& field : qAsConst(fields))
            options.columns.push_back({each.kind, field});
    }
    return options;
}

void appendMember(QByteArray& out, const QString& name, const QString& value)
{
    appendJsonString(out, name);
    out += ':';
    appendJsonString(out, value);
}

/// "stats":{"count":"42","avg":{"cpu_count":"7.5000"}}: columns of one kind stand together.
void appendStats(QByteArray& out, const std::vector<store::AggregateOf>& columns, const QStringList& values)
{
    out += R"("stats":{)";
    const char* open = nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](const AggregateName& each) { return each.kind == columns[i].kind; });
        const QString& value = values[static_cast<qsizetype>(i)];
        if (open != name->name) {
            out += open ? "}," : i > 0 ? "," : "";
            open = nullptr;
        } else {
            out += ',';
        }
        if (columns[i].kind == Aggregate::Count) {
            appendMember(out, QLatin1String(name->name), value);
            continue;
        }
        if (!open) {
            open = name->name;
            out += '"' + QByteArray(open) + R"(":{)";
        }
        appendMember(out, columns[i].field, value);
    }
    out += open ? "}}" : "}";
}

void appendGroups(QByteArray& out, const std::vector<store::Field>& groups, const std::vector<store::Cell>& cells,
                  DisplayMode mode)
{
    out += R"(,"groupby_fields":[)";
    for (std::size_t i = 0; i < groups.size(); ++i) {
        out += i > 0 ? ",{" : "{";
        appendMember(out, QStringLiteral("field"), groups[i].path.text);
        out += ',';
        appendMember(out, QStringLiteral("value"), mode == DisplayMode::Display ? cells[i].display : cells[i].value);
        if (mode == DisplayMode::Both) {
            out += ',';
            appendMember(out, QStringLiteral("display_value"), cells[i].display);
        }
        out += '}';
    }
    out += ']';
}

/// The rows of the answer, separated by commas. Empty: the question is too large.
Result<std::optional<QByteArray>> rowsOf(store::Session& session, const store::Table& table,
                                         const store::AggregateOptions& options, DisplayMode mode, bool isGrouped)
{
    const store::AggregateQuery query(session.schema(), table, options);
    if (query.isTooLarge())
        return std::optional<QByteArray>();
    QByteArray rows;
    ITAM_TRY(query.run(session, [&](const store::AggregateRow& row) {
        rows += rows.isEmpty() ? "{" : ",{";
        appendStats(rows, query.columns(), row.values);
        if (isGrouped)
            appendGroups(rows, query.groups(), row.groups, mode);
        rows += '}';
    }));
    return std::optional<QByteArray>(std::move(rows));
}

} // namespace

http::Response answerStats(const TableRequest& asked, const store::Table& table)
{
    const http::Parameters parameters = http::parseParameters(asked.request.query);
    store::AggregateOptions options = optionsFrom(parameters);
    if (options.columns.empty())
        return errorReply(400, QStringLiteral("No request parameter for aggregate operation specified"));
    const DisplayMode mode = displayModeNamed(http::parameterValue(parameters, u"sysparm_display_value"));
    options.rows.withDisplayValues = mode != DisplayMode::Value;
    const bool isGrouped = http::hasParameter(parameters, u"sysparm_group_by") && !options.groupBy.isEmpty();
    const auto rows = asked.store.read(asked.deadline, [&](store::Reader& reader) -> Result<std::optional<QByteArray>> {
        ITAM_TRY(completeOptions(reader, asked.caller, asked.store.clock().nowUtc(), options.rows));
        return rowsOf(reader, table, options, mode, isGrouped);
    });
    if (!rows && rows.error().code == ErrorCode::TimedOut)
        return quotaReply();
    if (!rows) {
        qCWarning(log, "stats of %s: %s", qUtf8Printable(table.name), qUtf8Printable(rows.error().detail));
        return errorReply(500, QStringLiteral("The query could not be run"));
    }
    if (!*rows)
        return tooLargeQueryReply();
    if (isGrouped)
        return jsonReply(200, R"({"result":[)" + **rows + "]}");
    return jsonReply(200, R"({"result":)" + ((*rows)->isEmpty() ? QByteArray(R"({"stats":{}})") : **rows) + '}');
}

} // namespace itam::sandbox::platform
