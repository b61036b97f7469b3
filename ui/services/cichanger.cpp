// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cichanger.h"

#include <QTimer>

namespace itam::ui::services {
namespace {

using core::servicenow::BulkOutcome;
using core::servicenow::BulkProgress;
using core::servicenow::CiQuestion;
using core::servicenow::CiRow;
using core::servicenow::LifecycleAccess;
using core::servicenow::LifecycleInstance;
using models::ChangePreview;
using models::CiChange;
using models::CiTarget;
namespace engine = core::lifecycle;

constexpr int progressIntervalMs = 150;
constexpr int snapshotPiece = 200;

Result<QList<CiTarget>> resolve(LifecycleInstance& instance, const CiTargets& targets, std::stop_token stop)
{
    if (!targets.matching)
        return targets.chosen;
    QList<CiTarget> all;
    CiQuestion question = *targets.matching;
    question.after = {};
    while (true) {
        const auto page = instance.cis(question, stop);
        if (!page)
            return failure(page.error());
        for (const CiRow& row : page->rows)
            all.append({row.sysId, row.name, row.className});
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!page->next)
            return all;
        question.after = *page->next;
    }
}

/// CIs of a class and its subclasses that are not retired; -1: the instance does not say.
Result<qint64> inUse(LifecycleInstance& instance, const QString& className, std::stop_token stop)
{
    CiQuestion question;
    question.ciClass = className;
    question.limit = 1;
    const auto all = instance.cis(question, stop);
    if (!all)
        return failure(all.error());
    question.operationalState = engine::opstate::retired;
    const auto retired = instance.cis(question, stop);
    if (!retired)
        return failure(retired.error());
    return all->total < 0 || retired->total < 0 ? -1 : all->total - retired->total;
}

template <typename Counter>
Result<ChangePreview> previewOf(LifecycleInstance& instance, const CiChange& change, const CiTargets& targets,
                                const QDateTime& nowUtc, Counter& progress, std::stop_token stop)
{
    const auto knowledge = readKnowledge(instance, stop);
    if (!knowledge)
        return failure(knowledge.error());
    const auto cis = resolve(instance, targets, stop);
    if (!cis)
        return failure(cis.error());
    progress.total = cis->size();
    models::PreviewBuilder builder(change, *knowledge, nowUtc);
    const int piece = std::clamp((*knowledge)->configuration.properties.maxBulkCount, 1, snapshotPiece);
    for (qsizetype at = 0; at < cis->size(); at += piece) {
        const QList<CiTarget> some = cis->mid(at, piece);
        QStringList ids;
        for (const CiTarget& each : some)
            ids.append(each.sysId);
        const auto snapshots = instance.snapshots(ids, stop);
        if (!snapshots)
            return failure(snapshots.error());
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!builder.append(some, *snapshots))
            break;
        progress.done = at + some.size();
    }
    ChangePreview preview = builder.result();
    for (models::ClassShare& share : preview.retiring) {
        const auto total = inUse(instance, share.className, stop);
        if (!total)
            return failure(total.error());
        share.inUse = *total;
    }
    return preview;
}

/// One call for each CI: the documented API extends no more at once (ci-lifecycle.md 8.10).
BulkOutcome extendEach(LifecycleInstance& instance, const CiChange& change, const QStringList& sysIds,
                       const core::servicenow::BulkProgressed& progressed, std::stop_token stop)
{
    BulkOutcome outcome;
    outcome.total = sysIds.size();
    for (const QString& sysId : sysIds) {
        if (stop.stop_requested()) {
            outcome.ended = Error{ErrorCode::Cancelled, {}, {}, 0, {}};
            return outcome;
        }
        const auto end = instance.extendLease(change.requestorId, sysId, {change.value, change.leaseTime}, stop);
        if (!end) {
            outcome.ended = end.error();
            return outcome;
        }
        for (core::servicenow::CallRefusal refusal : end->refusals) {
            refusal.ci = sysId; // the call was about no other
            outcome.refusals.append(refusal);
        }
        ++outcome.answered;
        progressed({outcome.answered, outcome.total});
    }
    return outcome;
}

BulkOutcome applyTo(LifecycleInstance& instance, const CiChange& change, const QStringList& sysIds,
                    const core::servicenow::BulkProgressed& progressed, std::stop_token stop)
{
    switch (change.kind) {
    case CiChange::Kind::SetState:
        return instance.setState(change.requestorId, {sysIds, change.value, {}}, progressed, stop);
    case CiChange::Kind::AddAction:
        return instance.addAction(change.requestorId, {sysIds, change.value, change.leaseTime, {}}, progressed, stop);
    case CiChange::Kind::RemoveAction:
        return instance.removeAction(change.requestorId, {sysIds, change.value}, progressed, stop);
    case CiChange::Kind::ExtendLease:
        return extendEach(instance, change, sysIds, progressed, stop);
    }
    return {};
}

} // namespace

CiChanger::CiChanger(const core::support::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_progressTimer(std::make_unique<QTimer>())
    , m_progress(std::make_shared<Progress>())
{
    m_progressTimer->setInterval(progressIntervalMs);
    connect(m_progressTimer.get(), &QTimer::timeout, this,
            [this] { emit progressed(m_progress->done, m_progress->total); });
}

CiChanger::~CiChanger() = default;

void CiChanger::setAccess(LifecycleAccess access)
{
    cancelPreview();
    m_applying.cancel();
    m_registering.cancel();
    m_access = std::move(access);
}

void CiChanger::beginProgress()
{
    m_progress = std::make_shared<Progress>();
    m_progressTimer->start();
}

void CiChanger::endProgress()
{
    m_progressTimer->stop();
}

void CiChanger::preview(const CiChange& change, const CiTargets& targets)
{
    beginProgress();
    m_previewing.start(
        [access = m_access, change, targets, now = m_clock.nowUtc(),
         progress = m_progress](std::stop_token stop) -> Result<ChangePreview> {
            auto instance = openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            return previewOf(**instance, change, targets, now, *progress, stop);
        },
        [this](const Result<ChangePreview>& preview) {
            endProgress();
            if (preview)
                emit previewed(*preview);
            else
                emit previewFailed(preview.error());
        });
}

void CiChanger::cancelPreview()
{
    endProgress();
    m_previewing.cancel();
}

void CiChanger::apply(const ChangePreview& preview)
{
    beginProgress();
    m_stop = std::stop_source();
    m_applying.start(
        [access = m_access, change = preview.change, sysIds = preview.passing(), progress = m_progress,
         asked = m_stop](std::stop_token ended) mutable -> BulkOutcome {
            // Whoever asks to stop wants the outcome; the end of the lane wants nothing any more.
            const std::stop_callback both(ended, [&asked] { asked.request_stop(); });
            progress->total = sysIds.size();
            auto instance = openLifecycle(access);
            if (!instance)
                return {.total = sysIds.size(), .answered = 0, .refusals = {}, .ended = instance.error()};
            const auto progressed = [&progress](const BulkProgress& so) { progress->done = so.answered; };
            return applyTo(**instance, change, sysIds, progressed, asked.get_token());
        },
        [this](const BulkOutcome& outcome) {
            endProgress();
            emit applied(outcome);
        });
}

void CiChanger::stop()
{
    m_stop.request_stop();
}

void CiChanger::registerOperator()
{
    using Registered = std::pair<QString, Knowledge>;
    m_registering.start(
        [access = m_access](std::stop_token stop) -> Result<Registered> {
            auto instance = openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            const auto id = (*instance)->registerOperator(stop);
            if (!id)
                return failure(id.error());
            const auto knowledge = readKnowledge(**instance, stop);
            if (!knowledge)
                return failure(knowledge.error());
            return Registered(*id, *knowledge);
        },
        [this](const Result<Registered>& end) {
            if (end)
                emit registered(end->first, end->second);
            else
                emit registeringFailed(end.error());
        });
}

} // namespace itam::ui::services
