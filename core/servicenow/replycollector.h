// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An HTTP answer as it comes in, piece by piece, with limits for what a peer may make us keep. A value; any thread.
#pragma once

#include "core/servicenow/transport.h"

namespace itam::core::servicenow {

class ReplyCollector
{
public:
    /// `bodyLimit`: bytes after decoding.
    explicit ReplyCollector(qint64 bodyLimit = replyLimit) : m_bodyLimit(bodyLimit) {}

    /// One line of the head, with its end. A status line begins a new head: an interim answer, or one that was asked
    /// for a login, does not count. What follows the head of the answer (trailers) is not kept.
    /// False: it is too much, and refusal() says what.
    [[nodiscard]] bool addHeaderLine(QByteArrayView line);
    [[nodiscard]] bool addBody(QByteArrayView bytes);
    /// Empty while nothing was refused.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }

    /// Of fields with the same name the values are joined with a comma (RFC 9110 5.3).
    [[nodiscard]] HttpReply take(int status) &&;

private:
    void beginHead();
    void addField(QByteArrayView line);
    [[nodiscard]] bool refuse(const QString& why);

    qint64 m_bodyLimit;
    qsizetype m_headBytes = 0;
    bool m_headIsComplete = false;
    HttpReply m_reply;
    QString m_refusal;
};

} // namespace itam::core::servicenow
