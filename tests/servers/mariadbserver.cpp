// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mariadbserver.h"

#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <thread>

namespace itam::tests {
namespace {

constexpr int patienceMs = 120'000;
const auto logFileSize = QStringLiteral("--innodb-log-file-size=4M");

using Connection = std::unique_ptr<MYSQL, decltype(&mysql_close)>;
using Answer = std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)>;

void refuse(MYSQL* connection, const QByteArray& sql)
{
    qFatal("%s\n%s", mysql_error(connection), sql.left(2000).constData());
}

/// Of all statements of `sql` the last answer that has rows.
Answer answerTo(MYSQL* connection, const QByteArray& sql)
{
    Answer last(nullptr, mysql_free_result);
    if (mysql_real_query(connection, sql.constData(), static_cast<unsigned long>(sql.size())) != 0)
        refuse(connection, sql);
    while (true) {
        if (Answer answer(mysql_store_result(connection), mysql_free_result); answer)
            last = std::move(answer);
        const int next = mysql_next_result(connection);
        if (next > 0)
            refuse(connection, sql);
        if (next != 0)
            return last;
    }
}

} // namespace

MariaDbServer::MariaDbServer() : DatabaseServer(Kind::MariaDb)
{
    initialise();
    makeCertificate();
    start();
    const Connection connection(connect(nullptr), mysql_close);
    answerTo(connection.get(), QByteArray("CREATE DATABASE ops CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;"
                                          "CREATE USER reader@'%' IDENTIFIED BY '") +
                                   password +
                                   "'; CREATE USER stranger@'%' REQUIRE SSL; CREATE USER admin@'%';"
                                   "GRANT SELECT, EXECUTE, SHOW VIEW ON ops.* TO reader@'%', stranger@'%';"
                                   "GRANT ALL ON *.* TO admin@'%'");
}

/// As mariadb-install-db does it, which needs a program of the client's package.
void MariaDbServer::initialise()
{
    QByteArray sql =
        "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\nSET @skip_auth_anonymous = 1;\n";
    for (const char* name : {"mysql_system_tables.sql", "mysql_system_tables_data.sql"}) {
        QFile file(QStringLiteral("/usr/share/mysql/%1").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the package mariadb-server-core is not installed");
        sql += file.readAll();
    }
    const QString data = m_process.path(QStringLiteral("data"));
    m_process.call(QStringLiteral("mkdir"), {data});
    m_process.write(QStringLiteral("bootstrap.sql"), sql);
    m_process.call(QStringLiteral("mariadbd"),
                   {QStringLiteral("--no-defaults"), QStringLiteral("--bootstrap"),
                    QStringLiteral("--datadir=%1").arg(data), logFileSize,
                    QStringLiteral("--innodb-buffer-pool-size=8M")},
                   m_process.path(QStringLiteral("bootstrap.sql")));
}

void MariaDbServer::start()
{
    const QStringList settings{
        QStringLiteral("--no-defaults"),
        QStringLiteral("--datadir=%1").arg(m_process.path(QStringLiteral("data"))),
        QStringLiteral("--port=%1").arg(m_port),
        QStringLiteral("--bind-address=127.0.0.1"),
        QStringLiteral("--socket=%1").arg(m_process.path(QStringLiteral("socket"))),
        QStringLiteral("--pid-file=%1").arg(m_process.path(QStringLiteral("pid"))),
        QStringLiteral("--tmpdir=%1").arg(m_process.path({})),
        QStringLiteral("--ssl-cert=%1").arg(certificate()),
        QStringLiteral("--ssl-key=%1").arg(m_process.path(QStringLiteral("server.key"))),
        QStringLiteral("--skip-name-resolve"),
        QStringLiteral("--skip-log-bin"),
        QStringLiteral("--innodb-flush-log-at-trx-commit=2"),
        logFileSize,
        QStringLiteral("--innodb-buffer-pool-size=32M"),
    };
    // SIGKILL: its farewell to SIGTERM takes seconds.
    m_process.start(QStringLiteral("mariadbd"), settings, SIGKILL);
    QElapsedTimer waiting;
    waiting.start();
    while (!Connection(connect(nullptr), mysql_close)) {
        if (!m_process.isRunning() || waiting.hasExpired(patienceMs))
            qFatal("MariaDB does not start: %s", m_process.output().constData());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

MYSQL* MariaDbServer::connect(const char* database) const
{
    MYSQL* connection = mysql_init(nullptr);
    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(
        connection, MYSQL_INIT_COMMAND,
        "SET time_zone = '+00:00', sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES'");
    const QByteArray socket = m_process.path(QStringLiteral("socket")).toUtf8();
    if (mysql_real_connect(connection, nullptr, "root", nullptr, database, 0, socket.constData(),
                           CLIENT_MULTI_STATEMENTS) != nullptr)
        return connection;
    mysql_close(connection);
    return nullptr;
}

void MariaDbServer::run(const QByteArray& sql) const
{
    const Connection connection(connect("ops"), mysql_close);
    if (!connection)
        qFatal("no connection to MariaDB");
    answerTo(connection.get(), sql);
}

QByteArray MariaDbServer::value(const QByteArray& sql) const
{
    const Connection connection(connect("ops"), mysql_close);
    if (!connection)
        qFatal("no connection to MariaDB");
    const Answer answer = answerTo(connection.get(), sql);
    const char* const* row = answer ? mysql_fetch_row(answer.get()) : nullptr;
    return row != nullptr ? QByteArray(row[0]) : QByteArray();
}

void MariaDbServer::clear() const
{
    run("DROP DATABASE ops; CREATE DATABASE ops CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
}

QByteArray MariaDbServer::series(qint64 last) const
{
    return "(SELECT seq AS i FROM seq_1_to_" + QByteArray::number(last) + ") s";
}

/// A view may not ask for a setting; a function may, for the session that calls it.
void MariaDbServer::createTimeLimitAsIdentity() const
{
    run("CREATE FUNCTION time_limit() RETURNS text READS SQL DATA"
        " RETURN concat(CAST(@@max_statement_time / 60 AS integer), 'min')");
    run("CREATE VIEW itam_export_source AS SELECT time_limit() AS SourceID");
}

/// What is left lets it connect.
void MariaDbServer::revokeFromStranger() const
{
    run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM stranger@'%'; GRANT EXECUTE ON ops.* TO stranger@'%'");
}

void MariaDbServer::createHardware(Index key, bool indexLastModified) const
{
    const QByteArray collation = key == Index::OrderOfBytes ? " COLLATE utf8mb4_bin" : "";
    run("CREATE TABLE itam_export_hardware (ComputerID varchar(50)" + collation +
        ", ComputerName text, LastModified datetime)");
    if (key != Index::None)
        run("CREATE INDEX of_key ON itam_export_hardware (ComputerID)");
    if (indexLastModified)
        run("CREATE INDEX of_time ON itam_export_hardware (LastModified)");
}

void MariaDbServer::createNoted() const
{
    run("CREATE TABLE log (line text)");
    run("CREATE FUNCTION noted() RETURNS text MODIFIES SQL DATA BEGIN"
        " INSERT INTO log VALUES ('read'); RETURN 'a'; END");
}

bool MariaDbServer::isReaderBusy() const
{
    return value("SELECT count(*) FROM information_schema.processlist WHERE user = 'reader' AND info IS NOT NULL") !=
           "0";
}

void MariaDbServer::endReader() const
{
    run("KILL USER reader");
}

} // namespace itam::tests
