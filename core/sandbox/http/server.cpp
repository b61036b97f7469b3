// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/connection.h"

#include <QFile>

#include <set>
#include <string>
#include <thread>

namespace itam::sandbox::http {

Q_LOGGING_CATEGORY(httpLog, "itam.sandbox.http")

namespace {

using Connections = std::set<std::shared_ptr<ConnectionBase>>;

constexpr auto stopGrace = std::chrono::milliseconds(500);

tl::unexpected<Error> cannotListen(const ServerOptions& options, const QString& reason)
{
    return failure(ErrorCode::SettingsInvalid, reason,
                   options.address + QLatin1Char(':') + QString::number(options.port));
}

} // namespace

/// Acceptor, threads and the set of connections.
class Server::Core
{
public:
    Core(ServerOptions options, Handler handler)
        : m_options(std::move(options))
        , m_acceptor(m_shared.io)
        , m_grace(m_shared.io)
    {
        m_shared.limits = m_options.limits;
        m_shared.handler = std::move(handler);
    }

    Result<void> start()
    {
        ITAM_TRY(loadCertificate());
        ITAM_TRY(listen());
        m_shared.pool = std::make_unique<WorkPool>(m_options.limits.handlers);
        accept();
        m_work.emplace(m_shared.io.get_executor());
        m_thread = std::jthread([this] { m_shared.io.run(); });
        return {};
    }

    void stop()
    {
        if (!m_thread.joinable())
            return;
        asio::post(m_shared.io, [this] { beginStop(); });
        m_thread.join();
        m_shared.pool.reset(); // waits for handlers that still run; their replies go nowhere
        m_connections.clear();
    }

    quint16 port() const { return m_port; }

private:
    Result<void> loadCertificate()
    {
        if (m_options.certificateFile.isEmpty())
            return {};
        m_tls.emplace(ssl::context::tls_server);
        error_code error;
        m_tls->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                           ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
        m_tls->use_certificate_chain_file(QFile::encodeName(m_options.certificateFile).toStdString(), error);
        if (error)
            return failure(ErrorCode::FileUnreadable, QString::fromStdString(error.message()),
                           m_options.certificateFile);
        m_tls->use_private_key_file(QFile::encodeName(m_options.keyFile).toStdString(), ssl::context::pem, error);
        if (error)
            return failure(ErrorCode::FileUnreadable, QString::fromStdString(error.message()), m_options.keyFile);
        return {};
    }

    Result<void> listen()
    {
        error_code error;
        const auto address = asio::ip::make_address(m_options.address.toStdString(), error);
        if (error)
            return cannotListen(m_options, QStringLiteral("not an IP address"));
        const tcp::endpoint endpoint(address, m_options.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return cannotListen(m_options, QString::fromStdString(error.message()));
        m_port = m_acceptor.local_endpoint(error).port();
        return {};
    }

    [[nodiscard]] bool isFull() const
    {
        return m_connections.size() >= static_cast<std::size_t>(m_options.limits.connections);
    }

    /// One more than there is room for is accepted, and waits: only so is it certain that somebody does.
    void accept()
    {
        if (m_shared.isStopping || m_waiting || std::exchange(m_isAccepting, true))
            return;
        m_acceptor.async_accept([this](error_code error, tcp::socket socket) {
            m_isAccepting = false;
            if (m_shared.isStopping)
                return;
            if (error)
                return accept();
            m_waiting.emplace(std::move(socket));
            // What other clients sent and this thread has read already comes first: it is queued before this.
            asio::post(m_shared.io, [this] { admit(); });
        });
    }

    void admit()
    {
        if (m_shared.isStopping || !m_waiting)
            return;
        if (isFull()) {
            if (!endLongestIdle())
                m_shared.isWaitedFor = true; // until one leaves
            return;
        }
        m_shared.isWaitedFor = false;
        add(*std::exchange(m_waiting, std::nullopt));
        accept();
    }

    /// False: all are at work. True: it has left, and made room for the one that waits.
    bool endLongestIdle()
    {
        std::shared_ptr<ConnectionBase> longest;
        for (const auto& connection : m_connections) {
            if (connection->idleSince() && (!longest || *connection->idleSince() < *longest->idleSince()))
                longest = connection;
        }
        if (longest)
            longest->finish();
        return longest != nullptr;
    }

    void add(tcp::socket socket)
    {
        const auto ended = [this](ConnectionBase* connection) { remove(connection); };
        std::shared_ptr<ConnectionBase> connection;
        if (m_tls)
            connection = std::make_shared<Connection<beast::ssl_stream<beast::tcp_stream>>>(m_shared, ended,
                                                                                            std::move(socket), *m_tls);
        else
            connection = std::make_shared<Connection<beast::tcp_stream>>(m_shared, ended, std::move(socket));
        m_connections.insert(connection);
        connection->start();
    }

    void remove(ConnectionBase* connection)
    {
        const auto found = std::find_if(m_connections.begin(), m_connections.end(),
                                        [&](const auto& each) { return each.get() == connection; });
        if (found != m_connections.end())
            m_connections.erase(found);
        if (!m_shared.isStopping)
            admit();
        else if (m_connections.empty())
            m_grace.cancel();
    }

    void beginStop()
    {
        m_shared.isStopping = true;
        m_work.reset();
        error_code ignored;
        m_acceptor.close(ignored);
        m_waiting.reset();
        for (const auto& connection : Connections(m_connections))
            connection->finish();
        if (m_connections.empty())
            return;
        m_grace.expires_after(stopGrace);
        m_grace.async_wait([this](error_code) {
            for (const auto& connection : Connections(m_connections))
                connection->kill();
        });
    }

    ServerOptions m_options;
    Shared m_shared;
    std::optional<ssl::context> m_tls;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_grace;
    Connections m_connections;
    std::optional<tcp::socket> m_waiting; ///< for room
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> m_work;
    quint16 m_port = 0;
    bool m_isAccepting = false;
    std::jthread m_thread;
};

Server::Server(ServerOptions options, Handler handler)
    : m_core(std::make_unique<Core>(std::move(options), std::move(handler)))
{
}

Server::~Server()
{
    stop();
}

Result<void> Server::start()
{
    return m_core->start();
}

quint16 Server::port() const
{
    return m_core->port();
}

void Server::stop()
{
    m_core->stop();
}

} // namespace itam::sandbox::http
