// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A journal's database on a PostgreSQL server: one session, in the schema that its search path begins with. Several
// programs on several computers may have one each. What opens and migrates the journal in it is serverschema.h.
//
// Writers take a transaction-level advisory lock of the schema when they begin, so that they queue as they do for a
// file; a session that dies frees it. Readers wait for nobody. A statement that is run a second time is prepared on the
// server.
//
// A stop ends waiting for the lock, and everything on a session for reading, within 100 ms. Anything else that writes
// may go on for a second, as it may on a file: what an export did is to be stored even while it is cancelled.
#pragma once

#include "core/journal/store/database.h"
#include "core/journal/store/location.h"
#include "core/postgresql/session.h"

#include <QHash>

namespace itam::core::journal::store {

class PostgresStream;

enum class Use
{
    Reading,
    Writing
};

/// Of the export lock: what says who holds it is pg_stat_activity.application_name, which every account may see.
struct ServerLockHolder
{
    QString account;     ///< of the database
    QString application; ///< as it named itself
};

class PostgresDatabase final : public Database, public std::enable_shared_from_this<PostgresDatabase>
{
public:
    /// Errors: JournalUnavailable with the reason, Usage, Cancelled, and what the location's password says.
    [[nodiscard]] static Result<std::shared_ptr<PostgresDatabase>> open(const Location& location, Use use,
                                                                        std::stop_token stop);
    ~PostgresDatabase() override;

    [[nodiscard]] Result<Statement> prepare(QByteArrayView sql) const override;
    [[nodiscard]] Result<Statement> stream(QByteArrayView sql) const override;
    [[nodiscard]] Result<void> execute(const QByteArray& sql) const override;
    [[nodiscard]] qint64 changes() const override { return m_changes; }
    Stop setStop(Stop stop) override { return std::exchange(m_stop, std::move(stop)); }
    [[nodiscard]] bool isStopped() const override { return m_stop.token.stop_requested(); }

    /// The session takes the lock of this schema and shows `application` as its name; nullopt. Or who holds it.
    [[nodiscard]] Result<std::optional<ServerLockHolder>> tryExportLock(const QString& application) const;
    void releaseExportLock() const;
    /// Who holds it; nullopt: nobody.
    [[nodiscard]] Result<std::optional<ServerLockHolder>> exportLockHolder() const;
    /// Who may do everything here, for those who may not.
    void setAdministrators(QString names) { m_administrators = std::move(names); }

private:
    friend class PostgresStatement;
    friend class PostgresStream;

    PostgresDatabase(std::unique_ptr<postgresql::Session> session, Stop stop);
    /// A statement that comes again is prepared on the server.
    [[nodiscard]] Result<postgresql::Answer> run(const QByteArray& sql, const postgresql::Parameters& parameters) const;
    [[nodiscard]] Result<postgresql::Answer> runOnce(const QByteArray& sql,
                                                     const postgresql::Parameters& parameters) const;
    [[nodiscard]] Result<postgresql::Answer> runScript(const QByteArray& sql, bool isWaiting = false) const;
    [[nodiscard]] Result<postgresql::Answer> receive(bool isWaiting = false) const;
    [[nodiscard]] Result<postgresql::Answer> checked(postgresql::Answer answer) const;
    [[nodiscard]] Result<void> begin(Commit commit) const override;
    [[nodiscard]] Result<void> commit() const override;
    void rollback() const override;

    // Streams outside of a transaction share one that only reads.
    [[nodiscard]] Result<void> enter(PostgresStream& stream) const;
    void leave(PostgresStream& stream) const;
    [[nodiscard]] Result<void> endReading() const;

    std::unique_ptr<postgresql::Session> m_session;
    Stop m_stop;
    QString m_administrators;
    mutable qint64 m_changes = 0;
    mutable bool m_isWriting = false;
    mutable int m_transactions = 0; ///< so far: a stream belongs to one
    mutable int m_cursors = 0;      ///< so far, for their names
    mutable std::vector<PostgresStream*> m_streams;
    struct Known
    {
        int uses = 0;
        QByteArray name; ///< empty: not prepared
    };
    mutable QHash<QByteArray, Known> m_known; ///< by text and types
    mutable int m_prepared = 0;               ///< so far, for their names
};

} // namespace itam::core::journal::store
