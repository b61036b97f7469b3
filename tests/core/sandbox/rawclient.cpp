// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>

namespace itam::tests {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    (void)m_socket.waitForConnected(5000);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {
    }
}

RawReply RawClient::receive(bool toHead, int timeoutMs)
{
    RawReply reply;
    QElapsedTimer timer;
    timer.start();
    qsizetype headEnd = -1;
    qsizetype length = 0;
    while (timer.elapsed() < timeoutMs) {
        m_received += m_socket.readAll();
        if (!reply.hasHead && (headEnd = m_received.indexOf("\r\n\r\n")) >= 0) {
            reply.hasHead = true;
            const QList<QByteArray> lines = m_received.left(headEnd).split('\n');
            reply.status = lines.value(0).split(' ').value(1).toInt();
            for (const QByteArray& line : lines.mid(1)) {
                const auto colon = line.indexOf(':');
                reply.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
            }
            length = toHead || reply.status == 204 ? 0 : reply.header("Content-Length").toLongLong();
        }
        if (reply.hasHead && m_received.size() >= headEnd + 4 + length) {
            reply.isComplete = true;
            break;
        }
        if (m_socket.state() != QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0)
            break;
        (void)m_socket.waitForReadyRead(100);
    }
    if (reply.hasHead) {
        reply.body = m_received.mid(headEnd + 4, length);
        m_received.remove(0, headEnd + 4 + length);
    }
    return reply;
}

RawReply RawClient::exchange(const QByteArray& bytes, bool toHead)
{
    send(bytes);
    return receive(toHead);
}

bool RawClient::isClosedByServer(int timeoutMs)
{
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(timeoutMs);
}

QByteArray rawRequest(const QByteArray& method, const QByteArray& target, const sandbox::http::Fields& headers,
                      const QByteArray& body)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

} // namespace itam::tests
