// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One read-only session on a MariaDB server. Lives on the thread that opened it; shared by the database object and its
// cursors, so that either may die first.
//
// What it is told by its name is in mariadbaddress.h. Times come in UTC and text in UTF-8. A query may take ten minutes
// unless the server or the address says otherwise. Cursors live on the server, in one REPEATABLE READ transaction with
// a consistent snapshot, which ends with the last of them: the server writes down the rows of a query when it begins,
// so that a pass that waits for the instance keeps nothing locked and no reply waiting.
#pragma once

#include "core/source/mariadbaddress.h"
#include "core/source/mariadbapi.h"
#include "core/source/serverconnection.h"
#include "core/source/sharedtransaction.h"

#include <QSet>

#include <atomic>
#include <chrono>
#include <future>

namespace itam::core::source {

class MariaDbStatement;

class MariaDbConnection final : public ServerConnection, public std::enable_shared_from_this<MariaDbConnection>
{
public:
    /// `rest` is the name without scheme and colon. Errors: Usage, SourceUnreachable with a reason that an
    /// administrator can act on, Cancelled, and what the location's password says.
    [[nodiscard]] static Result<std::shared_ptr<ServerConnection>>
    open(const QString& rest, const SourceLocation& location, std::stop_token stop = {});
    ~MariaDbConnection() override;

    [[nodiscard]] const Dialect& dialect() const override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> ask(const QByteArray& sql,
                                                            const QByteArrayList& parameters) override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> stream(const QByteArray& sql,
                                                               const QByteArrayList& parameters) override;
    [[nodiscard]] Result<std::unique_ptr<ServerCursor>> find(const QByteArray& sql, const QByteArray& key) override;
    [[nodiscard]] Result<std::optional<std::vector<QByteArray>>> columnsOf(const QByteArray& view) override;
    [[nodiscard]] Result<std::vector<QByteArray>> columnsOfQuery(const QByteArray& query) override;
    [[nodiscard]] Result<QByteArray> orderOfKey(const ViewColumns& view) override;
    [[nodiscard]] Result<QString> whySorts(const ViewColumns& view) override;
    [[nodiscard]] Result<QString> whyScansForKey(const ViewColumns& view) override;
    [[nodiscard]] Result<QString> whyScansForChanges(const ViewColumns& view) override;
    [[nodiscard]] QByteArray place() const override;

private:
    friend class MariaDbStatement;
    friend class MariaDbCursor;
    using Transaction = SharedTransaction<MariaDbConnection>;
    friend Transaction;
    struct Plan;

    MariaDbConnection(mariadb::Connection connection, MariaDbAddress address, QString name, std::stop_token stop);
    /// A statement that gives no rows.
    [[nodiscard]] Result<void> run(const QByteArray& sql);
    [[nodiscard]] Result<std::shared_ptr<MariaDbStatement>> prepared(const QByteArray& sql);

    // Calls of the library that do not block. A call that a stop left behind goes on until it has ended, and nothing
    // else may be called before.
    /// To be called before each of them. Errors: SourceReadFailed, Cancelled.
    [[nodiscard]] Result<void> ready();
    /// What the call gives whose `start` returned `waiting`; it writes into m_outcome. Error: Cancelled.
    template <typename GoOn>
    [[nodiscard]] Result<int> outcomeOf(int waiting, GoOn goOn);
    [[nodiscard]] Result<int> wait();
    /// False: it has not ended in time.
    bool endsWithin(std::chrono::milliseconds limit);
    /// Waits a moment for what the call waits for, and lets it go on.
    void step();
    void cancel();
    /// Whatever was stopped has ended when this returns, if need be with the session.
    void settle();

    [[nodiscard]] tl::unexpected<Error> error(unsigned number, const char* message) const;
    [[nodiscard]] tl::unexpected<Error> error() const;
    [[nodiscard]] Result<void> beginRead();
    void endRead();
    [[nodiscard]] Result<Plan> planOf(const QByteArray& sql);
    [[nodiscard]] Result<QString> whyScans(const ViewColumns& view, const QByteArray& condition);

    mariadb::Connection m_connection;
    MariaDbAddress m_address;                      ///< to come back with a request to cancel
    QString m_name;                                ///< for errors
    int m_outcome = 0;                             ///< of the call that is going on
    int m_waiting = 0;                             ///< what it waits for, as the library's flags; 0: it has ended
    std::function<int(int)> m_goOn;                ///< with what has happened
    std::future<void> m_cancelling;                ///< of the last request to cancel
    std::shared_ptr<std::atomic<bool>> m_hasEnded; ///< what it is to cancel
    std::weak_ptr<Transaction> m_transaction;
    QByteArray m_lookUpSql;
    std::shared_ptr<MariaDbStatement> m_lookUp; ///< of the last find(), since a pass asks the same again and again
};

template <typename GoOn>
Result<int> MariaDbConnection::outcomeOf(int waiting, GoOn goOn)
{
    if (waiting == 0) // as nearly always: the rows are there
        return m_outcome;
    m_waiting = waiting;
    m_goOn = std::move(goOn);
    return wait();
}

} // namespace itam::core::source
