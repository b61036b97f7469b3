// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance of a few lines: takes segments, answers status from what a test prepared.
#pragma once

#include "core/servicenow/channel.h"
#include "core/wire/codec.h"

#include <deque>

namespace itam::tests {

class FakeChannel final : public core::servicenow::IntegrationChannel
{
public:
    Result<core::wire::ConnectionReport> connectionTest(const core::wire::Sender&, std::stop_token) override
    {
        return report;
    }

    Result<core::wire::Reply> sendSegment(const QByteArray& body, std::stop_token,
                                          const std::function<void()>& meanwhile) override
    {
        const auto request = core::wire::readRequest(body);
        segments.append(request ? *request : core::wire::Request());
        if (meanwhile)
            meanwhile();
        if (!segmentErrors.empty()) {
            const auto error = segmentErrors.front();
            segmentErrors.pop_front();
            if (error)
                return failure(*error);
        }
        core::wire::Reply reply;
        reply.importRun = QStringLiteral("IRUN1");
        reply.transaction = QStringLiteral("ITXN%1").arg(segments.size());
        return reply;
    }

    Result<core::wire::Reply> status(const core::wire::StatusRequest& request, std::stop_token) override
    {
        statusRequests.append(request);
        if (statusReplies.empty())
            return failure(ErrorCode::Internal, QStringLiteral("no status prepared"));
        auto reply = statusReplies.front();
        if (statusReplies.size() > 1 || !repeatLastStatus)
            statusReplies.pop_front();
        return reply;
    }

    /// Prepares the errors of the next sends; nullopt is a success.
    std::deque<std::optional<ErrorCode>> segmentErrors;
    std::deque<Result<core::wire::Reply>> statusReplies;
    bool repeatLastStatus = false;
    core::wire::ConnectionReport report;
    QList<core::wire::Request> segments;
    QList<core::wire::StatusRequest> statusRequests;
};

} // namespace itam::tests
