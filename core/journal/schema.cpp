// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"

#include "core/journal/baselinewriter.h"
#include "core/journal/store/sqlitedatabase.h"
#include "core/support/files.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>

namespace itam::core::journal {
namespace {

using store::Database;
using store::SqliteDatabase;
using store::Transaction;
using support::sqlite::OpenMode;
using File = support::sqlite::Database;

constexpr qint64 applicationId = 0x4954414A; // 0001.sql sets it
/// A whole check reads the whole file; beyond this size only after an unclean end.
constexpr qint64 alwaysCheckedBytes = 32 * 1024 * 1024;

/// One statement, one look: between two of them another process may make the journal.
constexpr const char* sqlIdentity = "SELECT (SELECT count(*) FROM sqlite_schema),"
                                    " (SELECT application_id FROM pragma_application_id),"
                                    " (SELECT user_version FROM pragma_user_version)";
constexpr const char* sqlCheck = "PRAGMA quick_check(1)";
constexpr const char* sqlRows = "SELECT owner, key, fingerprint, sent_at FROM baseline ORDER BY owner, key";
constexpr const char* sqlDropRows = "DROP TABLE baseline";

QString migrationName(int number)
{
    return QStringLiteral(":/itam/migrations/journal/%1.sql").arg(number, 4, 10, QLatin1Char('0'));
}

tl::unexpected<Error> unavailable(const QString& path, const QString& why)
{
    return failure(ErrorCode::JournalUnavailable, why, path);
}

tl::unexpected<Error> unavailable(const QString& path, const Error& cause)
{
    return cause.code == ErrorCode::DiskFull ? failure(cause) : unavailable(path, cause.detail);
}

struct Identity
{
    qint64 tables = 0;
    qint64 application = 0;
    qint64 version = 0;
};

Result<Identity> identityOf(const Database& database)
{
    auto statement = database.prepare(sqlIdentity);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return Identity{statement->integer(0), statement->integer(1), statement->integer(2)};
}

Result<QString> text(const Database& database, QByteArrayView sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->text(0) : QString();
}

/// SQLite takes a file of a few bytes for an empty one and would overwrite it.
bool isScrap(const QString& path)
{
    constexpr qint64 smallestPage = 512;
    const qint64 size = QFileInfo(path).size();
    return size > 0 && size < smallestPage;
}

/// 0 for an empty file, else the version of the journal in it.
Result<int> versionOf(const Database& database, const QString& path)
{
    const auto identity = identityOf(database);
    if (!identity && identity.error().code == ErrorCode::DiskFull)
        return failure(identity.error());
    if (!identity)
        return unavailable(
            path,
            QStringLiteral("it is damaged or no journal (%1); it was left as it is").arg(identity.error().detail));
    if (isScrap(path))
        return unavailable(path, QStringLiteral("it is no journal; it was left as it is"));
    if (identity->tables == 0 && identity->application == 0 && identity->version == 0)
        return 0;
    if (identity->application != applicationId)
        return unavailable(path, QStringLiteral("it is a database of something else; it was left as it is"));
    if (identity->version > newestSchema())
        return failure(ErrorCode::JournalTooNew,
                       QStringLiteral("schema %1, this program knows %2").arg(identity->version).arg(newestSchema()),
                       path);
    return static_cast<int>(identity->version);
}

} // namespace

Result<void> moveBaselineIntoBlocks(const Database& database)
{
    {
        auto rows = database.stream(sqlRows);
        if (!rows)
            return failure(rows.error());
        std::optional<BaselineWriter> writer;
        qint64 writersOwner = 0;
        while (true) {
            const auto row = rows->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            if (const qint64 owner = rows->integer(0); !writer || owner != writersOwner) {
                if (writer)
                    ITAM_TRY(writer->flush());
                auto made = BaselineWriter::make(database, owner);
                if (!made)
                    return failure(made.error());
                writer = std::move(*made);
                writersOwner = owner;
            }
            const auto fingerprint = support::Hash128::fromBytes(rows->bytes(2));
            ITAM_TRY(writer->put(rows->bytes(1).toByteArray(), fingerprint, rows->integer(3)));
        }
        if (writer)
            ITAM_TRY(writer->flush());
    }
    return database.execute(sqlDropRows);
}

Result<QByteArray> migrationScript(int number)
{
    QFile file(migrationName(number));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::JournalUnavailable, file.errorString());
    return file.readAll();
}

namespace {

Result<void> migrate(const Database& database, const QString& path)
{
    // The usual case, which has to wait for nobody who writes.
    const auto present = versionOf(database, path);
    if (!present || *present == newestSchema())
        return present ? Result<void>() : failure(present.error());
    for (int number = 1; number <= newestSchema(); ++number) {
        // Inside the transaction: another process may have been faster.
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return unavailable(path, transaction.error());
        const auto version = versionOf(database, path);
        if (!version)
            return failure(version.error());
        if (*version >= number)
            continue;
        auto script = migrationScript(number);
        if (!script)
            return unavailable(path, script.error());
        *script += "\nPRAGMA user_version = " + QByteArray::number(number) + ";\n";
        if (const auto done = database.execute(*script); !done)
            return unavailable(path, done.error());
        if (number == baselineInBlocks) {
            if (const auto moved = moveBaselineIntoBlocks(database); !moved)
                return unavailable(path, moved.error());
        }
        if (const auto done = transaction->commit(); !done)
            return unavailable(path, done.error());
    }
    return {};
}

/// A database of this connection, whose waiting obeys `stop`.
std::shared_ptr<SqliteDatabase> guarded(File connection, const std::stop_token& stop)
{
    auto database = std::make_shared<SqliteDatabase>(Database::Stop{stop, Database::Reach::Waiting});
    database->use(std::move(connection));
    return database;
}

/// Read-only, so that a file which is refused stays as it is to the last byte.
Result<void> checkBeforeWriting(const QString& path, const std::stop_token& stop)
{
    const bool unclean = QFileInfo(path + QLatin1String("-wal")).size() > 0;
    auto file = File::open(path, OpenMode::ReadOnly);
    if (!file)
        return unavailable(path, file.error());
    const auto database = guarded(*std::move(file), stop);
    const auto version = versionOf(*database, path);
    if (!version)
        return failure(version.error());
    if (!unclean && QFileInfo(path).size() > alwaysCheckedBytes)
        return {};
    const auto found = text(*database, sqlCheck);
    if (!found)
        return unavailable(path, QStringLiteral("it is damaged (%1); it was left as it is").arg(found.error().detail));
    if (*found != QLatin1String("ok"))
        return unavailable(path, QStringLiteral("it is damaged (%1); it was left as it is").arg(*found));
    return {};
}

bool isLocked(const Error& error)
{
    return error.detail.contains(QLatin1String("SQLite 5:"));
}

Result<File> create(const QString& path)
{
    if (const auto made = support::makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return unavailable(path, made.error());
    auto file = File::open(path, OpenMode::Create);
    // Another process may have made it between our look and our try.
    if (!file && QFileInfo::exists(path))
        file = File::open(path, OpenMode::ReadWrite);
    if (!file)
        return unavailable(path, file.error());
    return file;
}

using Opened = Result<std::shared_ptr<Database>>;

Opened tryOpenForWriting(const QString& path, const std::stop_token& stop)
{
    if (QFileInfo::exists(path)) {
        ITAM_TRY(checkBeforeWriting(path, stop));
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    auto file = create(path);
    if (!file)
        return failure(std::move(file).error());
    const auto database = guarded(*std::move(file), stop);
    // FULL: "sending" must be on the disk before the POST leaves (D-1). The limit cuts the log after a large commit.
    const auto set = database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                       "PRAGMA trusted_schema = OFF; PRAGMA cache_size = -8192;"
                                       "PRAGMA journal_size_limit = 16777216;");
    if (!set)
        return unavailable(path, set.error());
    ITAM_TRY(migrate(*database, path));
    return database;
}

// Two that make the same journal at once switch it to WAL at once, and for that SQLite does not wait as it does for all
// else: it says "locked" without delay. A moment later the other one is done.
Opened openForWriting(const QString& path, const std::stop_token& stop)
{
    constexpr std::chrono::seconds atMost{2};
    constexpr std::chrono::milliseconds pause{20};
    const auto begun = std::chrono::steady_clock::now();
    auto database = tryOpenForWriting(path, stop);
    while (!database && isLocked(database.error()) && !stop.stop_requested() &&
           std::chrono::steady_clock::now() - begun < atMost) {
        std::this_thread::sleep_for(pause);
        database = tryOpenForWriting(path, stop);
    }
    return database;
}

Opened openForReading(const QString& path, const std::stop_token& stop)
{
    if (!QFileInfo::exists(path))
        return unavailable(path, QStringLiteral("there is none yet"));
    auto file = File::open(path, OpenMode::ReadOnly);
    if (!file)
        return unavailable(path, file.error());
    const auto database = guarded(*std::move(file), stop);
    const auto version = versionOf(*database, path);
    if (!version)
        return failure(version.error());
    if (*version < newestSchema())
        return unavailable(path, QStringLiteral("it is of an older version; the next export brings it up to date"));
    return database;
}

} // namespace

int newestSchema()
{
    static const int newest = [] {
        int number = 0;
        while (QFileInfo::exists(migrationName(number + 1)))
            ++number;
        return number;
    }();
    return newest;
}

Result<int> schemaOfFile(const QString& path, const std::stop_token& stop)
{
    auto file = File::open(path, OpenMode::ReadOnly);
    if (!file)
        return unavailable(path, file.error());
    return versionOf(*guarded(*std::move(file), stop), path);
}

Result<std::shared_ptr<Database>> openJournalFile(const QString& path, Access access, const std::stop_token& stop)
{
    return access == Access::Writing ? openForWriting(path, stop) : openForReading(path, stop);
}

} // namespace itam::core::journal
