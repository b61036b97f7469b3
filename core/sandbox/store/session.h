// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One connection to the data file with its prepared statements. Repository files write their own SQL against it:
//
//     auto query = session.query("SELECT name FROM cmdb WHERE sys_id = ?1");   // prepared once per connection
//     if (!query) return failure(query.error());
//     query->bind(1, sysId);
//     const auto row = query->step();
//
// A physical table has the columns  row_number INTEGER PRIMARY KEY (order of insertion), sys_id TEXT UNIQUE, the system
// columns and those of all its classes (schema.h says how values are kept).
#pragma once

#include "core/sandbox/store/schema.h"
#include "core/support/sqlite.h"

#include <QDateTime>

#include <memory>
#include <unordered_map>
#include <vector>

namespace itam::sandbox::store {

namespace sqlite = itam::core::support::sqlite;

class RecordFollower;
class Session;

/// A prepared statement on loan from its session; its destructor resets it and gives it back. Two loans of the same
/// text at the same time are two statements. Bind all parameters each time. Must not outlive the session.
class Query
{
public:
    Query(Query&& other) noexcept = default;
    Query& operator=(Query&&) = delete;
    ~Query();

    sqlite::Statement* operator->() { return m_statement.get(); }
    sqlite::Statement& operator*() { return *m_statement; }

private:
    friend class Session;
    using Idle = std::vector<std::unique_ptr<sqlite::Statement>>;
    Query(std::unique_ptr<sqlite::Statement> statement, Idle& home) : m_statement(std::move(statement)), m_home(&home)
    {
    }
    std::unique_ptr<sqlite::Statement> m_statement;
    Idle* m_home;
};

/// Belongs to one thread at a time. Errors are those of SQLite (JournalFailed, with its text).
class Session
{
public:
    Session(sqlite::Database database, const Schema& schema) : m_database(std::move(database)), m_schema(schema) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] Result<Query> query(QByteArrayView sql);
    [[nodiscard]] const sqlite::Database& database() const { return m_database; }
    [[nodiscard]] const Schema& schema() const { return m_schema; }

    /// Instance meta: a null string when nothing is stored under that name.
    [[nodiscard]] Result<QString> meta(const QString& name);

protected:
    ~Session() = default;
    [[nodiscard]] sqlite::Database& ownDatabase() { return m_database; }

private:
    sqlite::Database m_database;
    const Schema& m_schema;
    std::unordered_map<std::string, Query::Idle> m_idle; // its nodes do not move
};

/// Read-only; one snapshot for the whole Store::read().
class Reader final : public Session
{
public:
    using Session::Session;

private:
    friend class Store;
    /// Statements end with an error once `goesOn` says no.
    void askWhileRunning(std::function<bool()> goesOn) { ownDatabase().askWhileRunning(std::move(goesOn)); }
};

/// What Store::write() hands out: everything inside belongs to one transaction.
class Writer final : public Session
{
public:
    using Session::Session;

    [[nodiscard]] Result<void> setMeta(const QString& name, const QString& value);
    /// "IRUN0001001", "IRUN0001002" and so on. Given back when the transaction fails.
    [[nodiscard]] Result<QString> nextNumber(const QString& prefix, qint64 first = 1001);

    /// Time of this transaction, UTC; the same for all its rows.
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    /// The same as it is kept in date-time columns.
    [[nodiscard]] const QString& timeText() const { return m_timeText; }
    /// Who stands in sys_created_by and sys_updated_by; "system" until actAs() is called, in each transaction anew.
    [[nodiscard]] const QString& actor() const { return m_actor; }
    void actAs(const QString& user) { m_actor = user; }

    /// While one lives, records that belong to the platform may be written (recordguards.h).
    class OwnWork
    {
    public:
        explicit OwnWork(Writer& writer) : m_writer(writer) { ++m_writer.m_ownWork; }
        ~OwnWork() { --m_writer.m_ownWork; }
        OwnWork(const OwnWork&) = delete;
        OwnWork& operator=(const OwnWork&) = delete;

    private:
        Writer& m_writer;
    };
    [[nodiscard]] bool isOwnWork() const { return m_ownWork > 0; }

    /// While one lives, nothing follows from changes (recordfollower.h): for whoever writes all that follows himself.
    class Unfollowed
    {
    public:
        explicit Unfollowed(Writer& writer) : m_writer(writer) { ++m_writer.m_unfollowed; }
        ~Unfollowed() { --m_writer.m_unfollowed; }
        Unfollowed(const Unfollowed&) = delete;
        Unfollowed& operator=(const Unfollowed&) = delete;

    private:
        Writer& m_writer;
    };
    /// Null: nobody is to be told.
    [[nodiscard]] RecordFollower* follower() const { return m_unfollowed > 0 ? nullptr : m_follower; }
    /// Another number in each transaction.
    [[nodiscard]] quint64 transaction() const { return m_transaction; }

    /// Tables that this transaction adds or changes (addedtables.h): others see them once it is committed.
    void addTable(std::unique_ptr<Table> table);
    void dropTable(const QString& name);
    /// As this transaction sees it; null when there is none.
    [[nodiscard]] const Table* table(const QString& name) const;

private:
    friend class Store;
    void begin(const QDateTime& now);

    QDateTime m_now;
    QString m_timeText;
    QString m_actor;
    int m_ownWork = 0;
    RecordFollower* m_follower = nullptr;
    int m_unfollowed = 0;
    quint64 m_transaction = 0;
    std::vector<std::pair<QString, std::unique_ptr<Table>>> m_tables; ///< null: dropped
};

/// "yyyy-MM-dd HH:mm:ss", UTC: a date-time as the platform keeps it.
[[nodiscard]] QString platformTime(const QDateTime& time);
/// Invalid when the text is none.
[[nodiscard]] QDateTime fromPlatformTime(const QString& text);

/// 32 lower-case hexadecimal characters: the time, so that later ones are greater, and 64 random bits. Any thread.
[[nodiscard]] QString newSysId();
[[nodiscard]] bool isSysId(QStringView text);

} // namespace itam::sandbox::store
