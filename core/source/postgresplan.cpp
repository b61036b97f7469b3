// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/postgresplan.h"

namespace itam::core::source::postgres {
namespace {

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

/// The rows of an answer that has one column of text.
Result<QStringList> linesOf(ServerConnection& session, const QByteArray& sql)
{
    const auto cursor = session.ask(sql);
    if (!cursor)
        return failure(cursor.error());
    QStringList lines;
    while (true) {
        const auto row = (*cursor)->next();
        if (!row)
            return failure(row.error());
        if (!*row)
            return lines;
        lines.append(QString::fromUtf8((*row)[0].text));
    }
}

/// The steps of a plan that uses an index wherever one can be used.
Result<QStringList> planOf(ServerConnection& session, const QByteArray& sql)
{
    ITAM_TRY(linesOf(session, preferIndexes));
    const bool isForAnyValue = sql.contains("$1");
    if (isForAnyValue)
        ITAM_TRY(session.ask("PREPARE itam_plan AS " + sql));
    const auto plan = linesOf(session, isForAnyValue ? QByteArray("EXPLAIN (COSTS OFF) EXECUTE itam_plan(NULL)")
                                                     : "EXPLAIN (COSTS OFF) " + sql);
    if (isForAnyValue)
        ITAM_TRY(session.ask("DEALLOCATE itam_plan"));
    ITAM_TRY(linesOf(session, preferAsBefore));
    if (!plan)
        return failure(plan.error());
    QStringList steps;
    for (const QString& line : *plan)
        steps.append(stepOf(line));
    return steps;
}

QByteArray selectKey(const ServerConnection& session, const ViewColumns& view)
{
    return "SELECT " + session.dialect().quoted(view.names[0]) + " FROM " + view.relation;
}

} // namespace

Result<QString> whySorts(ServerConnection& session, const ViewColumns& view)
{
    const auto order = session.orderOfKey(view);
    if (!order)
        return failure(order.error());
    const auto steps = planOf(session, selectKey(session, view) + " ORDER BY " + *order);
    if (!steps)
        return failure(steps.error());
    const bool sorts = std::ranges::any_of(*steps, [](const QString& step) {
        return step == QLatin1String("Sort") || step.startsWith(QLatin1String("Incremental Sort"));
    });
    return sorts ? QStringLiteral("no index in the order of bytes, COLLATE \"C\": %1")
                       .arg(steps->join(QStringLiteral("; ")))
                 : QString();
}

Result<QString> whyScans(ServerConnection& session, const ViewColumns& view, const QByteArray& column,
                         const char* comparison)
{
    const auto steps = planOf(session, selectKey(session, view) + " WHERE " + session.dialect().quoted(column) + ' ' +
                                           comparison + " $1");
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

} // namespace itam::core::source::postgres
