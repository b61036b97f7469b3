// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/estate.h"

#include "core/sampledata/sampledatabase.h"
#include "core/support/sqlite.h"
#include "tests/bench/bench.h"

#include <QFile>

#include <sqlite3.h>

namespace itam::bench {
namespace {

namespace sqlite = core::support::sqlite;

constexpr auto material = R"sql(
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE itam_export_hardware AS SELECT * FROM sample.itam_export_hardware;
CREATE UNIQUE INDEX computers ON itam_export_hardware (ComputerID);
CREATE TABLE itam_export_contracts AS SELECT * FROM sample.itam_export_contracts LIMIT 0;
CREATE TABLE itam_export_applications (InstallationID TEXT PRIMARY KEY, ComputerID TEXT, ApplicationID TEXT, FullName TEXT,
    ProductName TEXT, Publisher TEXT, Version TEXT, Edition TEXT, InstallDate TEXT, InventoryDate TEXT, LastUsedDate TEXT,
    InstallPath TEXT, ProductCode TEXT, LastModified TEXT) WITHOUT ROWID;
INSERT INTO itam_export_applications SELECT * FROM sample.itam_export_applications ORDER BY InstallationID;
CREATE INDEX modified ON itam_export_applications (LastModified);
CREATE TABLE numbered (n INTEGER PRIMARY KEY, id TEXT);
INSERT INTO numbered (id) SELECT InstallationID FROM itam_export_applications ORDER BY InstallationID;
CREATE TABLE identity (covers TEXT); INSERT INTO identity VALUES ('none');
CREATE VIEW itam_export_source AS SELECT 'bench' AS SourceID, covers AS LastModifiedCovers FROM identity;
DETACH sample;
PRAGMA journal_mode = DELETE;
)sql";

bool complain(const core::support::Error& error)
{
    std::fprintf(stderr, "%s %s\n", qUtf8Printable(error.subject), qUtf8Printable(error.detail));
    return false;
}

bool change(const QString& path, const QByteArray& sql)
{
    const auto database = sqlite::Database::open(path, sqlite::OpenMode::Create);
    if (!database)
        return complain(database.error());
    const auto done = database->execute(sql);
    return done ? true : complain(done.error());
}

} // namespace

bool makeReference(const QString& path, qint64 rows)
{
    constexpr int perComputer = 40;
    const QString sample = path + QStringLiteral(".sample");
    const auto made =
        core::sampledata::makeSampleDatabase(sample, {.computers = static_cast<int>(rows / perComputer), .seed = 1});
    if (!made)
        return complain(made.error());
    QFile::remove(path);
    const bool done = change(path, "ATTACH '" + QFile::encodeName(sample) + "' AS sample;" + material);
    QFile::remove(sample);
    return done;
}

bool changeOnePercent(const QString& path, int round)
{
    return change(path, "UPDATE itam_export_applications SET Version = coalesce(Version, '') || '.1', LastModified = "
                        "strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE InstallationID IN (SELECT id FROM numbered "
                        "WHERE n % 100 = " +
                            QByteArray::number(round % 100) + ")");
}

bool promise(const QString& path, bool covers)
{
    return change(path, QByteArray("UPDATE identity SET covers = '") + (covers ? "all" : "none") + "'");
}

Scan scan(const QString& path)
{
    Scan result;
    const Stopwatch watch;
    const auto database = sqlite::Database::open(path, sqlite::OpenMode::ReadOnly);
    auto statement = database->prepare("SELECT * FROM itam_export_applications ORDER BY InstallationID");
    const int columns = statement->columnCount();
    while (sqlite3_step(statement->handle()) == SQLITE_ROW) {
        ++result.rows;
        for (int i = 0; i < columns; ++i) {
            result.bytes += sqlite3_column_bytes(statement->handle(), i);
            static_cast<void>(sqlite3_column_text(statement->handle(), i));
        }
    }
    result.seconds = watch.milliseconds() / 1000;
    return result;
}

} // namespace itam::bench
