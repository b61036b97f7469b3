// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>

#include <csignal>
#include <memory>
#include <thread>

namespace itam::tests {
namespace {

constexpr int patienceMs = 120'000;

QString program(const QString& name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    if (found.isEmpty())
        qFatal("the package postgresql is not installed");
    return versions.filePath(QStringLiteral("%1/bin/%2").arg(found.first(), name));
}

constexpr auto admission = "local   all all                 trust\n"
                           "host    all admin 127.0.0.1/32  trust\n"
                           "hostssl all stranger 127.0.0.1/32 trust\n"
                           "host    ops reader 127.0.0.1/32 scram-sha-256\n"
                           "host    ops owner,editor,viewer 127.0.0.1/32 trust\n"; // of a journal

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

Answer answerTo(PGconn* connection, const QByteArray& sql)
{
    Answer answer(PQexec(connection, sql.constData()), PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qFatal("%s\n%s", PQerrorMessage(connection), sql.left(2000).constData());
    return answer;
}

} // namespace

PostgresServer::PostgresServer() : DatabaseServer(Kind::Postgres)
{
    initialise();
    start();
    run(QByteArray("SET password_encryption = 'scram-sha-256'; CREATE ROLE reader LOGIN PASSWORD '") + password +
        "'; CREATE ROLE stranger LOGIN; GRANT pg_read_all_data TO reader, stranger");
}

void PostgresServer::initialise()
{
    const QString data = m_process.path(QStringLiteral("data"));
    m_process.call(program(QStringLiteral("initdb")),
                   {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("admin"), QStringLiteral("-A"),
                    QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                    QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--locale-provider=icu"),
                    QStringLiteral("--icu-locale=en"), QStringLiteral("--no-sync"),
                    QStringLiteral("--no-instructions")});
    m_process.write(QStringLiteral("data/pg_hba.conf"), admission);
    makeCertificate();
}

void PostgresServer::start()
{
    QStringList arguments{QStringLiteral("-D"), m_process.path(QStringLiteral("data")), QStringLiteral("-p"),
                          QString::number(m_port)};
    const QStringList settings{QStringLiteral("listen_addresses=127.0.0.1"),
                               QStringLiteral("fsync=off"),
                               QStringLiteral("ssl=on"),
                               QStringLiteral("unix_socket_directories=%1").arg(m_process.path({})),
                               QStringLiteral("ssl_cert_file=%1").arg(certificate()),
                               QStringLiteral("ssl_key_file=%1").arg(m_process.path(QStringLiteral("server.key"))),
                               QStringLiteral("shared_buffers=16MB"),
                               QStringLiteral("log_min_messages=fatal")};
    for (const QString& setting : settings)
        arguments << QStringLiteral("-c") << setting;
    // SIGQUIT: at once, and it takes those that serve a connection along.
    m_process.start(program(QStringLiteral("postgres")), arguments, SIGQUIT);
    QElapsedTimer waiting;
    waiting.start();
    const QByteArray address = "host=127.0.0.1 user=admin dbname=postgres port=" + QByteArray::number(m_port);
    while (PQping(address.constData()) != PQPING_OK) {
        if (!m_process.isRunning() || waiting.hasExpired(patienceMs))
            qFatal("PostgreSQL does not start: %s", m_process.output().constData());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    const Connection connection(PQconnectdb(address.constData()), PQfinish);
    if (PQntuples(answerTo(connection.get(), "SELECT 1 FROM pg_database WHERE datname = 'ops'").get()) == 0)
        answerTo(connection.get(), "CREATE DATABASE ops");
}

PGconn* PostgresServer::connect() const
{
    const QByteArray address = "host=127.0.0.1 user=admin dbname=ops port=" + QByteArray::number(m_port);
    PGconn* connection = PQconnectdb(address.constData());
    if (PQstatus(connection) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(connection));
    PQsetNoticeProcessor(
        connection, [](void*, const char*) {}, nullptr);
    return connection;
}

void PostgresServer::run(const QByteArray& sql) const
{
    const Connection connection(connect(), PQfinish);
    answerTo(connection.get(), sql);
}

QByteArray PostgresServer::value(const QByteArray& sql) const
{
    const Connection connection(connect(), PQfinish);
    const Answer answer = answerTo(connection.get(), sql);
    return PQntuples(answer.get()) == 0 ? QByteArray() : QByteArray(PQgetvalue(answer.get(), 0, 0));
}

void PostgresServer::clear() const
{
    run("DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC");
}

QByteArray PostgresServer::series(qint64 last) const
{
    return "generate_series(1, " + QByteArray::number(last) + ") AS s(i)";
}

void PostgresServer::createTimeLimitAsIdentity() const
{
    run("CREATE VIEW itam_export_source AS SELECT current_setting('statement_timeout') AS SourceID");
}

QString PostgresServer::limitOfOneSecond() const
{
    return kind() == Kind::Odbc ? QStringLiteral("StatementTimeout=1")
                                : QStringLiteral("options=-c%20statement_timeout%3D1000");
}

void PostgresServer::createHardware(Index key, bool indexLastModified) const
{
    run("CREATE TABLE itam_export_hardware (ComputerID varchar(50), ComputerName text, LastModified timestamptz)");
    if (key != Index::None)
        run(QByteArray("CREATE INDEX ON itam_export_hardware (ComputerID") +
            (key == Index::OrderOfBytes ? " COLLATE \"C\")" : ")"));
    if (indexLastModified)
        run("CREATE INDEX ON itam_export_hardware (LastModified)");
}

void PostgresServer::createNoted() const
{
    run("CREATE TABLE log (line text); CREATE FUNCTION noted() RETURNS text LANGUAGE plpgsql AS "
        "$$ BEGIN INSERT INTO log VALUES ('read'); RETURN 'a'; END $$");
}

bool PostgresServer::isReaderBusy() const
{
    return value("SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader' AND state = 'active'") != "0";
}

void PostgresServer::endReader() const
{
    run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
}

} // namespace itam::tests
