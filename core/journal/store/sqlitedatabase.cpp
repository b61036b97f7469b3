// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store/sqlitedatabase.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

namespace itam::core::journal::store {
namespace {

constexpr int stepsBetweenQuestions = 4000;
constexpr auto lockPause = std::chrono::milliseconds(10);
constexpr int lockTries = 1000; // ten seconds

class SqliteStatement final : public StatementOfKind
{
public:
    explicit SqliteStatement(support::sqlite::Statement statement) : m_statement(std::move(statement)) {}

    void bind(int parameter, qint64 value) override { m_statement.bind(parameter, value); }
    void bindText(int parameter, const QString& text) override { m_statement.bind(parameter, text); }
    void bindBytes(int parameter, QByteArrayView bytes) override { m_statement.bindBlob(parameter, bytes); }
    void bindNull(int parameter) override { m_statement.bindNull(parameter); }
    Result<bool> step() override { return m_statement.step(); }
    void reset() override { m_statement.reset(); }
    bool isNull(int column) const override { return m_statement.isNull(column); }
    qint64 integer(int column) const override { return m_statement.integer(column); }
    QByteArrayView bytes(int column) const override { return m_statement.bytes(column); }

private:
    support::sqlite::Statement m_statement;
};

} // namespace

SqliteDatabase::SqliteDatabase(Stop stop) : m_stop(std::move(stop))
{
}

SqliteDatabase::~SqliteDatabase() = default;

void SqliteDatabase::use(support::sqlite::Database connection)
{
    m_connection = std::move(connection);
    sqlite3_busy_handler(m_connection.handle(), &SqliteDatabase::wait, this);
    applyReach();
}

Result<Statement> SqliteDatabase::prepare(QByteArrayView sql) const
{
    auto statement = m_connection.prepare(sql);
    if (!statement)
        return failure(statement.error());
    return Statement(std::make_unique<SqliteStatement>(*std::move(statement)));
}

Database::Stop SqliteDatabase::setStop(Stop stop)
{
    Stop before = std::exchange(m_stop, std::move(stop));
    applyReach();
    return before;
}

void SqliteDatabase::applyReach() const
{
    if (!m_connection.isValid())
        return;
    const bool asks = m_stop.reach == Reach::All && m_stop.token.stop_possible();
    sqlite3_progress_handler(m_connection.handle(), asks ? stepsBetweenQuestions : 0,
                             asks ? &SqliteDatabase::isToEnd : nullptr, const_cast<SqliteDatabase*>(this));
}

int SqliteDatabase::wait(void* self, int tries)
{
    if (tries >= lockTries || static_cast<SqliteDatabase*>(self)->isStopped())
        return 0;
    std::this_thread::sleep_for(lockPause);
    return 1;
}

int SqliteDatabase::isToEnd(void* self)
{
    return static_cast<SqliteDatabase*>(self)->isStopped() ? 1 : 0;
}

Result<void> SqliteDatabase::begin(Commit commit) const
{
    if (commit == Commit::Relaxed)
        waitForDisk(false);
    auto begun = m_connection.execute("BEGIN IMMEDIATE");
    if (!begun)
        waitForDisk(true);
    return begun;
}

Result<void> SqliteDatabase::commit() const
{
    ITAM_TRY(m_connection.execute("COMMIT"));
    waitForDisk(true);
    return {};
}

void SqliteDatabase::rollback() const
{
    (void)m_connection.execute("ROLLBACK");
    waitForDisk(true);
}

/// Outside of a transaction only, as SQLite wants it.
void SqliteDatabase::waitForDisk(bool waits) const
{
    if (waits != m_isRelaxed)
        return;
    m_isRelaxed = !waits;
    (void)m_connection.execute(waits ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

} // namespace itam::core::journal::store
