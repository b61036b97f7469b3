// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/remoteinstance.h"

#include "tests/campaign/process.h"
#include "tests/campaign/statementfault.h"

#include <QDataStream>
#include <QIODevice>

#include <sys/socket.h>
#include <unistd.h>

namespace itam::tests::campaign {
namespace {

bool writeAll(int socket, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto sent =
            ::send(socket, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

bool readAll(int socket, QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto got = ::recv(socket, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done), 0);
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

bool writeFrame(int socket, const QByteArray& content)
{
    const auto size = static_cast<quint32>(content.size());
    return writeAll(socket, QByteArray(reinterpret_cast<const char*>(&size), sizeof size) + content);
}

/// Empty: the other side is gone.
QByteArray readFrame(int socket)
{
    QByteArray head(sizeof(quint32), '\0');
    if (!readAll(socket, head))
        return {};
    quint32 size = 0;
    std::memcpy(&size, head.constData(), sizeof size);
    QByteArray content(static_cast<qsizetype>(size), '\0');
    return readAll(socket, content) ? content : QByteArray();
}

QByteArray packed(const http::Response& response)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32(response.status) << response.headers << response.body;
    return bytes;
}

[[noreturn]] void serve(int socket, const QString& path, const core::support::Clock& clock, int killAt)
{
    std::unique_ptr<LocalInstance> instance;
    while (true) {
        QByteArray frame = readFrame(socket);
        if (frame.isEmpty())
            break;
        if (!instance) {
            instance = std::make_unique<LocalInstance>(path, clock);
            arm({"instance.db", killAt, StatementHarm::KillSelf, {}});
        }
        http::Request request;
        QDataStream stream(frame);
        stream >> request.method >> request.target >> request.path >> request.headers >> request.body;
        const auto response = instance->handle(request);
        if (!response || !writeFrame(socket, packed(*response)))
            break;
    }
    disarm();
    instance.reset();
    ::_exit(0);
}

} // namespace

RemoteInstance::RemoteInstance(const QString& path, const core::support::Clock& clock, int killAt)
{
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        giveUp(QStringLiteral("no pair of sockets"));
    m_process = forkApart();
    if (m_process == 0) {
        ::close(sockets[0]);
        serve(sockets[1], path, clock, killAt);
    }
    ::close(sockets[1]);
    m_socket = sockets[0];
}

RemoteInstance::~RemoteInstance()
{
    finish();
}

Result<http::Response> RemoteInstance::handle(const http::Request& request)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << request.method << request.target << request.path << request.headers << request.body;
    const QByteArray answer = writeFrame(m_socket, bytes) ? readFrame(m_socket) : QByteArray();
    if (answer.isEmpty())
        return failure(ErrorCode::ConnectionLost, QStringLiteral("the instance was killed"));
    http::Response response;
    qint32 status = 0;
    QDataStream reading(answer);
    reading >> status >> response.headers >> response.body;
    response.status = status;
    return response;
}

bool RemoteInstance::finish()
{
    if (m_process <= 0)
        return false;
    // Children that were made later hold the socket as well: closing ours alone would not end the conversation.
    ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
    return waitForEnd(std::exchange(m_process, -1));
}

} // namespace itam::tests::campaign
