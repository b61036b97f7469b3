// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One client of the server, and all of Beast and Asio: half a minute and a gigabyte to compile, so server.cpp is the
// only file that includes this one.
#pragma once

#include <utility> // Asio 1.74 with GCC 12 and C++20 lacks it

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "core/sandbox/http/responsehead.h"
#include "core/sandbox/http/server.h"
#include "core/sandbox/http/workpool.h"

#include <QLoggingCategory>

#include <optional>

namespace itam::sandbox::http {

Q_DECLARE_LOGGING_CATEGORY(httpLog)

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;
using boost::system::error_code;

inline constexpr std::size_t readBytes = 64 * 1024; // reserved: Beast would read 512 bytes at a time otherwise
inline constexpr int separatorBytes = 8; // around each header; as many headers make room for method and version
inline constexpr auto lingerTime = std::chrono::seconds(2);
inline constexpr std::size_t lingerBytes = 256 * 1024 * 1024;

inline QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

using Parser = beast::http::request_parser<beast::http::string_body>;

inline Request requestFrom(const Parser& parser, const QString& peer, bool isSecure)
{
    const auto& message = parser.get();
    Request request;
    request.method = bytesOf(message.method_string());
    request.aimAt(bytesOf(message.target()));
    for (const auto& field : message)
        request.headers.append({bytesOf(field.name_string()), bytesOf(field.value())});
    // The parser's own content_length() may not be asked when the limit stopped it.
    bool isNumber = false;
    const qint64 length = request.header("Content-Length").toLongLong(&isNumber);
    request.announcedLength = isNumber ? length : -1;
    request.peer = peer;
    request.isSecure = isSecure;
    return request;
}

/// What the server and its connections share. Lives as long as the last connection.
struct Shared
{
    Limits limits;
    Handler handler;
    asio::io_context io{1};
    std::unique_ptr<WorkPool> pool;
    bool isStopping = false;  // io thread only, like the next
    bool isWaitedFor = false; // somebody waits for room: connections end with the reply that they are at
};

/// One client; all of it runs on the io thread, but the handler.
class ConnectionBase
{
public:
    using Time = std::chrono::steady_clock::time_point;

    virtual ~ConnectionBase() = default;
    virtual void start() = 0;
    /// Empty: it is at work.
    [[nodiscard]] virtual std::optional<Time> idleSince() const = 0;
    /// Ends it now, or after the reply that is being made.
    virtual void finish() = 0;
    virtual void kill() = 0;
};

template <typename Stream>
class Connection final : public ConnectionBase, public std::enable_shared_from_this<Connection<Stream>>
{
public:
    static constexpr bool isSecure = !std::is_same_v<Stream, beast::tcp_stream>;

    template <typename... Extra>
    Connection(Shared& shared, std::function<void(ConnectionBase*)> ended, tcp::socket socket, Extra&... extra)
        : m_shared(shared)
        , m_ended(std::move(ended))
        , m_stream(std::move(socket), extra...)
        , m_timer(shared.io)
    {
        m_buffer.reserve(readBytes);
        error_code ignored;
        const auto remote = lowest().socket().remote_endpoint(ignored);
        if (!ignored)
            m_peer = QString::fromStdString(remote.address().to_string()) + QLatin1Char(':') +
                     QString::number(remote.port());
    }

    void start() override
    {
        error_code ignored;
        lowest().socket().set_option(tcp::no_delay(true), ignored);
        if constexpr (isSecure) {
            lowest().expires_after(m_shared.limits.header);
            m_stream.async_handshake(ssl::stream_base::server, [self = this->shared_from_this()](error_code error) {
                if (error)
                    self->end();
                else
                    self->awaitRequest();
            });
        } else {
            awaitRequest();
        }
    }

    void finish() override
    {
        if (m_phase == Phase::Idle)
            end();
    }

    void kill() override { end(); }

    [[nodiscard]] std::optional<Time> idleSince() const override
    {
        return m_phase == Phase::Idle && !hasUnread() ? m_idleSince : std::nullopt;
    }

private:
    using Time = ConnectionBase::Time;

    enum class Phase
    {
        Idle,
        Reading,
        Handling,
        Writing
    };

    beast::tcp_stream& lowest() { return beast::get_lowest_layer(m_stream); }

    /// Whose request has arrived waits for an answer, also while this thread has not come to read it.
    [[nodiscard]] bool hasUnread() const
    {
        error_code ignored;
        return m_buffer.size() > 0 || beast::get_lowest_layer(m_stream).socket().available(ignored) > 0;
    }

    void awaitRequest()
    {
        if (m_shared.isStopping)
            return end();
        if (m_shared.isWaitedFor && m_idleSince && !hasUnread())
            return close();
        m_phase = Phase::Idle;
        m_idleSince = std::chrono::steady_clock::now();
        m_parser.emplace();
        const HeadLimits& head = m_shared.limits.head;
        m_parser->header_limit(
            static_cast<std::uint32_t>(head.urlBytes + head.headerBytes + head.headerCount * separatorBytes));
        m_parser->body_limit(static_cast<std::uint64_t>(m_shared.limits.bodyBytes));
        if (m_buffer.size() > 0)
            return readHeader(); // a pipelined request
        lowest().expires_after(m_shared.limits.idle);
        m_stream.async_read_some(m_buffer.prepare(readBytes),
                                 [self = this->shared_from_this()](error_code error, std::size_t count) {
                                     if (error)
                                         return self->end();
                                     self->m_buffer.commit(count);
                                     self->readHeader();
                                 });
    }

    void readHeader()
    {
        m_phase = Phase::Reading;
        lowest().expires_after(m_shared.limits.header);
        beast::http::async_read_header(
            m_stream, m_buffer, *m_parser,
            [self = this->shared_from_this()](error_code error, std::size_t) { self->headerRead(error); });
    }

    void headerRead(error_code error)
    {
        const bool isTooLarge = error == beast::http::error::body_limit;
        if (error && !isTooLarge)
            return refuse(error);
        m_request = requestFrom(*m_parser, m_peer, isSecure);
        if (auto problem = problemOf(m_request, m_parser->get().version() >= 11, m_shared.limits.head))
            return refuse(std::move(*problem), m_request.method == "HEAD");
        if (isTooLarge)
            return handle(true);
        const bool waits = beast::iequals(m_parser->get()[beast::http::field::expect], "100-continue");
        if (!waits)
            return readBody();
        m_interim = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(m_interim.constData(), static_cast<std::size_t>(m_interim.size())),
                          [self = this->shared_from_this()](error_code writeError, std::size_t) {
                              if (writeError)
                                  self->end();
                              else
                                  self->readBody();
                          });
    }

    void readBody()
    {
        if (m_parser->is_done())
            return handle(false);
        // One deadline for the whole body.
        lowest().expires_after(m_shared.limits.body);
        readMoreOfBody();
    }

    void readMoreOfBody()
    {
        acknowledgeAtOnce();
        beast::http::async_read_some(m_stream, m_buffer, *m_parser,
                                     [self = this->shared_from_this()](error_code error, std::size_t) {
                                         if (error == beast::http::error::body_limit)
                                             self->handle(true);
                                         else if (error)
                                             self->refuse(error);
                                         else if (self->m_parser->is_done())
                                             self->handle(false);
                                         else
                                             self->readMoreOfBody();
                                     });
    }

    /// A client that cannot turn Nagle's algorithm off (Qt's: platform-notes.md 5) holds the end of its body back until
    /// everything before it is acknowledged, and we would wait for that end for 40 ms before we do. The kernel forgets
    /// this wish with the next packet, hence after every read.
    void acknowledgeAtOnce()
    {
#ifdef TCP_QUICKACK
        error_code ignored;
        lowest().socket().set_option(asio::detail::socket_option::boolean<IPPROTO_TCP, TCP_QUICKACK>(true), ignored);
#endif
    }

    /// What the protocol itself forbids is answered without the handler.
    void refuse(error_code error)
    {
        using HttpError = beast::http::error;
        if (error.category() != beast::http::make_error_code(HttpError::end_of_stream).category() ||
            error == HttpError::end_of_stream || error == HttpError::partial_message)
            return end(); // gone, silent or too slow
        int status = error == HttpError::bad_version ? 505 : 400;
        if (error == HttpError::header_limit)
            status = firstLineBytes() > m_shared.limits.head.urlBytes ? 414 : 431;
        refuse(textResponse(status, QByteArray::fromStdString(error.message())));
    }

    /// Of a head that is still in the buffer: the parser takes it as a whole.
    [[nodiscard]] qint64 firstLineBytes() const
    {
        const auto data = m_buffer.data();
        const QByteArrayView read(static_cast<const char*>(data.data()), static_cast<qsizetype>(data.size()));
        const auto end = read.indexOf('\n');
        return end < 0 ? read.size() : end;
    }

    /// Where a request ends that was refused is unknown, so nothing follows it.
    void refuse(Response response, bool isHead = false)
    {
        response.closeAfter = true;
        m_keepAlive = false;
        m_isHead = isHead;
        m_drains = true;
        deliver(std::move(response));
    }

    void handle(bool isTooLarge)
    {
        m_phase = Phase::Handling;
        lowest().expires_never();
        Request request = std::move(m_request);
        request.isTooLarge = isTooLarge;
        if (!isTooLarge)
            request.body = QByteArray::fromStdString(m_parser->get().body());
        m_keepAlive = !isTooLarge && m_parser->get().keep_alive();
        m_drains = isTooLarge;
        m_isHead = request.method == "HEAD";
        m_parser.reset();
        m_shared.pool->run([self = this->shared_from_this(), request = std::move(request)]() {
            Response response = self->answerOf(request);
            asio::post(self->m_shared.io,
                       [self, response = std::move(response)]() mutable { self->deliver(std::move(response)); });
        });
    }

    /// On a thread of the pool.
    Response answerOf(const Request& request)
    {
        try {
            return m_shared.handler(request);
        } catch (const std::exception& exception) {
            qCCritical(httpLog, "%s %s: %s", request.method.constData(), qUtf8Printable(request.path),
                       exception.what());
        }
        Response response;
        response.status = 500;
        return response;
    }

    void deliver(Response response)
    {
        if (m_hasEnded)
            return;
        m_response = std::move(response);
        if (m_response.delay.count() > 0) {
            m_timer.expires_after(m_response.delay);
            m_timer.async_wait([self = this->shared_from_this()](error_code error) {
                if (!error)
                    self->write();
            });
            return;
        }
        write();
    }

    void write()
    {
        if (m_hasEnded)
            return;
        if (m_response.delivery == Delivery::Close)
            return end();
        if (m_response.delivery == Delivery::Reset) {
            error_code ignored;
            lowest().socket().set_option(asio::socket_base::linger(true, 0), ignored);
            return end();
        }
        m_phase = Phase::Writing;
        if (m_response.closeAfter || m_shared.isStopping || m_shared.isWaitedFor ||
            m_response.delivery == Delivery::CutInBody)
            m_keepAlive = false;
        m_head = headOf(m_response, m_keepAlive);
        const bool isCut = m_response.delivery == Delivery::CutInBody;
        const auto bodyBytes = m_isHead ? 0 : isCut ? m_response.body.size() / 2 : m_response.body.size();
        const std::array<asio::const_buffer, 2> parts{
            asio::buffer(m_head.constData(), static_cast<std::size_t>(m_head.size())),
            asio::buffer(m_response.body.constData(), static_cast<std::size_t>(bodyBytes))};
        lowest().expires_after(m_shared.limits.write);
        asio::async_write(m_stream, parts, [self = this->shared_from_this(), isCut](error_code error, std::size_t) {
            if (error || isCut)
                self->end();
            else if (self->m_keepAlive)
                self->awaitRequest();
            else
                self->close();
        });
    }

    /// Orderly end: without reading what the client still sends, the kernel would answer it with a reset, and the
    /// client might lose the reply.
    void close()
    {
        m_response = Response();
        if constexpr (isSecure) {
            if (!m_drains) {
                lowest().expires_after(lingerTime);
                m_stream.async_shutdown([self = this->shared_from_this()](error_code) { self->end(); });
                return;
            }
        }
        error_code ignored;
        lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_drained = 0;
        lowest().expires_after(m_drains ? m_shared.limits.body : lingerTime);
        drain();
    }

    void drain()
    {
        m_buffer.clear();
        lowest().async_read_some(m_buffer.prepare(readBytes),
                                 [self = this->shared_from_this()](error_code error, std::size_t count) {
                                     self->m_drained += count;
                                     if (error || self->m_drained > lingerBytes)
                                         self->end();
                                     else
                                         self->drain();
                                 });
    }

    void end()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        m_timer.cancel();
        error_code ignored;
        lowest().socket().close(ignored);
        m_ended(this);
    }

    Shared& m_shared;
    std::function<void(ConnectionBase*)> m_ended;
    Stream m_stream;
    asio::steady_timer m_timer;
    beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    Request m_request; ///< being read
    QString m_peer;
    QByteArray m_interim;
    QByteArray m_head;
    Response m_response;
    Phase m_phase = Phase::Idle;
    std::optional<Time> m_idleSince; ///< the last time that it was; empty before the first
    std::size_t m_drained = 0;
    bool m_keepAlive = false;
    bool m_isHead = false;
    bool m_drains = false;
    bool m_hasEnded = false;
};

} // namespace itam::sandbox::http
