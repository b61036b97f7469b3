// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What PostgreSQL says about its views and its plans.
#include "core/source/postgresconnection.h"
#include "core/source/postgresdialect.h"
#include "core/source/serverrows.h"

namespace itam::core::source {
namespace {

constexpr auto findView = "SELECT to_regclass($1)::text";

/// With these a plan has a scan or a sort only where no index can do it, however small the table still is. The plan is
/// the one for any value. Not every version has every setting.
constexpr auto preferIndexes =
    "SELECT set_config(name, CASE name WHEN 'plan_cache_mode' THEN 'force_generic_plan' ELSE 'off' END, false)"
    " FROM pg_settings WHERE name IN"
    " ('enable_seqscan', 'enable_sort', 'enable_incremental_sort', 'plan_cache_mode')";
constexpr auto preferAsBefore = "SELECT set_config(name, reset_val, false) FROM pg_settings WHERE name IN"
                                " ('enable_seqscan', 'enable_sort', 'enable_incremental_sort', 'plan_cache_mode')";

/// "->  Seq Scan on computers c" without what draws the tree.
QString stepOf(QString line)
{
    line = line.trimmed();
    if (line.startsWith(QLatin1String("->")))
        line = line.sliced(2).trimmed();
    return line;
}

} // namespace

Result<std::optional<std::vector<QByteArray>>> PostgresConnection::columnsOf(const QByteArray& view)
{
    const auto found = run(findView, {view});
    if (!found)
        return failure(found.error());
    if (PQgetisnull(found->get(), 0, 0) != 0)
        return std::nullopt;
    const auto columns = run("SELECT * FROM " + view + " LIMIT 0");
    if (!columns)
        return failure(columns.error());
    std::vector<QByteArray> names;
    for (int i = 0; i < PQnfields(columns->get()); ++i)
        names.emplace_back(PQfname(columns->get(), i));
    return names;
}

Result<std::vector<QByteArray>> PostgresConnection::columnsOfQuery(const QByteArray& query)
{
    ITAM_TRY(send("SELECT * FROM " + query + " LIMIT 0"));
    const auto answer = receiveWithin(std::chrono::milliseconds::max(), stop());
    if (!answer)
        return failure(answer.error());
    // Class 42: a name that is not there, or a text that cannot be understood; but for a permission that is missing.
    const QByteArray state = postgres::stateOf(answer->get());
    if (state.startsWith("42") && state != "42501")
        return failure(ErrorCode::SourceIncomplete, postgres::meaningOf(answer->get()), m_name);
    if (!state.isEmpty())
        return failure(ErrorCode::SourceReadFailed, postgres::meaningOf(answer->get()), m_name);
    std::vector<QByteArray> names;
    for (int i = 0; i < PQnfields(answer->get()); ++i)
        names.emplace_back(PQfname(answer->get(), i));
    return names;
}

Result<QStringList> PostgresConnection::planOf(const QByteArray& sql)
{
    ITAM_TRY(run(preferIndexes));
    const bool isForAnyValue = sql.contains("$1");
    Result<postgres::Answer> plan = nullptr;
    if (isForAnyValue) {
        ITAM_TRY(run("PREPARE itam_plan AS " + sql));
        plan = run("EXPLAIN (COSTS OFF) EXECUTE itam_plan(NULL)");
        ITAM_TRY(run("DEALLOCATE itam_plan"));
    } else {
        plan = run("EXPLAIN (COSTS OFF) " + sql);
    }
    ITAM_TRY(run(preferAsBefore));
    if (!plan)
        return failure(plan.error());
    QStringList steps;
    for (int i = 0; i < PQntuples(plan->get()); ++i)
        steps.append(stepOf(QString::fromUtf8(PQgetvalue(plan->get(), i, 0))));
    return steps;
}

Result<QString> PostgresConnection::whySorts(const ViewColumns& view)
{
    const auto order = orderOfKey(view);
    const auto steps =
        planOf("SELECT " + dialect().quoted(view.names[0]) + " FROM " + view.relation + " ORDER BY " + *order);
    if (!steps)
        return failure(steps.error());
    for (const QString& step : *steps) {
        if (step == QLatin1String("Sort") || step.startsWith(QLatin1String("Incremental Sort")))
            return QStringLiteral("no index in the order of bytes, COLLATE \"C\": %1")
                .arg(steps->join(QStringLiteral("; ")));
    }
    return QString();
}

Result<QString> PostgresConnection::whyScansForKey(const ViewColumns& view)
{
    return whyScans(view, dialect().quoted(view.names[0]) + " = $1");
}

Result<QString> PostgresConnection::whyScansForChanges(const ViewColumns& view)
{
    return whyScans(view, dialect().quoted(view.lastModified) + " >= $1");
}

Result<QString> PostgresConnection::whyScans(const ViewColumns& view, const QByteArray& condition)
{
    const auto steps =
        planOf("SELECT " + dialect().quoted(view.names[0]) + " FROM " + view.relation + " WHERE " + condition);
    if (!steps)
        return failure(steps.error());
    bool searches = false;
    bool scans = false;
    for (const QString& step : *steps) {
        searches = searches || step.startsWith(QLatin1String("Index Cond:"));
        scans = scans || step.contains(QLatin1String("Seq Scan on "));
    }
    return searches && !scans ? QString() : steps->join(QStringLiteral("; "));
}

} // namespace itam::core::source
