// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Passes over a database on a server, and how they compare with those over SQLite.
#pragma once

#include "tests/core/source/databasefile.h"
#include "tests/servers/postgresserver.h"

namespace itam::tests {

/// The reader of a PostgreSQL server, with the password as a keyring gives it.
inline core::source::SourceLocation readerOf(const PostgresServer& server, const QString& more = {})
{
    return {server.dsn(QStringLiteral("reader"), more),
            []() -> Result<QByteArray> { return QByteArray(PostgresServer::password); }};
}

inline std::unique_ptr<core::source::OperationsDatabase> openReader(const PostgresServer& server)
{
    auto database = core::source::OperationsDatabase::open(readerOf(server));
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return *std::move(database);
}

/// All that a pass says in one list, to be compared.
inline QByteArrayList tale(const PassRows& pass)
{
    QByteArrayList lines = pass.rows;
    for (const qint64 time : pass.lastModifiedMs)
        lines.append("modified " + QByteArray::number(time));
    for (const QByteArray& key : pass.unsendable)
        lines.append("unsendable " + key);
    for (const core::source::Finding& finding : pass.findings.examples())
        lines.append(QStringList{core::source::nameOf(finding.kind), finding.key, finding.column, finding.detail}
                         .join(QLatin1Char('|'))
                         .toUtf8());
    return lines;
}

} // namespace itam::tests
