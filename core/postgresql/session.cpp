// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgresql/session.h"

#include <poll.h>

#include <array>
#include <thread>

namespace itam::core::postgresql {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look{10};
/// How long a cancelled statement may take to end while somebody waits for the stop, and before the next statement.
constexpr milliseconds endOfCancelled{60};
constexpr milliseconds patience{3000};
constexpr int maxCancels = 8; // over two seconds

} // namespace

Session::Session(Connection connection, QString name, Codes codes)
    : m_connection(std::move(connection))
    , m_name(std::move(name))
    , m_codes(codes)
{
}

Session::~Session() = default;

Result<void> Session::makeReady()
{
    settle();
    // A request to cancel that is still on its way would hit the next statement.
    const bool isCancelling = m_cancelling.valid() && m_cancelling.wait_for(patience) != std::future_status::ready;
    if (!m_isBusy && !isCancelling)
        return {};
    return failure(m_codes.failed, QStringLiteral("the server does not end a query that was cancelled"), m_name);
}

void Session::settle()
{
    if (!m_isBusy)
        return;
    const auto end = receiveWithin(patience, {});
    m_isBusy = end && !*end;
}

void Session::finish()
{
    m_isBusy = !receiveWithin(patience, {}).value_or(nullptr);
}

Result<void> Session::sent(int done) const
{
    return done == 1 ? Result<void>() : lost();
}

Result<void> Session::send(const QByteArray& sql, const Parameters& parameters)
{
    ITAM_TRY(makeReady());
    return sent(PQsendQueryParams(m_connection.get(), sql.constData(), static_cast<int>(parameters.values.size()),
                                  parameters.types.data(), parameters.values.data(), parameters.lengths.data(),
                                  parameters.formats.data(), parameters.binaryAnswer ? 1 : 0));
}

Result<void> Session::send(const QByteArray& sql, const QByteArrayList& texts)
{
    std::vector<const char*> values;
    for (const QByteArray& text : texts)
        values.push_back(text.constData());
    return send(sql, Parameters{.types = {}, .values = values, .lengths = {}, .formats = {}, .binaryAnswer = false});
}

Result<void> Session::sendScript(const QByteArray& sql)
{
    ITAM_TRY(makeReady());
    return sent(PQsendQuery(m_connection.get(), sql.constData()));
}

Result<void> Session::sendPrepare(const QByteArray& name, const QByteArray& sql, std::span<const Oid> types)
{
    ITAM_TRY(makeReady());
    return sent(PQsendPrepare(m_connection.get(), name.constData(), sql.constData(), static_cast<int>(types.size()),
                              types.data()));
}

Result<void> Session::sendPrepared(const QByteArray& name, const Parameters& parameters)
{
    ITAM_TRY(makeReady());
    return sent(PQsendQueryPrepared(m_connection.get(), name.constData(), static_cast<int>(parameters.values.size()),
                                    parameters.values.data(), parameters.lengths.data(), parameters.formats.data(),
                                    parameters.binaryAnswer ? 1 : 0));
}

Result<Answer> Session::receive(const std::stop_token& stop)
{
    auto answer = receiveAny(stop);
    return answer ? checked(*std::move(answer)) : std::move(answer);
}

Result<Answer> Session::checked(Answer answer) const
{
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return answer;
    return failure(m_codes.failed, meaningOf(answer.get()), m_name);
}

Result<Answer> Session::receiveWithin(milliseconds limit, const std::stop_token& stop)
{
    PGconn* connection = m_connection.get();
    const auto begun = std::chrono::steady_clock::now();
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
        Answer answer(PQgetResult(connection));
        if (!answer)
            break;
        m_last = std::move(answer);
    }
    if (m_hasEnded)
        *m_hasEnded = true;
    return m_last ? Result<Answer>(std::exchange(m_last, nullptr)) : lost();
}

/// The request goes over a connection of its own, which may take as long as the network lets it. It is repeated until
/// the statement has ended, since one that overtakes the statement is lost, and the server would work on for nobody.
void Session::cancel()
{
    Cancel request(PQgetCancel(m_connection.get()));
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

tl::unexpected<Error> Session::lost() const
{
    return failure(
        m_codes.failed,
        QStringLiteral("the connection to the server was lost: %1").arg(oneLine(PQerrorMessage(m_connection.get()))),
        m_name);
}

} // namespace itam::core::postgresql
