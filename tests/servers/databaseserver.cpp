// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/databaseserver.h"

#include "tests/servers/mariadbserver.h"
#include "tests/servers/postgresserver.h"

#include <QTest>
#include <QUrl>

namespace itam::tests {

std::unique_ptr<DatabaseServer> DatabaseServer::start(Kind kind)
{
    if (kind == Kind::MariaDb)
        return std::make_unique<MariaDbServer>();
    auto server = std::make_unique<PostgresServer>();
    server->setKind(kind);
    return server;
}

QString DatabaseServer::dsn(const Address& address) const
{
    const QString port = QString::number(address.port != 0 ? address.port : m_port);
    if (m_kind == Kind::Odbc) {
        QStringList parts{QStringLiteral("odbc:Driver={PostgreSQL Unicode}"), QStringLiteral("Server=") + address.host,
                          QStringLiteral("Port=") + port, QStringLiteral("Database=") + address.database,
                          QStringLiteral("Uid=") + address.user};
        if (!address.secret.isEmpty())
            parts.append(QStringLiteral("Pwd={%1}").arg(address.secret));
        if (!address.option.isEmpty())
            parts.append(address.option);
        if (!address.certificates.isEmpty())
            parts.append(QStringLiteral("SSLmode=verify-full;pqopt={sslrootcert=%1}").arg(address.certificates));
        return parts.join(QLatin1Char(';'));
    }
    QUrl url;
    url.setScheme(m_kind == Kind::Postgres ? QStringLiteral("postgres") : QStringLiteral("mariadb"));
    url.setUserName(address.user);
    if (!address.secret.isEmpty())
        url.setPassword(address.secret);
    url.setHost(address.host);
    url.setPort(port.toInt());
    url.setPath(QLatin1Char('/') + address.database);
    if (!address.option.isEmpty())
        url.setQuery(address.option);
    if (!address.certificates.isEmpty())
        url.setQuery(QStringLiteral("sslmode=verify-full&sslrootcert=") + address.certificates);
    return url.toString(QUrl::FullyEncoded);
}

void ServerPool::addKinds()
{
    QTest::addColumn<DatabaseServer::Kind>("kind");
    QTest::newRow("PostgreSQL") << DatabaseServer::Kind::Postgres;
    QTest::newRow("MariaDB") << DatabaseServer::Kind::MariaDb;
    QTest::newRow("ODBC") << DatabaseServer::Kind::Odbc;
}

DatabaseServer& ServerPool::server()
{
    QFETCH_GLOBAL(const DatabaseServer::Kind, kind);
    const auto program = kind == DatabaseServer::Kind::Odbc ? DatabaseServer::Kind::Postgres : kind;
    std::unique_ptr<DatabaseServer>& server = m_servers[program];
    if (!server)
        server = DatabaseServer::start(program);
    server->setKind(kind);
    return *server;
}

void DatabaseServer::makeCertificate() const
{
    m_process.call(QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                    QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=db"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                    QStringLiteral("-keyout"), m_process.path(QStringLiteral("server.key")), QStringLiteral("-out"),
                    certificate()});
}

} // namespace itam::tests
