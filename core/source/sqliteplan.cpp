// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/sqliteplan.h"

#include <optional>

namespace itam::core::source {
namespace {

constexpr int detailColumn = 3; // of id, parent, notused, detail

QByteArray fromView(const ViewColumns& view)
{
    return "EXPLAIN QUERY PLAN SELECT " + quoted(view.names[0]) + " FROM " + view.relation;
}

/// Reading in the order of the key, as every pass does.
QByteArray planOfPass(const ViewColumns& view)
{
    return fromView(view) + " ORDER BY " + quoted(view.names[0]) + " COLLATE BINARY";
}

/// Reading only what was modified, as the pre-filter of D-6 would.
QByteArray planOfChanges(const ViewColumns& view)
{
    return fromView(view) + " WHERE " + quoted(view.lastModified) + " >= '2026-01-01T00:00:00Z'";
}

Result<QStringList> stepsOf(const SqliteConnection& connection, const QByteArray& sql)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    QStringList steps;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return connection.error(ErrorCode::SourceUnreachable);
        if (!*row)
            return steps;
        steps.append(statement->text(detailColumn));
    }
}

/// "USE TEMP B-TREE FOR ORDER BY": the rows are sorted before the first one comes.
std::optional<QString> sortingStep(const QStringList& steps)
{
    for (const QString& step : steps) {
        if (step.startsWith(QLatin1String("USE TEMP B-TREE")))
            return step;
    }
    return std::nullopt;
}

/// "SEARCH t USING INDEX i (modified>?)": only the rows from the bound on are touched.
bool searchesByRange(const QStringList& steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const QString& step) {
        return step.startsWith(QLatin1String("SEARCH")) && step.contains(QLatin1String(">?)"));
    });
}

} // namespace

Result<std::vector<Finding>> planFindings(const SqliteConnection& connection, const ViewColumns& view)
{
    std::vector<Finding> findings;
    const auto pass = stepsOf(connection, planOfPass(view));
    if (!pass)
        return failure(pass.error());
    if (const auto step = sortingStep(*pass))
        findings.push_back({Finding::Kind::UnindexedKey, view.set.type, {}, QString::fromUtf8(view.names[0]), *step});
    if (!view.set.hasLastModified)
        return findings;
    const auto changes = stepsOf(connection, planOfChanges(view));
    if (!changes)
        return failure(changes.error());
    if (!searchesByRange(*changes))
        findings.push_back({Finding::Kind::UnindexedLastModified,
                            view.set.type,
                            {},
                            QString::fromUtf8(view.lastModified),
                            changes->join(QStringLiteral("; "))});
    return findings;
}

} // namespace itam::core::source
