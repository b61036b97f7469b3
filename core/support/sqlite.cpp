// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/sqlite.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace itam::core::support::sqlite {
namespace {

constexpr int busyTimeoutMs = 10'000;
constexpr int stepsBetweenQuestions = 10'000; // of SQLite's machine: well below a millisecond

/// This account may not make files of any size. A write beyond it fails as on a full disk.
bool hasFileSizeLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
#else
    return false;
#endif
}

/// A disk, a quota or the largest size of a file is used up. SQLite has a code of its own for the first only, and none
/// of them when it makes the index of its log.
bool isOutOfRoom(sqlite3* handle, int code)
{
    switch (code) {
    case SQLITE_FULL:
    case SQLITE_IOERR_SHMSIZE:
        return true;
    case SQLITE_IOERR_WRITE: {
        const int cause = sqlite3_system_errno(handle);
#ifdef EDQUOT
        if (cause == EDQUOT)
            return true;
#endif
        return cause == ENOSPC || hasFileSizeLimit();
    }
    default:
        return false;
    }
}

tl::unexpected<Error> lastError(sqlite3* handle, const QString& subject = {})
{
    const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
    const QString message = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : "out of memory");
    const QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(message);
    if (isOutOfRoom(handle, code))
        return failure(ErrorCode::DiskFull, detail, QString::fromUtf8(sqlite3_db_filename(handle, "main")));
    return failure(ErrorCode::JournalFailed, detail, subject);
}

} // namespace

QString libraryVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

void Database::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Statement& Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_handle.get(), parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_handle.get(), parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& text)
{
    if (text.isNull())
        return bindNull(parameter);
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_handle.get(), parameter, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindText(int parameter, QByteArrayView utf8)
{
    // An empty view may have a null pointer, which SQLite would take for NULL.
    sqlite3_bind_text(m_handle.get(), parameter, utf8.isEmpty() ? "" : utf8.data(), static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_handle.get(), parameter, bytes.isEmpty() ? "" : bytes.data(), static_cast<int>(bytes.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_handle.get(), parameter);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_handle.get());
        return false;
    }
    auto error = lastError(sqlite3_db_handle(m_handle.get()));
    sqlite3_reset(m_handle.get());
    return error;
}

Result<void> Statement::run()
{
    const auto row = step();
    if (!row)
        return failure(row.error());
    if (*row)
        sqlite3_reset(m_handle.get());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle.get());
}

QByteArray Statement::columnName(int column) const
{
    return QByteArray(sqlite3_column_name(m_handle.get(), column));
}

bool Statement::isNull(int column) const
{
    return type(column) == SQLITE_NULL;
}

int Statement::type(int column) const
{
    return sqlite3_column_type(m_handle.get(), column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

QByteArrayView Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    return {data, static_cast<qsizetype>(sqlite3_column_bytes(m_handle.get(), column))};
}

QByteArrayView Statement::utf8(int column) const
{
    const auto* data = sqlite3_column_text(m_handle.get(), column); // before the length: it may convert
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(sqlite3_column_bytes(m_handle.get(), column))};
}

QString Statement::text(int column) const
{
    if (isNull(column))
        return {};
    const QByteArrayView utf8 = bytes(column);
    return utf8.isEmpty() ? QStringLiteral("") : QString::fromUtf8(utf8);
}

Result<Database> Database::open(const QString& path, OpenMode mode)
{
    if (mode == OpenMode::Create && path != QLatin1String(":memory:") && !QFileInfo::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return failure(ErrorCode::FileUnwritable, file.errorString(), path);
    }
    const int flags = SQLITE_OPEN_NOMUTEX |
                      (mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                      (path == QLatin1String(":memory:") ? SQLITE_OPEN_CREATE : 0);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    Database database;
    database.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return lastError(handle, path);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    return database;
}

Result<Statement> Database::prepare(QByteArrayView sql) const
{
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    Statement statement;
    statement.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return lastError(m_handle.get());
    return statement;
}

Result<void> Database::execute(const QByteArray& sql) const
{
    if (sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError(m_handle.get());
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

int Database::changes() const
{
    return sqlite3_changes(m_handle.get());
}

void Database::askWhileRunning(std::function<bool()> goesOn)
{
    m_goesOn = goesOn ? std::make_unique<std::function<bool()>>(std::move(goesOn)) : nullptr;
    const auto ask = [](void* asked) { return (*static_cast<std::function<bool()>*>(asked))() ? 0 : 1; };
    sqlite3_progress_handler(m_handle.get(), stepsBetweenQuestions, m_goesOn ? +ask : nullptr, m_goesOn.get());
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_handle.get());
}

Result<Transaction> Transaction::begin(const Database& database)
{
    ITAM_TRY(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    ITAM_TRY(m_database->execute("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace itam::core::support::sqlite
