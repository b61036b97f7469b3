// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/postgresconnection.h"

#include "core/source/postgrescursor.h"
#include "core/source/postgresdialect.h"
#include "core/source/postgresplan.h"

namespace itam::core::source {
namespace {

constexpr auto beginTransaction = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr auto endTransaction = "ROLLBACK";
constexpr auto findNothing = "SELECT 1 WHERE false";
constexpr auto wrongValue = "22"; // class of states

QByteArray declareCursor(const QByteArray& name, const QByteArray& sql)
{
    return "DECLARE " + name + " NO SCROLL CURSOR FOR " + sql;
}

} // namespace

PostgresConnection::PostgresConnection(std::unique_ptr<postgresql::Session> session, std::stop_token stop)
    : ServerConnection(std::move(stop))
    , m_session(std::move(session))
{
}

PostgresConnection::~PostgresConnection() = default;

const Dialect& PostgresConnection::dialect() const
{
    static const PostgresDialect dialect;
    return dialect;
}

QByteArray PostgresConnection::place() const
{
    const PGconn* connection = m_session->handle();
    return QByteArray("postgres\n") + QByteArray(PQhost(connection)).toLower() + '\n' + PQport(connection) + '\n' +
           PQdb(connection);
}

Result<std::unique_ptr<ServerCursor>> PostgresConnection::ask(const QByteArray& sql, const QByteArrayList& parameters)
{
    return run(sql, parameters).map([](postgresql::Answer answer) -> std::unique_ptr<ServerCursor> {
        return std::make_unique<PostgresCursor>(std::move(answer));
    });
}

Result<std::unique_ptr<ServerCursor>> PostgresConnection::stream(const QByteArray& sql,
                                                                 const QByteArrayList& parameters)
{
    const auto current = Transaction::joined(m_transaction, shared_from_this());
    if (!current)
        return failure(current.error());
    const QByteArray name = "itam_" + QByteArray::number(++m_cursors);
    ITAM_TRY(run(declareCursor(name, sql), parameters));
    return std::make_unique<PostgresCursor>(shared_from_this(), *current, name);
}

Result<std::unique_ptr<ServerCursor>> PostgresConnection::find(const QByteArray& sql, const QByteArray& key)
{
    ITAM_TRY(send(sql, {key}));
    auto answer = m_session->receiveAny(stop());
    if (!answer)
        return failure(std::move(answer).error());
    // A text that is no number, say, in a column of numbers. (A look-up of a pass asks for what the column gave.)
    if (postgresql::stateOf(answer->get()).startsWith(wrongValue))
        return ask(findNothing, {});
    return m_session->checked(*std::move(answer)).map([](postgresql::Answer found) -> std::unique_ptr<ServerCursor> {
        return std::make_unique<PostgresCursor>(std::move(found));
    });
}

Result<void> PostgresConnection::beginRead()
{
    ITAM_TRY(run(beginTransaction));
    return {};
}

void PostgresConnection::endRead()
{
    if (m_session->isAlive() && send(endTransaction))
        m_session->finish();
}

Result<postgresql::Answer> PostgresConnection::run(const QByteArray& sql, const QByteArrayList& parameters)
{
    if (stop().stop_requested())
        return failure(ErrorCode::Cancelled);
    ITAM_TRY(send(sql, parameters));
    return receive();
}

Result<void> PostgresConnection::send(const QByteArray& sql, const QByteArrayList& parameters)
{
    if (m_awaiting)
        m_awaiting->takeIn();
    return m_session->send(sql, parameters);
}

Result<std::optional<std::vector<QByteArray>>> PostgresConnection::columnsOf(const QByteArray& view)
{
    return columnsIfThere("SELECT to_regclass($1)::text", view);
}

Result<std::vector<QByteArray>> PostgresConnection::columnsOfQuery(const QByteArray& query)
{
    ITAM_TRY(send("SELECT * FROM " + query + " WHERE 1 = 0"));
    auto answer = m_session->receiveAny(stop());
    if (!answer)
        return failure(answer.error());
    // Class 42: a name that is not there, or a text that cannot be understood; but for a permission that is missing.
    const QByteArray state = postgresql::stateOf(answer->get());
    if (state.startsWith("42") && state != "42501")
        return failure(ErrorCode::SourceIncomplete, postgresql::meaningOf(answer->get()), m_session->name());
    if (!state.isEmpty())
        return failure(ErrorCode::SourceReadFailed, postgresql::meaningOf(answer->get()), m_session->name());
    return PostgresCursor(*std::move(answer)).names();
}

Result<QString> PostgresConnection::whySorts(const ViewColumns& view)
{
    return postgres::whySorts(*this, view);
}

Result<QString> PostgresConnection::whyScansForKey(const ViewColumns& view)
{
    return postgres::whyScans(*this, view, view.names[0], "=");
}

Result<QString> PostgresConnection::whyScansForChanges(const ViewColumns& view)
{
    return postgres::whyScans(*this, view, view.lastModified, ">=");
}

} // namespace itam::core::source
