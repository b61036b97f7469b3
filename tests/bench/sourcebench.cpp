// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// B9: one pass over a PostgreSQL server against libpq's single-row mode over the same rows, and the peak memory of a
// pass as the rows grow. `itam-bench-source [ROWS...]`, by default 500000 and 5000000; starts a server of its own. Each
// pass is a process of its own (`--pass DSN`, `--peer DSN`), so that its memory is its own.
#include "core/source/operationsdatabase.h"
#include "tests/bench/bench.h"
#include "tests/servers/postgresserver.h"

#include <QCoreApplication>
#include <QProcess>

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

int peer(const QString& dsn)
{
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

void fill(const tests::PostgresServer& server, qint64 rows)
{
    server.clear();
    server.run("CREATE TABLE itam_export_applications (InstallationID text COLLATE \"C\" PRIMARY KEY, ComputerID text,"
               " ApplicationID text, FullName text, ProductName text, Publisher text, Version text, Edition text,"
               " InstallDate date, InventoryDate timestamptz, InstallPath text, LastModified timestamptz);"
               "INSERT INTO itam_export_applications SELECT 'I' || lpad(i::text, 9, '0'), 'C' || i / 40,"
               " 'arl://' || i % 5000, 'Product ' || i % 5000 || ' Professional Edition', 'Product ' || i % 5000,"
               " 'Publisher ' || i % 300, '10.' || i % 17, 'Professional', date '2024-01-01' + (i % 700)::int,"
               " '2026-01-01Z'::timestamptz + i % 86400 * interval '1 s',"
               " 'C:\\Program Files\\Publisher ' || i % 300 || '\\Product ' || i % 5000,"
               " '2026-01-01Z'::timestamptz + i % 86400 * interval '1 s' FROM generate_series(1::bigint, " +
               QByteArray::number(rows) + ") i; ANALYZE itam_export_applications");
}

void compare(const tests::PostgresServer& server, qint64 rows)
{
    fill(server, rows);
    const QString dsn = server.dsn(QStringLiteral("admin"));
    bench::Samples ours;
    bench::Samples theirs;
    double memory = 0;
    for (int round = 0; round < rounds; ++round) {
        const QJsonObject one = measured(QStringLiteral("--pass"), dsn);
        ours.add(one.value(QLatin1String("seconds")).toDouble());
        memory = std::max(memory, one.value(QLatin1String("peakMb")).toDouble());
        theirs.add(measured(QStringLiteral("--peer"), dsn).value(QLatin1String("seconds")).toDouble());
    }
    bench::print({{QStringLiteral("budget"), QStringLiteral("B9")},
                  {QStringLiteral("rows"), rows},
                  {QStringLiteral("seconds"), ours.median()},
                  {QStringLiteral("libpqSeconds"), theirs.median()},
                  {QStringLiteral("ratio"), ours.median() / theirs.median()},
                  {QStringLiteral("peakMb"), memory}});
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
    if (arguments.isEmpty())
        arguments = {QStringLiteral("500000"), QStringLiteral("5000000")};
    const tests::PostgresServer server;
    for (const QString& rows : arguments)
        compare(server, rows.toLongLong());
    return 0;
}
