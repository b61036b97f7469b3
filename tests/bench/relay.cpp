// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/relay.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace itam::bench {
namespace {

using std::chrono::steady_clock;

constexpr qsizetype pieceBytes = 256 * 1024;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    sendAtOnce(socket);
    return socket;
}

/// One whole message with its length said in front; empty: the other side is gone.
QByteArray readMessage(int socket)
{
    QByteArray read;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qsizetype wanted = -1;
    while (wanted < 0 || read.size() < wanted) {
        const auto count = ::recv(socket, piece.data(), static_cast<std::size_t>(piece.size()), 0);
        if (count <= 0)
            return {};
        read.append(piece.constData(), count);
        const auto end = read.indexOf("\r\n\r\n");
        if (wanted >= 0 || end < 0)
            continue;
        const QByteArray head = read.left(end + 4).toLower();
        const auto at = head.indexOf("\r\ncontent-length:");
        const auto from = at + static_cast<qsizetype>(qstrlen("\r\ncontent-length:"));
        wanted = end + 4 + (at < 0 ? 0 : head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong());
    }
    return read;
}

bool sendAll(int socket, const QByteArray& bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto count =
            ::send(socket, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

} // namespace

Relay::Relay(int instancePort, QByteArray word, std::chrono::milliseconds delay)
    : m_instancePort(instancePort)
    , m_word(std::move(word))
    , m_delay(delay)
    , m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listening, plain, size) != 0 || ::listen(m_listening, SOMAXCONN) != 0 ||
        ::getsockname(m_listening, plain, &size) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_acceptor = std::jthread([this] { accept(); });
}

Relay::~Relay()
{
    ::shutdown(m_listening, SHUT_RDWR);
    if (m_acceptor.joinable())
        m_acceptor.join();
    m_threads.clear();
    ::close(m_listening);
}

void Relay::accept()
{
    while (true) {
        const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        sendAtOnce(client);
        m_threads.emplace_back([this, client] { serve(client); });
    }
}

void Relay::serve(int client)
{
    const int instance = connectTo(m_instancePort);
    while (instance >= 0) {
        const QByteArray request = readMessage(client);
        if (request.isEmpty() || !sendAll(instance, request))
            break;
        const auto asked = steady_clock::now();
        const QByteArray answer = readMessage(instance);
        const bool isHeld = request.left(request.indexOf('\r')).contains(m_word);
        if (isHeld)
            std::this_thread::sleep_until(asked + m_delay);
        const auto took = steady_clock::now() - asked;
        (isHeld ? m_microseconds : m_otherMicroseconds) +=
            std::chrono::duration_cast<std::chrono::microseconds>(took).count();
        ++(isHeld ? m_answers : m_others);
        if (answer.isEmpty() || !sendAll(client, answer))
            break;
    }
    ::close(client);
    if (instance >= 0)
        ::close(instance);
}

} // namespace itam::bench
