// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client that sends exactly the bytes it is given: QNetworkAccessManager is too polite to test limits with.
#pragma once

#include "core/sandbox/http/message.h"

#include <QTcpSocket>

namespace itam::tests {

struct RawReply
{
    bool isComplete = false; ///< head and as much body as the head announced
    bool hasHead = false;
    int status = 0;
    sandbox::http::Fields headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return sandbox::http::fieldValue(headers, name); }
};

class RawClient
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray& bytes);
    /// Waits for one reply; `toHead`: the request was HEAD.
    [[nodiscard]] RawReply receive(bool toHead = false, int timeoutMs = 10'000);
    [[nodiscard]] RawReply exchange(const QByteArray& bytes, bool toHead = false);
    /// Waits until the server ends the connection.
    [[nodiscard]] bool isClosedByServer(int timeoutMs = 10'000);
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// "METHOD target HTTP/1.1", Host, the given headers, Content-Length when there is a body.
[[nodiscard]] QByteArray rawRequest(const QByteArray& method, const QByteArray& target,
                                    const sandbox::http::Fields& headers = {}, const QByteArray& body = {});

} // namespace itam::tests
