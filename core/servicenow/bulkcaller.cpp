// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/bulkcaller.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace itam::core::servicenow {
namespace {

Q_LOGGING_CATEGORY(log, "itam.servicenow.lifecycle")

constexpr qsizetype bytesOfOne = 33; // a sys_id and its comma
constexpr std::chrono::milliseconds firstLockedWait{500};

/// The request line was not read: 414, 431, or a 400 that is none of the instance's own.
bool isTooLong(const Error& error)
{
    constexpr std::array statuses{400, 413, 414, 431};
    return std::ranges::count(statuses, error.httpStatus) > 0 && error.code != ErrorCode::NotFound;
}

bool isLocked(const CallRefusal& refusal)
{
    return refusal.code == lifecycle::nameOf(lifecycle::RefusalCode::MutexUnavailable) && !refusal.ci.isEmpty();
}

/// What is wrong with the call and would be with every other piece of it.
bool refusesCall(const CallRefusal& refusal)
{
    using Code = lifecycle::RefusalCode;
    constexpr std::array codes{Code::InvalidCiAction, Code::InvalidInputParameters, Code::InvalidLeasetime,
                               Code::InvalidOpsState, Code::InvalidRequestor};
    const auto code = lifecycle::refusalCodeNamed(refusal.code);
    return refusal.ci.isEmpty() && code && std::ranges::count(codes, *code) > 0;
}

/// As the instance says it of one call: two pieces would hide that a CI is named twice (DUPLICATE_SYS_ID).
QList<CallRefusal> duplicatesIn(const QStringList& cis)
{
    lifecycle::Properties anyNumber;
    anyNumber.maxBulkCount = std::numeric_limits<int>::max();
    QList<CallRefusal> refusals;
    for (const lifecycle::Refusal& refusal : lifecycle::checkSysIds(cis, anyNumber))
        refusals.append({nameOf(refusal.code), refusal.message, refusal.ci, refusal.rule});
    return refusals;
}

} // namespace

struct BulkCaller::Job
{
    const LifecycleCall& call;
    const BulkProgressed& progressed;
    qsizetype atOnce = 0;
    BulkOutcome outcome = {};

    void tell(std::optional<std::chrono::milliseconds> waiting = {}) const
    {
        if (progressed)
            progressed({outcome.answered, outcome.total, waiting});
    }
};

BulkCaller::BulkCaller(LifecycleCalls calls, const support::Clock& clock, RetryLimits limits)
    : m_calls(calls)
    , m_clock(clock)
    , m_limits(limits)
{
}

/// CIs of a piece.
qsizetype BulkCaller::pieceSize(const Job& job, const std::stop_token& stop)
{
    const qsizetype wanted = std::min<qsizetype>(job.atOnce, job.outcome.total);
    const qsizetype withoutCis = m_calls.lineBytes(job.call) + 8; // "&sysIds="
    if (withoutCis + wanted * bytesOfOne <= safeLineBytes)
        return std::max<qsizetype>(1, wanted);
    if (!m_readsLongLines) {
        LifecycleCall longest = job.call;
        longest.cis = QStringList(wanted, QString(bytesOfOne - 1, QLatin1Char('0')));
        m_readsLongLines = m_calls.reachesWith(longest, stop);
        qCInfo(log, "request lines of %lld bytes are %s", static_cast<long long>(m_calls.lineBytes(longest)),
               *m_readsLongLines ? "read" : "not read: CIs go in smaller pieces");
    }
    return *m_readsLongLines ? wanted : std::max<qsizetype>(1, (safeLineBytes - withoutCis) / bytesOfOne);
}

Result<void> BulkCaller::wait(Job& job, std::chrono::milliseconds duration, const std::stop_token& stop)
{
    job.tell(duration);
    if (!m_clock.sleep(duration, stop))
        return failure(ErrorCode::Cancelled);
    return {};
}

/// One piece, until it is answered or fails for good.
Result<CallAnswer> BulkCaller::sendPiece(Job& job, const QStringList& cis, const std::stop_token& stop)
{
    LifecycleCall call = job.call;
    call.cis = cis;
    for (int tries = 1;; ++tries) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        auto answer = m_calls.send(call, stop);
        if (answer || answer.error().code != ErrorCode::Throttled)
            return answer;
        const auto duration = nextWait(answer.error(), tries, m_limits, QRandomGenerator::global()->generateDouble());
        if (!duration)
            return answer;
        if (const auto waited = wait(job, *duration, stop); !waited)
            return failure(waited.error());
    }
}

/// Sends the CIs again that were locked; `refusals` are those of their piece, and become those of its end.
void BulkCaller::sendLocked(Job& job, QList<CallRefusal>& refusals, const std::stop_token& stop)
{
    std::chrono::milliseconds duration = firstLockedWait;
    for (int tries = 1; tries < lockedTries; ++tries, duration *= 2) {
        QStringList locked;
        for (const CallRefusal& refusal : std::as_const(refusals)) {
            if (isLocked(refusal))
                locked.append(refusal.ci);
        }
        if (locked.isEmpty())
            return;
        if (const auto waited = wait(job, duration, stop); !waited) {
            job.outcome.ended = waited.error();
            return;
        }
        const auto answer = sendPiece(job, locked, stop);
        if (!answer) {
            job.outcome.ended = answer.error();
            return;
        }
        refusals.removeIf(isLocked);
        refusals += answer->outcome().refusals;
    }
}

BulkOutcome BulkCaller::run(const LifecycleCall& call, const QStringList& cis, int maxBulkCount,
                            const BulkProgressed& progressed, const std::stop_token& stop)
{
    Job job{call, progressed, std::max(1, maxBulkCount)};
    BulkOutcome& outcome = job.outcome;
    outcome.total = cis.size();
    qsizetype size = pieceSize(job, stop);
    if (size < cis.size())
        outcome.refusals = duplicatesIn(cis);
    if (!outcome.refusals.isEmpty()) {
        outcome.answered = outcome.total;
        return outcome;
    }
    do {
        const QStringList piece = cis.mid(outcome.answered, size);
        auto answer = sendPiece(job, piece, stop);
        if (!answer && m_readsLongLines.value_or(false) && isTooLong(answer.error())) {
            m_readsLongLines = false; // somebody on the way reads less than was said before
            size = pieceSize(job, stop);
            continue;
        }
        if (!answer) {
            outcome.ended = answer.error();
            return outcome;
        }
        QList<CallRefusal> refusals = answer->outcome().refusals;
        outcome.answered += piece.size();
        sendLocked(job, refusals, stop);
        outcome.refusals += refusals;
        job.tell();
        if (outcome.ended || std::ranges::any_of(refusals, refusesCall))
            return outcome;
    } while (outcome.answered < outcome.total);
    return outcome;
}

} // namespace itam::core::servicenow
