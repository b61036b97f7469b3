// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/postgresconnection.h"

#include "core/source/postgrescursor.h"
#include "core/source/postgresdialect.h"
#include "core/source/postgresplan.h"

#include <poll.h>

#include <thread>

namespace itam::core::source {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look{10};
/// How long a cancelled statement may take to end while somebody waits for the stop, and before the next statement.
constexpr milliseconds endOfCancelled{60};
constexpr milliseconds patience{3000};
constexpr int maxCancels = 8; // over two seconds
constexpr milliseconds noLimit = milliseconds::max();

constexpr auto beginTransaction = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr auto endTransaction = "ROLLBACK";
constexpr auto findNothing = "SELECT 1 WHERE false";
constexpr auto wrongValue = "22"; // class of states

QByteArray declareCursor(const QByteArray& name, const QByteArray& sql)
{
    return "DECLARE " + name + " NO SCROLL CURSOR FOR " + sql;
}

} // namespace

PostgresConnection::PostgresConnection(postgres::Connection connection, QString name, std::stop_token stop)
    : ServerConnection(std::move(stop))
    , m_connection(std::move(connection))
    , m_name(std::move(name))
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
    const PGconn* connection = m_connection.get();
    return QByteArray("postgres\n") + QByteArray(PQhost(connection)).toLower() + '\n' + PQport(connection) + '\n' +
           PQdb(connection);
}

Result<std::unique_ptr<ServerCursor>> PostgresConnection::ask(const QByteArray& sql, const QByteArrayList& parameters)
{
    return run(sql, parameters).map([](postgres::Answer answer) -> std::unique_ptr<ServerCursor> {
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
    auto answer = receiveWithin(noLimit, stop());
    if (!answer)
        return failure(std::move(answer).error());
    // A text that is no number, say, in a column of numbers. (A look-up of a pass asks for what the column gave.)
    if (postgres::stateOf(answer->get()).startsWith(wrongValue))
        return ask(findNothing, {});
    return checked(*std::move(answer)).map([](postgres::Answer found) -> std::unique_ptr<ServerCursor> {
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
    if (PQstatus(m_connection.get()) == CONNECTION_OK && send(endTransaction))
        m_isBusy = !receiveWithin(patience, {}).value_or(nullptr);
}

Result<postgres::Answer> PostgresConnection::run(const QByteArray& sql, const QByteArrayList& parameters)
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
    if (m_isBusy) {
        const auto end = receiveWithin(patience, {});
        m_isBusy = end && !*end;
    }
    // A request to cancel that is still on its way would hit the next statement.
    const bool isCancelling = m_cancelling.valid() && m_cancelling.wait_for(patience) != std::future_status::ready;
    if (m_isBusy || isCancelling)
        return failure(ErrorCode::SourceReadFailed,
                       QStringLiteral("the server does not end a query that was cancelled"), m_name);
    std::vector<const char*> values;
    for (const QByteArray& parameter : parameters)
        values.push_back(parameter.constData());
    const int sent = PQsendQueryParams(m_connection.get(), sql.constData(), static_cast<int>(values.size()), nullptr,
                                       values.data(), nullptr, nullptr, 0);
    return sent == 1 ? Result<void>() : lost();
}

Result<postgres::Answer> PostgresConnection::receive()
{
    auto answer = receiveWithin(noLimit, stop());
    return answer ? checked(*std::move(answer)) : std::move(answer);
}

Result<postgres::Answer> PostgresConnection::checked(postgres::Answer answer) const
{
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return answer;
    return failure(ErrorCode::SourceReadFailed, postgres::meaningOf(answer.get()), m_name);
}

Result<postgres::Answer> PostgresConnection::receiveWithin(milliseconds limit, const std::stop_token& stop)
{
    PGconn* connection = m_connection.get();
    const auto begun = std::chrono::steady_clock::now();
    postgres::Answer last;
    while (true) {
        while (PQisBusy(connection) != 0) {
            if (stop.stop_requested()) {
                cancel();
                const auto end = receiveWithin(endOfCancelled, {});
                m_isBusy = end && !*end;
                return failure(ErrorCode::Cancelled);
            }
            if (limit != noLimit && std::chrono::steady_clock::now() - begun > limit)
                return nullptr;
            pollfd waiting{PQsocket(connection), POLLIN, 0};
            poll(&waiting, 1, static_cast<int>(look.count()));
            if (PQflush(connection) < 0 || PQconsumeInput(connection) == 0)
                return lost();
        }
        postgres::Answer answer(PQgetResult(connection));
        if (!answer)
            break;
        last = std::move(answer);
    }
    if (m_hasEnded)
        *m_hasEnded = true;
    return last ? Result<postgres::Answer>(std::move(last)) : lost();
}

Result<std::optional<std::vector<QByteArray>>> PostgresConnection::columnsOf(const QByteArray& view)
{
    return columnsIfThere("SELECT to_regclass($1)::text", view);
}

Result<std::vector<QByteArray>> PostgresConnection::columnsOfQuery(const QByteArray& query)
{
    ITAM_TRY(send("SELECT * FROM " + query + " WHERE 1 = 0"));
    auto answer = receiveWithin(std::chrono::milliseconds::max(), stop());
    if (!answer)
        return failure(answer.error());
    // Class 42: a name that is not there, or a text that cannot be understood; but for a permission that is missing.
    const QByteArray state = postgres::stateOf(answer->get());
    if (state.startsWith("42") && state != "42501")
        return failure(ErrorCode::SourceIncomplete, postgres::meaningOf(answer->get()), m_name);
    if (!state.isEmpty())
        return failure(ErrorCode::SourceReadFailed, postgres::meaningOf(answer->get()), m_name);
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

/// The request goes over a connection of its own, which may take as long as the network lets it. It is repeated until
/// the statement has ended, since one that overtakes the statement is lost, and the server would work on for nobody.
void PostgresConnection::cancel()
{
    postgres::Cancel request(PQgetCancel(m_connection.get()));
    m_hasEnded = std::make_shared<std::atomic<bool>>(false);
    std::packaged_task<void()> task([request = std::move(request), hasEnded = m_hasEnded] {
        std::array<char, 256> why{};
        milliseconds pause = look;
        for (int tries = 0; tries < maxCancels && !*hasEnded; ++tries, pause *= 2) {
            PQcancel(request.get(), why.data(), static_cast<int>(why.size()));
            std::this_thread::sleep_for(pause);
        }
    });
    m_cancelling = task.get_future();
    std::thread(std::move(task)).detach();
}

tl::unexpected<Error> PostgresConnection::lost() const
{
    return failure(ErrorCode::SourceReadFailed,
                   QStringLiteral("the connection to the server was lost: %1")
                       .arg(postgres::oneLine(PQerrorMessage(m_connection.get()))),
                   m_name);
}

} // namespace itam::core::source
