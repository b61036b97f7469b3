// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A network of prepared answers.
#pragma once

#include "core/servicenow/transport.h"

#include <deque>

namespace itam::tests {

class FakeTransport final : public core::servicenow::Transport
{
public:
    void answer(int status, const QByteArray& body, QList<std::pair<QByteArray, QByteArray>> headers = {})
    {
        core::servicenow::HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.headers = std::move(headers);
        m_answers.push_back(reply);
    }
    void fail(ErrorCode code) { m_answers.push_back(failure(code)); }

    Result<core::servicenow::HttpReply> send(const core::servicenow::HttpRequest& request, std::stop_token) override
    {
        requests.append(request);
        if (m_answers.empty())
            return failure(ErrorCode::Internal, QStringLiteral("no answer prepared"));
        auto reply = m_answers.front();
        m_answers.pop_front();
        return reply;
    }

    QList<core::servicenow::HttpRequest> requests;

private:
    std::deque<Result<core::servicenow::HttpReply>> m_answers;
};

} // namespace itam::tests
