// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What MariaDB says about its views and its plans.
#include "core/source/mariadbcursor.h"
#include "core/source/serverrows.h"

namespace itam::core::source {
namespace {

/// How the column compares, of a table as of a view; a text without blanks at its end that mean nothing, and of one of
/// the character sets whose bytes are those of UTF-8 or are in the same order.
constexpr auto comparesBytes =
    "SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND"
    " column_name = ? AND (data_type IN ('binary', 'varbinary') OR collation_name IN"
    " ('utf8mb4_bin', 'utf8mb3_bin', 'ascii_bin', 'utf8mb4_nopad_bin', 'utf8mb3_nopad_bin', 'ascii_nopad_bin'))";

/// One line of EXPLAIN.
struct Step
{
    QByteArray table;
    QByteArray access; ///< "ALL", "index", "range", "ref" and so on
    QByteArray index;
    QByteArray extra;
};

QString describe(const std::vector<Step>& steps)
{
    QStringList lines;
    for (const Step& step : steps) {
        QByteArrayList words{step.table, step.access, step.index, step.extra};
        words.removeAll(QByteArray());
        lines.append(QString::fromUtf8(words.join(' ')));
    }
    return lines.join(QStringLiteral("; "));
}

/// All rows of a table or of an index.
bool isScan(const Step& step)
{
    return step.access == "ALL" || step.access == "index";
}

} // namespace

Result<std::optional<std::vector<QByteArray>>> MariaDbConnection::columnsOf(const QByteArray& view)
{
    MariaDbStatement statement(*this);
    if (const auto prepared = statement.prepare("SELECT * FROM " + view + " LIMIT 0"); !prepared) {
        const unsigned number = statement.errorNumber();
        // To an account that may read named tables only, the server does not say whether another one is there.
        if (number == mariadb::noSuchTable || (number == mariadb::mayNotRead && view == identityTable))
            return std::nullopt;
        Error error = prepared.error();
        if (number == mariadb::brokenView)
            error.code = ErrorCode::SourceIncomplete;
        return failure(std::move(error));
    }
    return statement.names();
}

Result<std::vector<QByteArray>> MariaDbConnection::columnsOfQuery(const QByteArray& query)
{
    MariaDbStatement statement(*this);
    if (const auto prepared = statement.prepare("SELECT * FROM " + query); !prepared) {
        Error error = prepared.error();
        if (mariadb::isWrongSql(statement.errorNumber()))
            error.code = ErrorCode::SourceIncomplete;
        return failure(std::move(error));
    }
    return statement.names();
}

struct MariaDbConnection::Plan
{
    std::vector<Step> steps;
    QString whyUnknown; ///< empty: `steps` are the plan
};

Result<MariaDbConnection::Plan> MariaDbConnection::planOf(const QByteArray& sql)
{
    Plan plan;
    MariaDbStatement statement(*this);
    auto done = statement.prepare("EXPLAIN " + sql);
    if (done)
        done = statement.execute({}, MariaDbStatement::Rows::Whole);
    if (!done && statement.errorNumber() == mariadb::mayNotExplain) {
        plan.whyUnknown =
            QStringLiteral("this account may not ask for it, for want of SHOW VIEW on the view and SELECT "
                           "on its tables");
        return plan;
    }
    if (!done)
        return failure(done.error());
    while (true) {
        const auto row = statement.next();
        if (!row)
            return failure(row.error());
        if (!*row)
            return plan;
        const auto cell = [&](const char* column) -> QByteArray {
            const auto at = positionOf(statement.names(), column);
            return at < 0 ? QByteArray() : parameterText((*row)[at]);
        };
        plan.steps.push_back({cell("table"), cell("type"), cell("key"), cell("Extra")});
    }
}

Result<QByteArray> MariaDbConnection::orderOfKey(const ViewColumns& view)
{
    if (view.relation != viewOf(view.set.type)) // of a query nobody says it
        return ServerConnection::orderOfKey(view);
    const auto found = ask(comparesBytes, {view.relation, view.names[0]});
    if (!found)
        return failure(found.error());
    const auto row = (*found)->next();
    if (!row)
        return failure(row.error());
    // As it is, so that an index can give the order.
    return *row != nullptr ? dialect().quoted(view.names[0]) : *ServerConnection::orderOfKey(view);
}

Result<QString> MariaDbConnection::whySorts(const ViewColumns& view)
{
    const auto order = orderOfKey(view);
    if (!order)
        return failure(order.error());
    const auto plan =
        planOf("SELECT " + dialect().quoted(view.names[0]) + " FROM " + view.relation + " ORDER BY " + *order);
    if (!plan)
        return failure(plan.error());
    const bool sorts =
        std::ranges::any_of(plan->steps, [](const Step& step) { return step.extra.contains("filesort"); });
    return sorts ? QStringLiteral("no index in the order of bytes, COLLATE utf8mb4_bin: %1").arg(describe(plan->steps))
                 : plan->whyUnknown;
}

Result<QString> MariaDbConnection::whyScansForKey(const ViewColumns& view)
{
    return whyScans(view, dialect().quoted(view.names[0]) + " = '1'");
}

Result<QString> MariaDbConnection::whyScansForChanges(const ViewColumns& view)
{
    return whyScans(view, dialect().quoted(view.lastModified) + " >= '9000-01-01'");
}

Result<QString> MariaDbConnection::whyScans(const ViewColumns& view, const QByteArray& condition)
{
    const auto plan =
        planOf("SELECT " + dialect().quoted(view.names[0]) + " FROM " + view.relation + " WHERE " + condition);
    if (!plan)
        return failure(plan.error());
    return std::ranges::any_of(plan->steps, isScan) ? describe(plan->steps) : plan->whyUnknown;
}

} // namespace itam::core::source
