// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One read-only session on a server behind ODBC: PostgreSQL or SQL Server. Lives on the thread that opened it; shared
// by the database object and its cursors, so that either may die first. What the driver does it does on a thread of its
// own, which a stop leaves behind: the driver is told to cancel, and the session goes on when it has.
//
// What it is told by its name is in odbcaddress.h. Cursors live in one transaction, which ends with the last of them:
// REPEATABLE READ with PostgreSQL, SNAPSHOT with SQL Server, whose database has to allow it. The rows of a query come
// some at a time, the next ones while these are read.
#pragma once

#include "core/source/odbcaddress.h"
#include "core/source/odbcdialect.h"
#include "core/source/odbcstatement.h"
#include "core/source/odbcthread.h"
#include "core/source/serverconnection.h"
#include "core/source/sharedtransaction.h"

#include <future>

namespace itam::core::source {

class OdbcConnection final : public ServerConnection, public std::enable_shared_from_this<OdbcConnection>
{
public:
    /// `rest` is the name without scheme and colon. Errors: Usage, SourceUnreachable with a reason that an
    /// administrator can act on, Cancelled, and what the location's password says.
    [[nodiscard]] static Result<std::shared_ptr<ServerConnection>>
    open(const QString& rest, const SourceLocation& location, std::stop_token stop = {});
    ~OdbcConnection() override;

    [[nodiscard]] const Dialect& dialect() const override { return m_dialect->words(); }
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
    [[nodiscard]] QByteArray place() const override { return m_place; }

private:
    friend class OdbcCursor;
    using Transaction = SharedTransaction<OdbcConnection>;
    friend Transaction;
    struct Answer;
    /// A job on the driver's thread, and what it gives.
    struct Job
    {
        virtual ~Job() = default;
        [[nodiscard]] virtual bool endsWithin(std::chrono::milliseconds limit) = 0;
        odbc::Stoppable stoppable;
    };
    template <typename Value>
    struct Pending final : Job
    {
        [[nodiscard]] bool endsWithin(std::chrono::milliseconds limit) override { return outcome.isKeptWithin(limit); }
        odbc::Promised<odbc::Outcome<Value>> outcome;
    };

    OdbcConnection(QString name, std::stop_token stop);
    [[nodiscard]] Result<void> connect(const OdbcAddress& address, std::optional<Error> unavailable);
    [[nodiscard]] Result<void> prepareSession(unsigned timeoutSeconds);
    /// The first value of the answer, as a number.
    [[nodiscard]] Result<qint64> numberFrom(const QByteArray& sql);
    /// Over another session, until the job has ended. Any thread.
    static void cancelFromOutside(const QString& place, const QByteArray& sql, Job& job);

    /// `work` gets the Stoppable and runs on the driver's thread.
    template <typename Value, typename Work>
    [[nodiscard]] std::shared_ptr<Pending<Value>> begin(Work work) const;
    /// Errors: what the driver said, Cancelled.
    template <typename Value>
    [[nodiscard]] Result<Value> await(const std::shared_ptr<Pending<Value>>& pending);
    /// After a stop: it is cancelled, and may go on for a while. Cancelled.
    [[nodiscard]] tl::unexpected<Error> leave(const std::shared_ptr<Job>& job);
    /// What a stop left behind has ended. Errors: SourceReadFailed, Cancelled.
    [[nodiscard]] Result<void> ready();
    [[nodiscard]] std::shared_ptr<odbc::Statement> newStatement() const;
    /// On the driver's thread. Without `sql`: of a statement that is prepared.
    [[nodiscard]] static odbc::Outcome<Answer> answerOf(odbc::Statement& statement, odbc::Stoppable& stoppable,
                                                        const QByteArray& sql, const QByteArrayList& parameters);
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>>
    execute(const std::shared_ptr<odbc::Statement>& statement, const QByteArray& sql, const QByteArrayList& parameters);
    [[nodiscard]] Result<void> beginRead();
    void endRead();

    QString m_name;     ///< for errors
    QString m_password; ///< to keep it out of them
    QByteArray m_place;
    std::shared_ptr<odbc::DriverThread> m_thread;
    std::shared_ptr<odbc::Handle> m_environment;
    std::shared_ptr<odbc::Handle> m_session;
    std::unique_ptr<OdbcDialect> m_dialect;
    odbc::StatementOptions m_options;
    odbc::Diagnosis m_lastDiagnosis; ///< of the last call that failed
    QString m_address;               ///< to come back with a request to cancel
    QByteArray m_cancel;             ///< that request; empty: the driver can do it
    std::future<void> m_cancelling;  ///< of the last request to cancel
    std::shared_ptr<Job> m_left;     ///< what a stop left behind
    std::weak_ptr<Transaction> m_transaction;
    QByteArray m_lookUpSql;
    std::shared_ptr<odbc::Statement> m_lookUp; ///< of the last find(), since a pass asks the same again and again
};

} // namespace itam::core::source
