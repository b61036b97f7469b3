// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/servers/serverjournal.h"

#include "tests/core/journal/support.h"

#include <QRegularExpression>

namespace itam::tests {

using core::journal::Location;

namespace {

QString schemaOf(const Location& journal)
{
    static const QRegularExpression inAddress(QStringLiteral("search_path%3D(\\w+)"));
    return inAddress.match(journal.place).captured(1);
}

} // namespace

PostgresServer& journalServer()
{
    static const auto server = [] {
        auto started = std::make_unique<PostgresServer>();
        started->run("CREATE ROLE owner LOGIN; CREATE ROLE viewer LOGIN; CREATE ROLE editor LOGIN");
        return started;
    }();
    return *server;
}

QString newSchema()
{
    static int number = 0;
    return QStringLiteral("journal%1").arg(++number);
}

Location journalIn(const QString& schema, const QString& user)
{
    PostgresServer& server = journalServer();
    server.run("CREATE SCHEMA IF NOT EXISTS " + schema.toUtf8() + " AUTHORIZATION owner");
    const QString option = QStringLiteral("options=-csearch_path%3D") + schema;
    return server.dsn(DatabaseServer::Address{.user = user, .option = option});
}

Location journalAt(const QString& path)
{
    static QHash<QString, QString> schemas;
    QString& schema = schemas[path];
    if (schema.isEmpty())
        schema = newSchema();
    return journalIn(schema);
}

QString dumpTable(const Location& journal, const QString& table)
{
    const QByteArray rows = journalServer().value(
        QStringLiteral(
            "SELECT string_agg('%1|' || CAST(t AS TEXT) || chr(10), '') FROM (SELECT * FROM %2.%1 ORDER BY 1, 2) t")
            .arg(table, schemaOf(journal))
            .toUtf8());
    return QString::fromUtf8(rows);
}

Result<void> runSql(const Location& journal, const QByteArray& sql)
{
    journalServer().run("SET search_path = " + schemaOf(journal).toUtf8() + "; " + sql);
    return {};
}

} // namespace itam::tests
