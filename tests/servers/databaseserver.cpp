// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/databaseserver.h"

#include "tests/servers/mariadbserver.h"
#include "tests/servers/postgresserver.h"

namespace itam::tests {

std::unique_ptr<DatabaseServer> DatabaseServer::start(Kind kind)
{
    if (kind == Kind::Postgres)
        return std::make_unique<PostgresServer>();
    return std::make_unique<MariaDbServer>();
}

QString DatabaseServer::dsn(const QString& user, const QString& more) const
{
    return QStringLiteral("%1://%2@127.0.0.1:%3/ops%4").arg(scheme(), user, QString::number(m_port), more);
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
