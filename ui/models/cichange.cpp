// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cichange.h"

#include "ui/models/format.h"

#include <algorithm>

namespace itam::ui::models {
namespace {

using core::servicenow::BulkOutcome;
using core::servicenow::CallRefusal;
namespace engine = core::lifecycle;
using Kind = CiChange::Kind;
using Verdict = CiVerdict::Kind;

QStringList activeActions(const engine::CiSnapshot& ci, const engine::RuleSet& rules)
{
    QStringList names;
    for (const engine::CmdbActionRow& row : ci.actions) {
        if (row.active)
            names.append(rules.nameOf(row.action));
    }
    return names;
}

QString leaseEnd(const engine::Lease& lease)
{
    return lease.expires ? isoTime(*lease.expires) : QString();
}

/// In which order verdicts are shown.
int rank(Verdict kind)
{
    switch (kind) {
    case Verdict::Refused:
        return 0;
    case Verdict::Unknown:
        return 1;
    case Verdict::Changes:
    case Verdict::Done:
        return 2;
    case Verdict::Stays:
        return 3;
    case Verdict::LeftOut:
        return 4;
    }
    return 0;
}

void arrange(QList<CiVerdict>& verdicts)
{
    std::ranges::stable_sort(verdicts, {}, [](const CiVerdict& each) { return rank(each.kind); });
}

bool passes(const CiVerdict& verdict)
{
    return verdict.kind == Verdict::Changes || verdict.kind == Verdict::Stays;
}

} // namespace

qint64 ChangePreview::total(Verdict kind) const
{
    return std::ranges::count(verdicts, kind, &CiVerdict::kind);
}

QStringList ChangePreview::passing() const
{
    QStringList ids;
    for (const CiVerdict& each : verdicts) {
        if (passes(each))
            ids.append(each.ci.sysId);
    }
    return ids;
}

ChangeAlarm alarmOf(const ChangePreview& preview, const ChangeLimits& limits)
{
    ChangeAlarm alarm;
    const qint64 passing = preview.passing().size();
    if (passing > limits.cis)
        alarm.cis = passing;
    for (const ClassShare& share : preview.retiring) {
        const bool isBulk = share.retiring > 1;
        const bool isMuch = share.inUse < 0 || share.retiring * 100 > share.inUse * limits.retiredPercent;
        if (isBulk && isMuch)
            alarm.shares.append(share);
    }
    return alarm;
}

PreviewBuilder::PreviewBuilder(const CiChange& change, std::shared_ptr<const LifecycleKnowledge> knowledge,
                               const QDateTime& nowUtc)
    : m_call{.user = {}, .now = nowUtc}
{
    m_preview.change = change;
    m_preview.knowledge = std::move(knowledge);
}

engine::Decision PreviewBuilder::decide(const QStringList& sysIds, const engine::Snapshots& cis) const
{
    const CiChange& change = m_preview.change;
    const engine::Configuration& configuration = m_preview.knowledge->configuration;
    const engine::Requestor requestor = m_preview.knowledge->requestor(change.requestorId);
    switch (change.kind) {
    case Kind::SetState:
        return engine::setState({sysIds, change.value, {}}, requestor, cis, configuration, m_call);
    case Kind::AddAction:
        return engine::addAction({sysIds, change.value, change.leaseTime, {}}, requestor, cis, configuration, m_call);
    case Kind::RemoveAction:
        return engine::removeAction({sysIds, change.value}, requestor, cis, configuration, m_call);
    case Kind::ExtendLease: {
        engine::Decision all;
        for (const QString& sysId : sysIds)
            all.append(engine::extendLease({change.value, change.leaseTime}, requestor, cis.value(sysId), configuration,
                                           m_call));
        return all;
    }
    }
    return {};
}

bool PreviewBuilder::append(const QList<CiTarget>& targets, const engine::Snapshots& known)
{
    engine::Snapshots cis = known;
    QStringList sysIds;
    for (const CiTarget& target : targets) {
        sysIds.append(target.sysId);
        if (!cis.contains(target.sysId)) {
            engine::CiSnapshot missing;
            missing.sysId = target.sysId;
            missing.standing = engine::Standing::Missing;
            cis.insert(target.sysId, missing);
        }
    }
    const engine::Decision decision = decide(sysIds, cis);
    for (const engine::Refusal& refusal : decision.refusals) {
        const CallRefusal told{engine::nameOf(refusal.code), refusal.message, refusal.ci, refusal.rule};
        // Extending asks once for each CI: what refuses the call comes as often.
        if (refusal.ci.isEmpty() && !m_preview.callRefusals.contains(told))
            m_preview.callRefusals.append(told);
    }
    if (!m_preview.callRefusals.isEmpty())
        return false;
    QHash<QString, const engine::Refusal*> refused;
    for (const engine::Refusal& refusal : decision.refusals)
        refused.insert(refusal.ci, &refusal);
    for (const CiTarget& target : targets) {
        const engine::CiSnapshot& ci = *cis.constFind(target.sysId);
        if (const engine::Refusal* refusal = refused.value(target.sysId)) {
            m_preview.verdicts.append({target,
                                       Verdict::Refused,
                                       present(ci),
                                       {},
                                       engine::nameOf(refusal->code),
                                       refusal->rule,
                                       refusal->ruleRecord,
                                       refusal->message});
            continue;
        }
        tell(target, ci, decision);
    }
    return true;
}

QString PreviewBuilder::present(const engine::CiSnapshot& ci) const
{
    const engine::RuleSet& rules = m_preview.knowledge->rules();
    if (ci.standing != engine::Standing::Ci)
        return {};
    switch (m_preview.change.kind) {
    case Kind::SetState:
        return rules.labelOf(ci.values.operationalStatus);
    case Kind::AddAction:
    case Kind::RemoveAction:
        return activeActions(ci, rules).join(QLatin1String(", "));
    case Kind::ExtendLease: {
        const engine::CiActionRow* action = rules.actionNamed(m_preview.change.value);
        const engine::CmdbActionRow* row = action ? engine::activeRow(ci, action->sysId) : nullptr;
        return row ? leaseEnd(row->lease) : QString();
    }
    }
    return {};
}

void PreviewBuilder::tell(const CiTarget& target, const engine::CiSnapshot& ci, const engine::Decision& decision)
{
    const engine::RuleSet& rules = m_preview.knowledge->rules();
    const CiChange& change = m_preview.change;
    CiVerdict verdict{target, Verdict::Changes, present(ci), {}, {}, {}, {}, {}};
    if (change.kind == Kind::SetState) {
        const auto after = decision.newVisibleState(ci.sysId);
        verdict.after = rules.labelOf(after.value_or(ci.values.operationalStatus));
        verdict.kind = verdict.before == verdict.after ? Verdict::Stays : Verdict::Changes;
        countRetirement(target, ci, after);
    } else if (change.kind == Kind::ExtendLease) {
        for (const engine::RowToWrite& write : decision.writes) {
            const auto* row = std::get_if<engine::CmdbActionRow>(&write);
            if (row && row->ci == ci.sysId)
                verdict.after = leaseEnd(row->lease);
        }
    } else {
        QStringList actions = activeActions(ci, rules);
        if (change.kind == Kind::AddAction)
            actions.append(change.value);
        else
            actions.removeAll(change.value);
        verdict.after = actions.join(QLatin1String(", "));
    }
    m_preview.verdicts.append(verdict);
}

void PreviewBuilder::countRetirement(const CiTarget& target, const engine::CiSnapshot& ci, std::optional<int> after)
{
    if (after != engine::opstate::retired || ci.values.operationalStatus == engine::opstate::retired)
        return;
    ++m_preview.retired;
    QStringList path = ci.classPath;
    if (path.isEmpty())
        path = m_preview.knowledge->classPath(target.className);
    if (path.isEmpty())
        return;
    m_ownClasses.insert(path.first());
    for (const QString& each : std::as_const(path))
        ++m_retiring[each];
}

ChangePreview PreviewBuilder::result() const
{
    ChangePreview preview = m_preview;
    for (const QString& name : m_ownClasses)
        preview.retiring.append({name, m_retiring.value(name), -1});
    std::ranges::sort(preview.retiring, [](const ClassShare& a, const ClassShare& b) {
        return std::pair(-a.retiring, a.className) < std::pair(-b.retiring, b.className);
    });
    arrange(preview.verdicts);
    return preview;
}

QList<CiVerdict> outcomeOf(const ChangePreview& preview, const BulkOutcome& outcome)
{
    QHash<QString, CallRefusal> refused;
    std::optional<CallRefusal> ofSome; // the instance does not say of which
    for (const CallRefusal& each : outcome.refusals) {
        if (each.ci.isEmpty())
            ofSome = ofSome.value_or(each);
        else
            refused.insert(each.ci, each);
    }
    QList<CiVerdict> verdicts = preview.verdicts;
    qint64 place = 0; // among those that were asked for; pieces are answered in their order
    for (CiVerdict& each : verdicts) {
        if (!passes(each)) {
            each.kind = Verdict::LeftOut;
            continue;
        }
        const bool wasAnswered = place++ < outcome.answered;
        const auto own = refused.constFind(each.ci.sysId);
        each.kind = own != refused.cend()    ? Verdict::Refused
                    : wasAnswered && !ofSome ? Verdict::Done
                                             : Verdict::Unknown;
        if (own == refused.cend() && !(wasAnswered && ofSome))
            continue;
        const CallRefusal& told = own != refused.cend() ? *own : *ofSome;
        each.after.clear();
        each.code = told.code;
        each.rule = told.rule;
        each.message = told.message;
    }
    arrange(verdicts);
    return verdicts;
}

} // namespace itam::ui::models
