// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench-sink: an instance that reads and discards what it gets and says yes to everything (performance.md: "the
// sink"), in a process of its own. It shares the computer with who is measured, so it takes as little as reading can
// take: a thread for each connection, no parsing but of what it answers to. Prints its port, ends with its input.
//
//     itam-bench-sink [--delay MILLISECONDS of each segment's answer]
#include "core/wire/codec.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>

using namespace itam;

namespace {

class Sink
{
public:
    explicit Sink(int delayMs) : m_delay(delayMs) {}

    /// `body`: its beginning, where everything stands that is looked at.
    QByteArray answer(QByteArrayView path, const QByteArray& body)
    {
        if (path == QByteArrayView("/oauth_token.do"))
            return R"({"access_token":"sink","token_type":"Bearer","expires_in":1800,"scope":"useraccount"})";
        const QByteArray type = between(body, "<transactionType>", "</transactionType>");
        if (type.endsWith("_export"))
            std::this_thread::sleep_for(m_delay);
        return core::wire::writeReply(reply(type, body));
    }

private:
    static QByteArray between(const QByteArray& head, const char* from, const char* to)
    {
        const auto begin = head.indexOf(from);
        if (begin < 0)
            return {};
        const auto start = begin + static_cast<qsizetype>(qstrlen(from));
        return head.mid(start, head.indexOf(to, start) - start);
    }

    core::wire::Reply reply(const QByteArray& type, const QByteArray& body)
    {
        const QByteArray exportId = between(body, "<exportId>", "</exportId>");
        if (type == "connection_test")
            return connection();
        if (type == "export_status")
            return status(exportId + between(body, "<exportType>", "</exportType>"));
        return take(exportId + type, type, body);
    }

    core::wire::Reply connection()
    {
        const std::lock_guard lock(m_mutex);
        core::wire::Reply reply;
        reply.connection.emplace();
        reply.connection->instanceId = QStringLiteral("sink");
        reply.connection->epoch = QStringLiteral("1");
        reply.connection->applicationVersion = QStringLiteral("sink");
        reply.connection->propertyVersion = 1;
        reply.connection->maxBodyBytes = 12 << 20;
        reply.connection->checks = {{QStringLiteral("role"), true, {}}};
        reply.connection->changeTokens = m_tokens;
        return reply;
    }

    core::wire::Reply take(const QByteArray& id, const QByteArray& type, const QByteArray& body)
    {
        core::wire::TransactionReport report;
        report.transactionId = QString::fromUtf8(between(body, "<transactionId>", "</transactionId>"));
        report.state = core::wire::ImportState::Succeeded;
        report.attempts = 1;
        report.rows.total = report.rows.inserted = between(body, "records=\"", "\"").toLongLong();
        const std::lock_guard lock(m_mutex);
        core::wire::RunReport& run = m_runs[id];
        for (const core::model::DataType each : core::model::allDataTypes) {
            if (type == core::wire::nameOf(core::wire::transactionTypeOf(each)).toUtf8())
                m_tokens[each] = report.transactionId;
        }
        report.segment = static_cast<int>(run.transactions.size()) + 1;
        report.number = QStringLiteral("ITXN%1").arg(++m_numbers);
        if (run.number.isEmpty())
            run.number = QStringLiteral("IRUN%1").arg(m_runs.size());
        run.rows.total += report.rows.total;
        run.rows.inserted += report.rows.total;
        run.transactions.append(report);
        core::wire::Reply reply;
        reply.importRun = run.number;
        reply.transaction = report.number;
        return reply;
    }

    core::wire::Reply status(const QByteArray& id)
    {
        const std::lock_guard lock(m_mutex);
        core::wire::Reply reply;
        const auto found = m_runs.find(id);
        if (found == m_runs.end())
            return reply;
        found->second.state = core::wire::ImportState::Succeeded;
        reply.run = found->second;
        return reply;
    }

    std::chrono::milliseconds m_delay;
    std::mutex m_mutex;
    int m_numbers = 0;
    std::map<QByteArray, core::wire::RunReport> m_runs; ///< by export and transaction type
    core::model::PerType<QString> m_tokens;             ///< D-5
};

/// One client: reads request after request until it goes.
class Connection
{
public:
    Connection(int socket, Sink& sink) : m_socket(socket), m_sink(sink) {}
    ~Connection() { ::close(m_socket); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void serve()
    {
        while (readHead() && readBody() && answer())
            m_read.clear();
    }

private:
    static constexpr qsizetype pieceBytes = 256 * 1024;
    static constexpr qsizetype lookedAt = 4096; ///< of a body; the records behind it are not

    /// The next piece, in m_piece.
    [[nodiscard]] qsizetype readPiece() { return ::recv(m_socket, m_piece.data(), pieceBytes, 0); }

    [[nodiscard]] bool readHead()
    {
        while ((m_headBytes = m_read.indexOf("\r\n\r\n") + 4) < 4) {
            const auto count = readPiece();
            if (count <= 0)
                return false;
            m_read.append(m_piece.data(), count);
        }
        const QByteArray head = m_read.left(m_headBytes).toLower();
        const auto at = head.indexOf("\r\ncontent-length:");
        const auto from = at + static_cast<qsizetype>(qstrlen("\r\ncontent-length:"));
        m_bodyBytes = at < 0 ? 0 : head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
        return true;
    }

    [[nodiscard]] bool readBody()
    {
        for (qint64 left = m_headBytes + m_bodyBytes - m_read.size(); left > 0;) {
            const auto count = readPiece();
            if (count <= 0)
                return false;
            left -= count;
            if (m_read.size() < m_headBytes + lookedAt)
                m_read.append(m_piece.data(), std::min(count, lookedAt));
        }
        return true;
    }

    [[nodiscard]] bool answer()
    {
        const QByteArray path = m_read.mid(m_read.indexOf(' ') + 1).split(' ').first();
        const QByteArray body = m_sink.answer(path, m_read.mid(m_headBytes, lookedAt));
        const QByteArray bytes =
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return ::send(m_socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) ==
               bytes.size();
    }

    int m_socket;
    Sink& m_sink;
    QByteArray m_piece{pieceBytes, Qt::Uninitialized};
    QByteArray m_read; ///< head and beginning of the body
    qsizetype m_headBytes = 0;
    qint64 m_bodyBytes = 0;
};

/// A socket that listens on loopback, and its port.
std::pair<int, int> listenHere()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket, plain, size) != 0 || ::listen(socket, SOMAXCONN) != 0 ||
        ::getsockname(socket, plain, &size) != 0)
        return {-1, 0};
    return {socket, ntohs(address.sin_port)};
}

void acceptAll(int listening, Sink& sink)
{
    while (true) {
        const int socket = ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread([socket, &sink] { Connection(socket, sink).serve(); }).detach();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int delayMs = argc > 2 && qstrcmp(argv[1], "--delay") == 0 ? QByteArray(argv[2]).toInt() : 0;
    Sink sink(delayMs);
    const auto [listening, port] = listenHere();
    if (listening < 0) {
        std::fprintf(stderr, "nowhere to listen\n");
        return 1;
    }
    std::thread([listening = listening, &sink] { acceptAll(listening, sink); }).detach();
    std::printf("%d\n", port);
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    // Clients may still be connected: their threads end with the process.
    std::_Exit(0);
}
