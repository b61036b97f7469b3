// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of an instance: all of them, or what they say of one case. The rule engine judges, over what the instance
// has in its tables.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/lifecyclecis.h"
#include "app/export/lifecyclecommand.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::lifecycle::RuleSet;

/// A table of rules and the same as JSON.
class RuleList
{
public:
    explicit RuleList(const QStringList& names) : m_names(names), m_table(names, false) {}

    void add(const QStringList& cells)
    {
        m_table.addRow(cells);
        QJsonObject object;
        for (qsizetype i = 0; i < cells.size(); ++i)
            object.insert(m_names[i], cells[i]);
        m_list.append(object);
    }
    [[nodiscard]] const QJsonArray& json() const { return m_list; }
    [[nodiscard]] QString text(const QString& title) const
    {
        return title + u'\n' + (m_list.isEmpty() ? QStringLiteral("none\n") : m_table.toString()) + u'\n';
    }

private:
    QStringList m_names;
    TextTable m_table;
    QJsonArray m_list;
};

RuleList statesOf(const RuleSet& rules)
{
    RuleList list({QStringLiteral("value"), QStringLiteral("label"), QStringLiteral("priority")});
    for (const core::lifecycle::Choice& choice : rules.operationalStates) {
        const auto priority = rules.priorityOf(choice.value);
        list.add({QString::number(choice.value), choice.label, priority ? QString::number(*priority) : QString()});
    }
    return list;
}

RuleList actionsOf(const RuleSet& rules)
{
    RuleList list({QStringLiteral("action"), QStringLiteral("description")});
    for (const core::lifecycle::CiActionRow& row : rules.actions)
        list.add({row.name, row.description});
    return list;
}

RuleList pairsOf(const RuleSet& rules)
{
    RuleList list({QStringLiteral("action"), QStringLiteral("other")});
    for (const core::lifecycle::CompatibleActionsRow& row : rules.compatible)
        list.add({rules.nameOf(row.action), rules.nameOf(row.compatibleAction)});
    return list;
}

RuleList notAllowedActionsOf(const RuleSet& rules)
{
    RuleList list({QStringLiteral("class"), QStringLiteral("state"), QStringLiteral("action")});
    for (const core::lifecycle::NotAllowedActionRow& row : rules.notAllowedActions)
        list.add({row.ciType, rules.labelOf(row.operationalState), rules.nameOf(row.notAllowedAction)});
    return list;
}

RuleList notAllowedTransitionsOf(const RuleSet& rules)
{
    RuleList list({QStringLiteral("class"), QStringLiteral("state"), QStringLiteral("to")});
    for (const core::lifecycle::NotAllowedTransitionRow& row : rules.notAllowedTransitions)
        list.add({row.ciType, rules.labelOf(row.operationalState), rules.labelOf(row.notAllowedTransition)});
    return list;
}

/// From the class up to cmdb_ci. Error: NotFound.
Result<QStringList> classPath(const QString& ciClass, const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto classes = desk.instance.classes(stop);
    if (!classes)
        return failure(classes.error());
    QHash<QString, QString> parents;
    for (const core::servicenow::CiClass& each : *classes)
        parents.insert(each.name, each.parent);
    if (!parents.contains(ciClass))
        return failure(ErrorCode::NotFound, QStringLiteral("no class of CIs has this name"), ciClass);
    QStringList path;
    for (QString each = ciClass; !each.isEmpty() && !path.contains(each); each = parents.value(each))
        path.append(each);
    return path;
}

Result<QString> actionFrom(const RuleSet& rules, const QString& name)
{
    if (const core::lifecycle::CiActionRow* row = rules.actionNamed(name))
        return row->sysId;
    return failure(ErrorCode::NotFound, QStringLiteral("the catalogue of CI actions does not have it"), name);
}

struct Verdict
{
    bool allowed = true;
    QString rule;    ///< "R12"
    QString because; ///< sentence
};

Result<Verdict> judgePair(const LifecycleArguments& arguments, const RuleSet& rules)
{
    const auto action = actionFrom(rules, arguments.action);
    const auto other = actionFrom(rules, arguments.otherAction);
    if (!action || !other)
        return failure(!action ? action.error() : other.error());
    if (rules.isCompatible(*action, *other))
        return Verdict{true, QStringLiteral("R10"), QStringLiteral("The two actions are a compatible pair.")};
    return Verdict{false, QStringLiteral("R9"), QStringLiteral("The two actions are no compatible pair.")};
}

Result<Verdict> judgeCase(const LifecycleArguments& arguments, const RuleSet& rules, const LifecycleDesk& desk,
                          const std::stop_token& stop)
{
    const auto path = classPath(arguments.ciClass, desk, stop);
    const auto state = stateFrom(rules, arguments.state);
    if (!path || !state)
        return failure(!path ? path.error() : state.error());
    if (!arguments.toState.isEmpty()) {
        const auto to = stateFrom(rules, arguments.toState);
        if (!to)
            return failure(to.error());
        if (const auto* rule = rules.forbidding(*path, *state, *to))
            return Verdict{false, QStringLiteral("R14"),
                           QStringLiteral("A rule for %1 does not allow it.").arg(rule->ciType)};
        return Verdict{true, QStringLiteral("R8"), QStringLiteral("No rule is against it.")};
    }
    const auto action = actionFrom(rules, arguments.action);
    if (!action)
        return failure(action.error());
    if (const auto* rule = rules.forbidding(*path, *state, *action))
        return Verdict{false, QStringLiteral("R12"),
                       QStringLiteral("A rule for %1 does not allow it.").arg(rule->ciType)};
    return Verdict{true, QStringLiteral("R7"), QStringLiteral("No rule is against it.")};
}

} // namespace

LifecycleReply listRules(const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto configuration = desk.instance.configuration(stop);
    if (!configuration)
        return failedReply(LifecycleVerb::RulesList, configuration.error());
    const RuleSet& rules = configuration->rules;
    const RuleList states = statesOf(rules);
    const RuleList actions = actionsOf(rules);
    const RuleList pairs = pairsOf(rules);
    const RuleList notAllowedActions = notAllowedActionsOf(rules);
    const RuleList notAllowedTransitions = notAllowedTransitionsOf(rules);
    LifecycleReply reply;
    reply.text = states.text(QStringLiteral("Operational states; the smallest priority wins")) +
                 actions.text(QStringLiteral("CI actions")) + pairs.text(QStringLiteral("Compatible actions")) +
                 notAllowedActions.text(QStringLiteral("Not allowed actions")) +
                 notAllowedTransitions.text(QStringLiteral("Not allowed transitions")) +
                 QStringLiteral("Most CIs of one call: %1\nDays that an ended lease is tolerated: %2\n")
                     .arg(configuration->properties.maxBulkCount)
                     .arg(configuration->properties.maxLeaseExpiredDays);
    reply.json = {{QStringLiteral("command"), nameOf(LifecycleVerb::RulesList)},
                  {QStringLiteral("states"), states.json()},
                  {QStringLiteral("actions"), actions.json()},
                  {QStringLiteral("compatible"), pairs.json()},
                  {QStringLiteral("notAllowedActions"), notAllowedActions.json()},
                  {QStringLiteral("notAllowedTransitions"), notAllowedTransitions.json()},
                  {QStringLiteral("maxBulkCount"), configuration->properties.maxBulkCount},
                  {QStringLiteral("maxLeaseExpiredDays"), configuration->properties.maxLeaseExpiredDays},
                  {QStringLiteral("error"), QJsonValue()}};
    return reply;
}

LifecycleReply checkRules(const LifecycleArguments& arguments, const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto configuration = desk.instance.configuration(stop);
    if (!configuration)
        return failedReply(arguments.verb, configuration.error());
    const auto verdict = arguments.otherAction.isEmpty() ? judgeCase(arguments, configuration->rules, desk, stop)
                                                         : judgePair(arguments, configuration->rules);
    if (!verdict)
        return failedReply(arguments.verb, verdict.error());
    LifecycleReply reply;
    reply.text = QStringLiteral("%1 (%2). %3")
                     .arg(verdict->allowed ? QStringLiteral("Allowed") : QStringLiteral("Not allowed"), verdict->rule,
                          verdict->because);
    reply.json = {{QStringLiteral("command"), nameOf(arguments.verb)},
                  {QStringLiteral("allowed"), verdict->allowed},
                  {QStringLiteral("rule"), verdict->rule},
                  {QStringLiteral("because"), verdict->because},
                  {QStringLiteral("error"), QJsonValue()}};
    reply.exitStatus = verdict->allowed ? 0 : exitUnreachable;
    return reply;
}

} // namespace itam::app::exporter
