// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbccursor.h"

namespace itam::core::source {

OdbcCursor::OdbcCursor(std::shared_ptr<OdbcConnection> connection, std::shared_ptr<odbc::Statement> statement,
                       OdbcConnection::Answer answer)
    : m_connection(std::move(connection))
    , m_statement(std::move(statement))
    , m_names(std::move(answer.names))
    , m_cells(m_names.size())
{
    show(std::move(answer.rows));
}

OdbcCursor::OdbcCursor(std::shared_ptr<OdbcConnection> connection,
                       std::shared_ptr<OdbcConnection::Transaction> transaction,
                       std::shared_ptr<odbc::Statement> statement, QByteArray sql, QByteArrayList parameters)
    : m_connection(std::move(connection))
    , m_transaction(std::move(transaction))
    , m_statement(std::move(statement))
    , m_sql(std::move(sql))
    , m_parameters(std::move(parameters))
{
}

Result<const RawCell*> OdbcCursor::next()
{
    while (!m_hasRows || m_next == m_rows.size()) {
        if (m_hasRows && m_rows.isLast())
            return nullptr;
        ITAM_TRY(takeRows());
    }
    m_rows.show(m_next++, m_cells);
    return m_cells.data();
}

Result<void> OdbcCursor::takeRows()
{
    ITAM_TRY(m_connection->ready());
    if (!m_sql.isEmpty()) {
        const auto pending = m_connection->begin<OdbcConnection::Answer>(
            [statement = m_statement, sql = std::exchange(m_sql, {}), parameters = m_parameters](auto& stoppable) {
                return OdbcConnection::answerOf(*statement, stoppable, sql, parameters);
            });
        auto answer = m_connection->await(pending);
        if (!answer)
            return failure(std::move(answer).error());
        m_names = std::move(answer->names);
        m_cells.resize(m_names.size());
        show(std::move(answer->rows));
        return {};
    }
    if (!m_ahead)
        m_ahead = fetch();
    auto rows = m_connection->await(std::exchange(m_ahead, nullptr));
    if (!rows)
        return failure(std::move(rows).error());
    show(*std::move(rows));
    return {};
}

void OdbcCursor::show(odbc::Rows rows)
{
    m_rows = std::move(rows);
    m_next = 0;
    m_hasRows = true;
    if (m_transaction && !m_rows.isLast())
        m_ahead = fetch();
}

std::shared_ptr<OdbcCursor::PendingRows> OdbcCursor::fetch() const
{
    return m_connection->begin<odbc::Rows>(
        [statement = m_statement](odbc::Stoppable& stoppable) { return statement->fetch(stoppable); });
}

} // namespace itam::core::source
