// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One read-only session on a PostgreSQL server. Lives on the thread that opened it; shared by the database object and
// its cursors, so that either may die first.
//
// What it is told by its name, `postgres://USER@HOST:PORT/DATABASE?OPTION=VALUE`, is libpq's own form of address with
// all its options (sslmode, sslrootcert, connect_timeout, options...). Times come in UTC and text in UTF-8. A query may
// take ten minutes unless the server, the account or the address says otherwise (statement_timeout). Cursors live in
// one REPEATABLE READ transaction, which ends with the last of them.
#pragma once

#include "core/postgresql/session.h"
#include "core/source/serverconnection.h"
#include "core/source/sharedtransaction.h"

namespace itam::core::source {

class PostgresCursor;

class PostgresConnection final : public ServerConnection, public std::enable_shared_from_this<PostgresConnection>
{
public:
    /// `rest` is the name without scheme and colon. Errors: Usage, SourceUnreachable with a reason that an
    /// administrator can act on, Cancelled, and what the location's password says.
    [[nodiscard]] static Result<std::shared_ptr<ServerConnection>>
    open(const QString& rest, const SourceLocation& location, std::stop_token stop = {});
    ~PostgresConnection() override;

    [[nodiscard]] const Dialect& dialect() const override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> ask(const QByteArray& sql,
                                                            const QByteArrayList& parameters) override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> stream(const QByteArray& sql,
                                                               const QByteArrayList& parameters) override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> find(const QByteArray& sql, const QByteArray& key) override;
    [[nodiscard]] Result<std::optional<std::vector<QByteArray>>> columnsOf(const QByteArray& view) override;
    [[nodiscard]] Result<std::vector<QByteArray>> columnsOfQuery(const QByteArray& query) override;
    [[nodiscard]] Result<QString> whySorts(const ViewColumns& view) override;
    [[nodiscard]] Result<QString> whyScansForKey(const ViewColumns& view) override;
    [[nodiscard]] Result<QString> whyScansForChanges(const ViewColumns& view) override;
    [[nodiscard]] QByteArray place() const override;

private:
    friend class PostgresCursor;
    using Transaction = SharedTransaction<PostgresConnection>;
    friend Transaction;

    PostgresConnection(std::unique_ptr<postgresql::Session> session, std::stop_token stop);
    /// One statement from its text to its answer. Error: as `postgresql::meaningOf` says.
    [[nodiscard]] Result<postgresql::Answer> run(const QByteArray& sql, const QByteArrayList& parameters = {});
    /// What is on its way to a cursor is taken in first.
    [[nodiscard]] Result<void> send(const QByteArray& sql, const QByteArrayList& parameters = {});
    [[nodiscard]] Result<postgresql::Answer> receive() { return m_session->receive(stop()); }
    [[nodiscard]] Result<void> beginRead();
    void endRead();

    std::unique_ptr<postgresql::Session> m_session;
    PostgresCursor* m_awaiting = nullptr; ///< whose next rows are on their way
    std::weak_ptr<Transaction> m_transaction;
    int m_cursors = 0; ///< so far, for their names
};

} // namespace itam::core::source
