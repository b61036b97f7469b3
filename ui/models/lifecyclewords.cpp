// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lifecyclewords.h"

#include "core/lifecycle/cumulativestate.h"
#include "core/lifecycle/lease.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace itam::ui::models {
namespace {

using core::lifecycle::RuleSet;
using core::servicenow::ActiveAction;
using core::servicenow::ActiveState;
using core::servicenow::CiClass;
using core::servicenow::CiRow;
using core::servicenow::RequestorRow;
namespace engine = core::lifecycle;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LifecycleWords)
};

constexpr int idBeginning = 8;
constexpr qint64 secondsOfDay = 86'400;

QString labelOf(const std::vector<engine::Choice>& choices, int value)
{
    const auto found = std::ranges::find(choices, value, &engine::Choice::value);
    return found == choices.end() ? QString::number(value) : found->label;
}

/// "in_stock" as "In stock": what an instance shows when the choice is not known here.
QString fromStored(const QString& stored)
{
    QString word = stored;
    word.replace(QLatin1Char('_'), QLatin1Char(' '));
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

QString clockText(qint64 seconds)
{
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    return QStringLiteral("%1:%2:%3").arg(two(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60));
}

std::vector<engine::InternalStateRow> rowsOf(const CiRow& ci)
{
    std::vector<engine::InternalStateRow> rows;
    // Newest last, as the engine wants them.
    for (auto state = ci.states.crbegin(); state != ci.states.crend(); ++state) {
        engine::InternalStateRow row;
        row.ci = ci.sysId;
        row.operationalState = state->operationalState;
        row.requestorId = state->requestorId;
        row.setOn = state->setOn;
        rows.push_back(row);
    }
    return rows;
}

QString inheritance(const QString& ciType, const QString& className, const LifecycleKnowledge& knowledge)
{
    if (ciType == className)
        return {};
    if (ciType == engine::table::configurationItem)
        return Words::tr("The rule is inherited from all CIs.");
    //: %1 is a class of CIs
    return Words::tr("The rule is inherited from %1.").arg(knowledge.labelOfClass(ciType));
}

QString joined(const QString& sentence, const QString& more)
{
    return more.isEmpty() ? sentence : sentence + QLatin1Char(' ') + more;
}

} // namespace

QString LifecycleKnowledge::labelOfClass(const QString& name) const
{
    const auto found = std::ranges::find(classes, name, &CiClass::name);
    return found == classes.end() || found->label.isEmpty() ? name : found->label;
}

QStringList LifecycleKnowledge::classPath(const QString& name) const
{
    QStringList path;
    QString at = name;
    while (!at.isEmpty() && !path.contains(at)) {
        path.append(at);
        const auto found = std::ranges::find(classes, at, &CiClass::name);
        at = found == classes.end() ? QString() : found->parent;
    }
    return path;
}

QString LifecycleKnowledge::requestorWord(const QString& id) const
{
    const auto found = std::ranges::find(requestors, id, &RequestorRow::requestorId);
    return models::requestorWord(found == requestors.end() ? QString() : found->name, id);
}

engine::Requestor LifecycleKnowledge::requestor(const QString& id) const
{
    engine::Requestor known{id, std::nullopt, std::nullopt};
    const auto found = std::ranges::find(requestors, id, &RequestorRow::requestorId);
    if (found == requestors.end())
        return known;
    if (found->isWorkflow)
        known.workflow = {id, found->active ? QStringLiteral("executing") : QStringLiteral("finished")};
    else
        known.registration = {.sysId = {}, .requestorId = id, .user = found->name, .active = found->active};
    return known;
}

QString requestorWord(const QString& holder, const QString& id)
{
    if (holder.isEmpty() || holder == id)
        return id;
    //: %1 is a name, %2 the beginning of an id
    return Words::tr("%1 (%2\u2026)").arg(holder, id.left(idBeginning));
}

State operationalState(int value, const RuleSet& rules)
{
    const QString label = rules.labelOf(value);
    switch (value) {
    case engine::opstate::operational:
        return {Severity::Ok, QStringLiteral("ok"), label};
    case engine::opstate::nonOperational:
        return {Severity::Warning, QStringLiteral("pause"), label};
    case engine::opstate::retired:
        return {Severity::Neutral, QStringLiteral("stop"), label};
    default:
        return {Severity::Neutral, QStringLiteral("neutral"), label};
    }
}

QString statusWord(const CiRow& ci)
{
    if (!ci.hardwareStatus.isEmpty())
        return fromStored(ci.hardwareStatus);
    return labelOf(engine::shippedInstallStatuses(), ci.installStatus);
}

QString assetStateWord(const engine::AssetValues& values)
{
    const QString state = labelOf(engine::shippedAssetStates(), values.installStatus);
    if (values.substatus.isEmpty())
        return state;
    //: State and substate of an asset
    return Words::tr("%1, %2").arg(state, fromStored(values.substatus));
}

QString countdown(std::chrono::seconds left)
{
    const qint64 seconds = std::max<qint64>(0, left.count());
    const QString rest = clockText(seconds % secondsOfDay);
    if (seconds < secondsOfDay)
        return rest;
    //: days and hours:minutes:seconds that are left
    return Words::tr("%1 d %2").arg(count(seconds / secondsOfDay), rest);
}

LeaseSight leaseSight(const engine::Lease& lease, const QDateTime& nowUtc, const engine::Properties& properties)
{
    if (!lease.expires)
        return {{Severity::Neutral, QStringLiteral("neutral"), Words::tr("No end")}, {}};
    if (!engine::isExpired(lease, nowUtc)) {
        const std::chrono::seconds left(nowUtc.secsTo(*lease.expires));
        const bool endsSoon = left < std::chrono::hours(1);
        return {{endsSoon ? Severity::Warning : Severity::Busy, QStringLiteral("waiting"), countdown(left)}, {}};
    }
    //: a lease; %1 is "3 h ago"
    const QString word = Words::tr("Expired %1").arg(relativeTime(*lease.expires, nowUtc));
    const State state{Severity::Error, QStringLiteral("warning"), word};
    if (!properties.restoreJobActive)
        return {state, Words::tr("The restore job is off: the action stays active until somebody removes it.")};
    if (engine::isBeyondGrace(lease, nowUtc, properties.maxLeaseExpiredDays))
        return {state, Words::tr("The grace period is over: the next run of the restore job ends the action.")};
    const QDateTime end = lease.expires->addDays(properties.maxLeaseExpiredDays);
    //: %1 is a date
    return {state, Words::tr("The restore job opens a task to renew the lease, and ends the action after %1 "
                             "unless it is extended.")
                       .arg(date(end))};
}

const ActiveAction* firstEnding(const QList<ActiveAction>& actions)
{
    const ActiveAction* first = nullptr;
    for (const ActiveAction& each : actions) {
        if (each.lease.expires && (!first || *each.lease.expires < *first->lease.expires))
            first = &each;
    }
    return first;
}

const ActiveState* shownState(const CiRow& ci, const RuleSet& rules)
{
    const std::vector<engine::InternalStateRow> rows = rowsOf(ci);
    const engine::InternalStateRow* best = engine::bestState(rows, rules);
    if (!best)
        return nullptr;
    // Turned round by rowsOf().
    return &ci.states.at(ci.states.size() - 1 - (best - rows.data()));
}

QString whyShown(const CiRow& ci, const ActiveState& state, const RuleSet& rules)
{
    const ActiveState* best = shownState(ci, rules);
    const auto own = rules.priorityOf(state.operationalState);
    if (best && *best == state) {
        if (ci.operationalState != state.operationalState)
            //: %1 is a state
            return Words::tr("Would be shown, but somebody set %1 directly; that stays until a state comes or goes.")
                .arg(rules.labelOf(ci.operationalState));
        return own ? Words::tr("Shown: no other active state has a better priority.")
                   : Words::tr("Shown: it is the only one. It has no priority, so no other can be set beside it.");
    }
    if (!own)
        return Words::tr("Not shown: it has no priority.");
    const auto other = best ? rules.priorityOf(best->operationalState) : std::nullopt;
    if (other == own)
        return Words::tr("Not shown: another one of equal priority is newer.");
    //: %1 is a state, %2 and %3 are priorities
    return Words::tr("Not shown: %1 has priority %2, which is before %3.")
        .arg(rules.labelOf(best ? best->operationalState : 0), count(other.value_or(0)), count(*own));
}

QString ruleSentence(const QString& ruleRecord, const QString& className, const LifecycleKnowledge& knowledge)
{
    if (ruleRecord.isEmpty())
        return {};
    const RuleSet& rules = knowledge.rules();
    for (const engine::NotAllowedActionRow& row : rules.notAllowedActions) {
        if (row.sysId == ruleRecord)
            //: %1 is a class, %2 an action, %3 a state
            return joined(Words::tr("On %1, %2 may not start while the CI is %3.")
                              .arg(knowledge.labelOfClass(row.ciType), rules.nameOf(row.notAllowedAction),
                                   rules.labelOf(row.operationalState)),
                          inheritance(row.ciType, className, knowledge));
    }
    for (const engine::NotAllowedTransitionRow& row : rules.notAllowedTransitions) {
        if (row.sysId == ruleRecord)
            //: %1 is a class, %2 and %3 are states
            return joined(Words::tr("On %1, a CI may not go from %2 to %3.")
                              .arg(knowledge.labelOfClass(row.ciType), rules.labelOf(row.operationalState),
                                   rules.labelOf(row.notAllowedTransition)),
                          inheritance(row.ciType, className, knowledge));
    }
    return {};
}

} // namespace itam::ui::models
