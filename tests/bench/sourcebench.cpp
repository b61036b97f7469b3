// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// B9: one pass over a database server against its own library over the same rows, unbuffered (libpq's single-row mode,
// mysql_use_result), and the peak memory of a pass as the rows grow. Starts servers of its own. Each pass is a process
// of its own (`--pass DSN`, `--peer DSN`), so that its memory is its own.
//
//     itam-bench-source [postgres|mariadb|odbc] [ROWS...]
//                                                       by default postgres, 500000 and 5000000; odbc against libpq
//     itam-bench-source --identical COMPUTERS           the same estate in SQLite and on each server: are the <data> of
//                                                       all segments the same bytes?
#include "core/sampledata/sampledatabase.h"
#include "core/source/operationsdatabase.h"
#include "tests/bench/bench.h"
#include "tests/servers/databaseserver.h"
#include "tests/servers/exportdata.h"

#include <libpq-fe.h>
#include <mysql.h>

#include <QCoreApplication>
#include <QProcess>
#include <QUrl>

#include <sys/resource.h>

using namespace itam;
using core::model::DataType;

namespace {

constexpr int rounds = 3;

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

int report(qint64 rows, const QElapsedTimer& timer)
{
    bench::print({{QStringLiteral("rows"), rows},
                  {QStringLiteral("seconds"), static_cast<double>(timer.nsecsElapsed()) / 1e9},
                  {QStringLiteral("peakMb"), peakMegabytes()}});
    return 0;
}

int pass(const QString& dsn)
{
    QElapsedTimer timer;
    timer.start();
    const auto database = core::source::OperationsDatabase::open({dsn});
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    const auto stream = (*database)->read(DataType::Applications);
    if (!stream)
        qFatal("%s", qPrintable(stream.error().detail));
    qint64 rows = 0;
    while (true) {
        const auto batch = (*stream)->next({});
        if (!batch)
            qFatal("%s", qPrintable(batch.error().detail));
        if (batch->isEmpty())
            return report(rows, timer);
        rows += static_cast<qint64>(batch->size());
    }
}

int mariaDbPeer(const QUrl& url)
{
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<MYSQL, decltype(&mysql_close)> connection(mysql_init(nullptr), mysql_close);
    const QByteArray sql = "SELECT * FROM itam_export_applications ORDER BY InstallationID";
    const my_bool encrypted = 1; // as the pass is
    mysql_options(connection.get(), MYSQL_OPT_SSL_ENFORCE, &encrypted);
    if (mysql_real_connect(connection.get(), "127.0.0.1", "admin", nullptr, "ops", static_cast<unsigned>(url.port()),
                           nullptr, 0) == nullptr ||
        mysql_query(connection.get(), sql.constData()) != 0)
        qFatal("%s", mysql_error(connection.get()));
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_use_result(connection.get()),
                                                                          mysql_free_result);
    qint64 rows = 0;
    qint64 bytes = 0;
    while (mysql_fetch_row(result.get()) != nullptr) {
        ++rows;
        const unsigned long* lengths = mysql_fetch_lengths(result.get());
        for (unsigned i = 0; i < mysql_num_fields(result.get()); ++i)
            bytes += static_cast<qint64>(lengths[i]);
    }
    return bytes > 0 ? report(rows, timer) : 1;
}

int peer(const QString& dsn)
{
    if (dsn.startsWith(QLatin1String("mariadb")))
        return mariaDbPeer(QUrl(dsn));
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(dsn.toUtf8().constData()), PQfinish);
    if (PQsendQuery(connection.get(), "SELECT * FROM itam_export_applications ORDER BY InstallationID") == 0 ||
        PQsetSingleRowMode(connection.get()) == 0)
        qFatal("%s", PQerrorMessage(connection.get()));
    qint64 rows = 0;
    qint64 bytes = 0;
    while (PGresult* result = PQgetResult(connection.get())) {
        for (int row = 0; row < PQntuples(result); ++row, ++rows) {
            for (int i = 0; i < PQnfields(result); ++i)
                bytes += PQgetlength(result, row, i);
        }
        PQclear(result);
    }
    return bytes > 0 ? report(rows, timer) : 1;
}

QJsonObject measured(const QString& mode, const QString& dsn)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {mode, dsn});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

constexpr auto postgresFill =
    "CREATE TABLE itam_export_applications (InstallationID text COLLATE \"C\" PRIMARY KEY, ComputerID text,"
    " ApplicationID text, FullName text, ProductName text, Publisher text, Version text, Edition text,"
    " InstallDate date, InventoryDate timestamptz, InstallPath text, LastModified timestamptz);"
    "INSERT INTO itam_export_applications SELECT 'I' || lpad(i::text, 9, '0'), 'C' || i / 40,"
    " 'arl://' || i % 5000, 'Product ' || i % 5000 || ' Professional Edition', 'Product ' || i % 5000,"
    " 'Publisher ' || i % 300, '10.' || i % 17, 'Professional', date '2024-01-01' + (i % 700)::int,"
    " '2026-01-01Z'::timestamptz + i % 86400 * interval '1 s',"
    " 'C:\\Program Files\\Publisher ' || i % 300 || '\\Product ' || i % 5000,"
    " '2026-01-01Z'::timestamptz + i % 86400 * interval '1 s' FROM ";
constexpr auto mariaDbFill =
    "CREATE TABLE itam_export_applications (InstallationID varchar(50) COLLATE utf8mb4_bin PRIMARY KEY,"
    " ComputerID varchar(50), ApplicationID varchar(50), FullName varchar(255), ProductName varchar(255),"
    " Publisher varchar(255), Version varchar(50), Edition varchar(50), InstallDate date, InventoryDate datetime,"
    " InstallPath varchar(500), LastModified datetime);"
    "INSERT INTO itam_export_applications SELECT 'I' || lpad(i, 9, '0'), 'C' || (i DIV 40),"
    " 'arl://' || (i % 5000), 'Product ' || (i % 5000) || ' Professional Edition', 'Product ' || (i % 5000),"
    " 'Publisher ' || (i % 300), '10.' || (i % 17), 'Professional', DATE '2024-01-01' + INTERVAL (i % 700) DAY,"
    " TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (i % 86400) SECOND,"
    " 'C:\\Program Files\\Publisher ' || (i % 300) || '\\Product ' || (i % 5000),"
    " TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (i % 86400) SECOND FROM ";

using Kind = tests::DatabaseServer::Kind;

struct Named
{
    QLatin1String name;
    Kind kind;
};
constexpr std::array kinds{Named{QLatin1String("postgres"), Kind::Postgres},
                           Named{QLatin1String("mariadb"), Kind::MariaDb}, Named{QLatin1String("odbc"), Kind::Odbc}};

void compare(tests::DatabaseServer& server, qint64 rows)
{
    const bool isPostgres = server.kind() != Kind::MariaDb;
    server.clear();
    server.run((isPostgres ? postgresFill : mariaDbFill) + server.series(rows));
    server.run(isPostgres ? "ANALYZE itam_export_applications" : "ANALYZE TABLE itam_export_applications");
    const QString dsn = server.dsn(QStringLiteral("admin"));
    server.setKind(isPostgres ? Kind::Postgres : Kind::MariaDb);
    const QString ofLibrary = server.dsn(QStringLiteral("admin"));
    bench::Samples ours;
    bench::Samples theirs;
    double memory = 0;
    for (int round = 0; round < rounds; ++round) {
        const QJsonObject one = measured(QStringLiteral("--pass"), dsn);
        ours.add(one.value(QLatin1String("seconds")).toDouble());
        memory = std::max(memory, one.value(QLatin1String("peakMb")).toDouble());
        theirs.add(measured(QStringLiteral("--peer"), ofLibrary).value(QLatin1String("seconds")).toDouble());
    }
    bench::print({{QStringLiteral("budget"), QStringLiteral("B9")},
                  {QStringLiteral("rows"), rows},
                  {QStringLiteral("seconds"), ours.median()},
                  {QStringLiteral("librarySeconds"), theirs.median()},
                  {QStringLiteral("ratio"), ours.median() / theirs.median()},
                  {QStringLiteral("peakMb"), memory}});
}

int identical(int computers)
{
    const QTemporaryDir folder;
    const QString estate = folder.filePath(QStringLiteral("operations.db"));
    if (!core::sampledata::makeSampleDatabase(estate, {.computers = computers, .seed = 1}))
        qFatal("no sample database");
    const auto inSqlite = core::source::OperationsDatabase::open({QStringLiteral("sqlite:") + estate}).value();
    bool isSame = true;
    for (const Named& named : kinds) {
        const auto server = tests::DatabaseServer::start(named.kind);
        tests::copyTyped(estate, server->types(), server->runner());
        const auto onServer = core::source::OperationsDatabase::open({server->dsn(QStringLiteral("admin"))}).value();
        for (const DataType type : core::model::allDataTypes) {
            const tests::ExportData expected = tests::exportDataOf(*inSqlite, type);
            const tests::ExportData data = tests::exportDataOf(*onServer, type);
            isSame = isSame && data == expected;
            bench::print({{QStringLiteral("server"), named.name},
                          {QStringLiteral("type"), core::model::nameOf(type)},
                          {QStringLiteral("records"), expected.records},
                          {QStringLiteral("segments"), static_cast<qint64>(expected.segments.size())},
                          {QStringLiteral("identical"), data == expected}});
        }
    }
    return isSame ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 && arguments.first() == QLatin1String("--pass"))
        return pass(arguments.last());
    if (arguments.size() == 2 && arguments.first() == QLatin1String("--peer"))
        return peer(arguments.last());
    if (arguments.size() == 2 && arguments.first() == QLatin1String("--identical"))
        return identical(arguments.last().toInt());
    const auto* named = kinds.begin();
    if (!arguments.isEmpty() && !arguments.first().at(0).isDigit()) {
        named = std::ranges::find(kinds, QLatin1String(arguments.first().toLatin1()), &Named::name);
        if (named == kinds.end())
            qFatal("no such kind of server: %s", qPrintable(arguments.first()));
        arguments.removeFirst();
    }
    if (arguments.isEmpty())
        arguments = {QStringLiteral("500000"), QStringLiteral("5000000")};
    const auto server = tests::DatabaseServer::start(named->kind);
    for (const QString& rows : arguments) {
        server->setKind(named->kind);
        compare(*server, rows.toLongLong());
    }
    return 0;
}
