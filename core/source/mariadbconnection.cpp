// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbconnection.h"

#include "core/source/mariadbcursor.h"
#include "core/source/mariadbdialect.h"
#include "core/source/mariadbopen.h"

#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <thread>

namespace itam::core::source {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds look{10};
/// How long a cancelled statement may take to end while somebody waits for the stop, and before the next statement.
constexpr milliseconds endOfCancelled{60};
constexpr milliseconds patience{3000};
constexpr int maxCancels = 8; // over two seconds

constexpr auto beginTransaction = "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY";
constexpr auto endTransaction = "ROLLBACK";

} // namespace

MariaDbConnection::MariaDbConnection(mariadb::Connection connection, MariaDbAddress address, QString name,
                                     std::stop_token stop)
    : ServerConnection(std::move(stop))
    , m_connection(std::move(connection))
    , m_address(std::move(address))
    , m_name(std::move(name))
{
}

MariaDbConnection::~MariaDbConnection()
{
    settle();
    m_lookUp.reset();
}

const Dialect& MariaDbConnection::dialect() const
{
    static const MariaDbDialect dialect;
    return dialect;
}

QByteArray MariaDbConnection::place() const
{
    return "mariadb\n" + m_address.host.toLower() + '\n' + QByteArray::number(m_address.port) + '\n' +
           m_address.socket + '\n' + m_address.database;
}

Result<std::unique_ptr<ServerCursor>> MariaDbConnection::ask(const QByteArray& sql, const QByteArrayList& parameters)
{
    auto statement = prepared(sql);
    if (!statement)
        return failure(std::move(statement).error());
    ITAM_TRY((*statement)->execute(parameters, MariaDbStatement::Rows::Whole));
    return std::make_unique<MariaDbCursor>(shared_from_this(), nullptr, *std::move(statement));
}

Result<std::unique_ptr<ServerCursor>> MariaDbConnection::stream(const QByteArray& sql, const QByteArrayList& parameters)
{
    auto current = Transaction::joined(m_transaction, shared_from_this());
    if (!current)
        return failure(std::move(current).error());
    auto statement = prepared(sql);
    if (!statement)
        return failure(std::move(statement).error());
    (*statement)->executeLater(parameters);
    return std::make_unique<MariaDbCursor>(shared_from_this(), *std::move(current), *std::move(statement));
}

Result<std::unique_ptr<ServerCursor>> MariaDbConnection::find(const QByteArray& sql, const QByteArray& key)
{
    const bool isAtHand = m_lookUp && m_lookUp.use_count() == 1 && m_lookUpSql == sql;
    if (!isAtHand) {
        auto statement = prepared(sql);
        if (!statement)
            return failure(std::move(statement).error());
        m_lookUp = *std::move(statement);
        m_lookUpSql = sql;
    }
    ITAM_TRY(m_lookUp->execute({key}, MariaDbStatement::Rows::Whole));
    return std::make_unique<MariaDbCursor>(shared_from_this(), nullptr, m_lookUp);
}

Result<std::shared_ptr<MariaDbStatement>> MariaDbConnection::prepared(const QByteArray& sql)
{
    auto statement = std::make_shared<MariaDbStatement>(*this);
    ITAM_TRY(statement->prepare(sql));
    return statement;
}

Result<void> MariaDbConnection::beginRead()
{
    return run(beginTransaction);
}

void MariaDbConnection::endRead()
{
    settle();
    ERR_clear_error();
    MYSQL* const server = m_connection.get();
    m_waiting = mysql_real_query_start(&m_outcome, server, endTransaction, qstrlen(endTransaction));
    m_goOn = [this, server](int events) { return mysql_real_query_cont(&m_outcome, server, events); };
    settle();
}

Result<void> MariaDbConnection::run(const QByteArray& sql)
{
    ITAM_TRY(ready());
    MYSQL* const server = m_connection.get();
    const int waiting =
        mysql_real_query_start(&m_outcome, server, sql.constData(), static_cast<unsigned long>(sql.size()));
    const auto outcome =
        outcomeOf(waiting, [this, server](int events) { return mysql_real_query_cont(&m_outcome, server, events); });
    if (!outcome)
        return failure(outcome.error());
    return *outcome == 0 ? Result<void>() : error();
}

Result<void> MariaDbConnection::ready()
{
    if (stop().stop_requested())
        return failure(ErrorCode::Cancelled);
    // What TLS said about another connection of this thread would be taken for an error of this one.
    ERR_clear_error();
    if (m_waiting == 0 && !m_cancelling.valid()) // as always but after a stop
        return {};
    // A request to cancel that is still on its way would hit the next statement.
    const bool isCancelling = m_cancelling.valid() && m_cancelling.wait_for(patience) != std::future_status::ready;
    if (!endsWithin(patience) || isCancelling)
        return failure(ErrorCode::SourceReadFailed,
                       QStringLiteral("the server does not end a query that was cancelled"), m_name);
    m_cancelling = {};
    return {};
}

Result<int> MariaDbConnection::wait()
{
    while (m_waiting != 0) {
        if (stop().stop_requested()) {
            cancel();
            endsWithin(endOfCancelled);
            return failure(ErrorCode::Cancelled);
        }
        step();
    }
    return m_outcome;
}

bool MariaDbConnection::endsWithin(milliseconds limit)
{
    const auto begun = steady_clock::now();
    while (m_waiting != 0 && steady_clock::now() - begun < limit)
        step();
    if (m_waiting == 0 && m_hasEnded)
        *m_hasEnded = true;
    return m_waiting == 0;
}

void MariaDbConnection::step()
{
    pollfd waiting{mysql_get_socket(m_connection.get()), 0, 0};
    if ((m_waiting & MYSQL_WAIT_READ) != 0)
        waiting.events |= POLLIN;
    if ((m_waiting & MYSQL_WAIT_WRITE) != 0)
        waiting.events |= POLLOUT;
    if (poll(&waiting, 1, static_cast<int>(look.count())) <= 0)
        return;
    const bool isBroken = (waiting.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
    int events = 0;
    if ((waiting.revents & POLLIN) != 0 || isBroken)
        events |= m_waiting & MYSQL_WAIT_READ;
    if ((waiting.revents & POLLOUT) != 0 || isBroken)
        events |= m_waiting & MYSQL_WAIT_WRITE;
    ERR_clear_error();
    m_waiting = m_goOn(events);
}

/// The request goes over a connection of its own, which may take as long as the network lets it. It is repeated until
/// the statement has ended, since one that overtakes the statement is lost, and the server would work on for nobody.
void MariaDbConnection::cancel()
{
    m_hasEnded = std::make_shared<std::atomic<bool>>(false);
    const QByteArray kill = "KILL QUERY " + QByteArray::number(qulonglong{mysql_thread_id(m_connection.get())});
    std::packaged_task<void()> task([address = m_address, kill, hasEnded = m_hasEnded] {
        const MariaDbAttempt attempt = connectTo(address, Waiting::InTheCall);
        milliseconds pause = look;
        for (int tries = 0; tries < maxCancels && !*hasEnded; ++tries, pause *= 2) {
            if (attempt.refusal == mariadb::noError)
                mysql_real_query(attempt.connection.get(), kill.constData(), static_cast<unsigned long>(kill.size()));
            std::this_thread::sleep_for(pause);
        }
    });
    m_cancelling = task.get_future();
    std::thread(std::move(task)).detach();
}

void MariaDbConnection::settle()
{
    const bool hasEnded = endsWithin(patience);
    if (m_cancelling.valid()) // it would hit what comes next
        m_cancelling.wait_for(patience);
    if (hasEnded)
        return;
    // Then every wait ends at once, with an error.
    shutdown(mysql_get_socket(m_connection.get()), SHUT_RDWR);
    while (m_waiting != 0)
        step();
}

tl::unexpected<Error> MariaDbConnection::error(unsigned number, const char* message) const
{
    return failure(ErrorCode::SourceReadFailed, mariadb::meaningOf(number, message), m_name);
}

tl::unexpected<Error> MariaDbConnection::error() const
{
    return error(mysql_errno(m_connection.get()), mysql_error(m_connection.get()));
}

} // namespace itam::core::source
