// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of one query behind ODBC, and how their session waits for the driver. On the session's thread.
#pragma once

#include "core/source/odbcconnection.h"

namespace itam::core::source {

/// A query that was executed, and its first rows.
struct OdbcConnection::Answer
{
    std::vector<QByteArray> names;
    odbc::Rows rows;
};

class OdbcCursor final : public ServerCursor
{
public:
    /// Of a query that was executed. More rows than a few come when they are asked for.
    OdbcCursor(std::shared_ptr<OdbcConnection> connection, std::shared_ptr<odbc::Statement> statement,
               OdbcConnection::Answer answer);
    /// Of one that is executed when the first row is asked for: the server then takes its time.
    OdbcCursor(std::shared_ptr<OdbcConnection> connection, std::shared_ptr<OdbcConnection::Transaction> transaction,
               std::shared_ptr<odbc::Statement> statement, QByteArray sql, QByteArrayList parameters);

    [[nodiscard]] Result<const RawCell*> next() override;
    [[nodiscard]] const std::vector<QByteArray>& names() const override { return m_names; }

private:
    using PendingRows = OdbcConnection::Pending<odbc::Rows>;
    [[nodiscard]] Result<void> takeRows();
    void show(odbc::Rows rows);
    [[nodiscard]] std::shared_ptr<PendingRows> fetch() const;

    std::shared_ptr<OdbcConnection> m_connection;
    std::shared_ptr<OdbcConnection::Transaction> m_transaction; ///< null: outside of one
    std::shared_ptr<odbc::Statement> m_statement;
    QByteArray m_sql; ///< not executed yet
    QByteArrayList m_parameters;
    std::vector<QByteArray> m_names;
    std::vector<RawCell> m_cells;
    odbc::Rows m_rows;
    std::size_t m_next = 0; ///< of the rows
    bool m_hasRows = false;
    std::shared_ptr<PendingRows> m_ahead; ///< the next rows, on their way
};

template <typename Value, typename Work>
std::shared_ptr<OdbcConnection::Pending<Value>> OdbcConnection::begin(Work work) const
{
    auto pending = std::make_shared<Pending<Value>>();
    m_thread->post([pending, work = std::move(work)] { pending->outcome.keep(work(pending->stoppable)); });
    return pending;
}

template <typename Value>
Result<Value> OdbcConnection::await(const std::shared_ptr<Pending<Value>>& pending)
{
    auto outcome = pending->outcome.take(stop());
    if (!outcome)
        return leave(pending);
    if (*outcome)
        return **std::move(outcome);
    m_lastDiagnosis = std::move(*outcome).error();
    return failure(ErrorCode::SourceReadFailed, odbc::meaningOf(m_lastDiagnosis, m_password), m_name);
}

} // namespace itam::core::source
