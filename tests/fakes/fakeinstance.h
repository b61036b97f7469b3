// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance that follows the rules of the import without transforming anything: runs and transactions in memory, each
// status request ends one more transaction. Lives on the sender thread; read it when the export has ended.
#pragma once

#include "core/servicenow/channel.h"
#include "core/wire/codec.h"

#include <deque>
#include <functional>

namespace itam::tests {

class FakeInstance final : public core::servicenow::IntegrationChannel
{
public:
    FakeInstance()
    {
        report.instanceId = QStringLiteral("fake");
        report.epoch = QStringLiteral("epoch");
        report.maxBodyBytes = 10 << 20;
    }

    Result<core::wire::ConnectionReport> connectionTest(const core::wire::Sender&, std::stop_token) override
    {
        return report;
    }

    Result<core::wire::Reply> sendSegment(const QByteArray& body, std::stop_token,
                                          const std::function<void()>& meanwhile) override
    {
        const auto request = core::wire::readRequest(body);
        if (!request)
            return failure(ErrorCode::Malformed);
        if (meanwhile)
            meanwhile();
        if (beforeSegment)
            beforeSegment(static_cast<int>(segments.size()) + 1);
        if (!segmentErrors.empty()) {
            const auto error = segmentErrors.front();
            segmentErrors.pop_front();
            if (error)
                return failure(*error);
        }
        segments.append(request->segment);
        core::wire::RunReport& run = runs[request->segment.type];
        if (run.number.isEmpty())
            run.number = QStringLiteral("IRUN%1").arg(core::model::indexOf(request->segment.type) + 1);
        core::wire::TransactionReport transaction;
        transaction.transactionId = request->segment.transactionId;
        transaction.number = QStringLiteral("ITXN%1").arg(segments.size());
        transaction.segment = request->segment.index;
        transaction.rows.total = 0;
        run.transactions.append(transaction);
        m_hasLast[request->segment.type] = m_hasLast[request->segment.type] || request->segment.last;
        core::wire::Reply reply;
        reply.importRun = run.number;
        reply.transaction = transaction.number;
        if (afterSegment)
            afterSegment(static_cast<int>(segments.size()));
        return reply;
    }

    Result<core::wire::Reply> status(const core::wire::StatusRequest& request, std::stop_token) override
    {
        core::wire::Reply reply;
        if (!request.type)
            return reply;
        core::wire::RunReport& run = runs[*request.type];
        if (request.close) {
            closes.append({*request.type, *request.close});
            close(run);
        } else if (!request.rows) {
            advance(run, m_hasLast[*request.type]);
        }
        if (run.number.isEmpty())
            return failure(ErrorCode::UnknownRun);
        if (onStatus)
            onStatus(run);
        reply.run = run;
        return reply;
    }

    core::wire::ConnectionReport report;
    QList<core::wire::SegmentHeader> segments; ///< accepted
    QList<std::pair<core::model::DataType, core::wire::CloseReason>> closes;
    core::model::PerType<core::wire::RunReport> runs;
    /// Number of the segment, from 1; called inside sendSegment().
    std::function<void(int)> beforeSegment;
    std::function<void(int)> afterSegment;
    std::function<void(const core::wire::RunReport&)> onStatus;
    /// Prepares the errors of the next sends; nullopt is a success.
    std::deque<std::optional<ErrorCode>> segmentErrors;
    /// Numbers of transactions that end Failed.
    QStringList failing;

private:
    using State = core::wire::ImportState;

    void advance(core::wire::RunReport& run, bool hasLast) const
    {
        if (core::wire::isFinal(run.state))
            return;
        run.state = State::Processing;
        bool anyOpen = false;
        for (core::wire::TransactionReport& transaction : run.transactions) {
            if (core::wire::isFinal(transaction.state))
                continue;
            if (!anyOpen)
                end(run, transaction);
            anyOpen = true;
        }
        if (!anyOpen && hasLast)
            run.state = anyFailed(run) ? State::Failed : State::Succeeded;
    }
    void end(core::wire::RunReport& run, core::wire::TransactionReport& transaction) const
    {
        transaction.state = failing.contains(transaction.number) ? State::Failed : State::Succeeded;
        for (const core::wire::SegmentHeader& segment : segments) {
            if (segment.transactionId == transaction.transactionId && transaction.state == State::Succeeded)
                transaction.rows = {.total = segment.records, .inserted = segment.records};
        }
        run.rows.total += transaction.rows.total;
        run.rows.inserted += transaction.rows.inserted;
    }
    static void close(core::wire::RunReport& run)
    {
        if (core::wire::isFinal(run.state))
            return;
        for (core::wire::TransactionReport& transaction : run.transactions) {
            if (!core::wire::isFinal(transaction.state))
                transaction.state = State::Failed;
        }
        run.state = State::Failed;
    }
    static bool anyFailed(const core::wire::RunReport& run)
    {
        return std::ranges::any_of(run.transactions, [](const auto& each) { return each.state == State::Failed; });
    }

    core::model::PerType<bool> m_hasLast;
};

} // namespace itam::tests
