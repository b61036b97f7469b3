// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The network between an exporter and an instance, with a will of its own: it keeps a segment back, for as long as a
// test likes, and brings it to the instance when nobody expects it any more. Everything else passes. GUI thread.
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace itam::tests {

class HeldRequests final : public QObject
{
    Q_OBJECT
public:
    explicit HeldRequests(const QUrl& instance);

    /// To be used in place of the instance's own.
    [[nodiscard]] QString url() const;
    /// The n-th segment from now on goes no further.
    void holdSegment(int number) { m_segmentsToHold = number; }
    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    /// Brings it to the instance after all, and the answer to who sent it.
    void release();
    /// As a stray copy: brings it to the instance as it was sent; what the instance answers, or nothing.
    [[nodiscard]] QByteArray deliver();

private:
    struct Line
    {
        QTcpSocket* client = nullptr;
        QTcpSocket* instance = nullptr;
        QByteArray read; ///< from the client, not passed on yet
    };
    void accept();
    void passOn(Line& line);
    /// Takes the first whole request off `read`; empty: more of it is to come.
    [[nodiscard]] static QByteArray takeRequest(QByteArray& read);

    QUrl m_instance;
    QTcpServer m_server;
    QByteArray m_held;
    QPointer<QTcpSocket> m_heldOn;
    int m_segmentsToHold = 0; ///< 0: none
};

} // namespace itam::tests
