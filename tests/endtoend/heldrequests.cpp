// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/heldrequests.h"

#include <memory>

namespace itam::tests {
namespace {

constexpr int patienceMs = 30'000;

/// Value of a header; the head is in lower case.
QByteArray headerOf(const QByteArray& head, const QByteArray& name)
{
    const QByteArray field = "\r\n" + name.toLower() + ":";
    const auto at = head.indexOf(field);
    if (at < 0)
        return {};
    const auto from = at + field.size();
    return head.mid(from, head.indexOf("\r\n", from) - from).trimmed();
}

} // namespace

HeldRequests::HeldRequests(const QUrl& instance) : m_instance(instance)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, this, &HeldRequests::accept);
    m_server.listen(QHostAddress::LocalHost);
}

QString HeldRequests::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

void HeldRequests::accept()
{
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        auto line = std::make_shared<Line>();
        line->client = client;
        line->instance = new QTcpSocket(client);
        line->instance->connectToHost(m_instance.host(), static_cast<quint16>(m_instance.port()));
        QObject::connect(client, &QTcpSocket::readyRead, this, [this, line] { passOn(*line); });
        QObject::connect(line->instance, &QTcpSocket::readyRead, client,
                         [line] { line->client->write(line->instance->readAll()); });
        QObject::connect(line->instance, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void HeldRequests::passOn(Line& line)
{
    line.read += line.client->readAll();
    while (true) {
        const QByteArray request = takeRequest(line.read);
        if (request.isEmpty())
            return;
        const bool isSegment = request.contains("<record ");
        if (isSegment && m_segmentsToHold > 0 && --m_segmentsToHold == 0) {
            m_held = request;
            m_heldOn = line.instance;
        } else {
            line.instance->write(request);
        }
    }
}

QByteArray HeldRequests::takeRequest(QByteArray& read)
{
    const auto end = read.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const auto size = end + 4 + headerOf(read.left(end + 2).toLower(), "content-length").toLongLong();
    if (read.size() < size)
        return {};
    QByteArray request = read.left(size);
    read.remove(0, size);
    return request;
}

void HeldRequests::release()
{
    if (m_heldOn)
        m_heldOn->write(std::exchange(m_held, {}));
}

QByteArray HeldRequests::deliver()
{
    QTcpSocket socket;
    socket.connectToHost(m_instance.host(), static_cast<quint16>(m_instance.port()));
    socket.write(std::exchange(m_held, {}));
    QByteArray reply;
    while (!reply.contains("</itamReply>") && socket.waitForReadyRead(patienceMs))
        reply += socket.readAll();
    return reply;
}

} // namespace itam::tests
