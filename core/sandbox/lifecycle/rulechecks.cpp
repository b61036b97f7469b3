// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/rulechecks.h"

#include "core/lifecycle/tables.h"

#include <algorithm>

namespace itam::sandbox::lifecycle {
namespace {

namespace lc = core::lifecycle;

struct Check
{
    const QString& sysId;
    const store::Values& wanted;
    const lc::RuleSet& rules;
    const store::Schema& schema;

    [[nodiscard]] QString value(const char* column) const { return wanted.value(QString::fromLatin1(column)); }
    [[nodiscard]] int number(const char* column) const { return value(column).toInt(); }

    /// Another row for which `isSame` holds.
    template <typename Rows, typename Is>
    [[nodiscard]] bool isThere(const Rows& rows, Is isSame) const
    {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const auto& row) { return row.sysId != sysId && isSame(row); });
    }
};

QString problemOfAction(const Check& check, const char* column)
{
    const QString action = check.value(column);
    const bool isKnown = std::any_of(check.rules.actions.begin(), check.rules.actions.end(),
                                     [&](const lc::CiActionRow& row) { return row.sysId == action; });
    return isKnown ? QString()
                   : QStringLiteral("%1 has to be a CI action of the catalogue.").arg(QString::fromLatin1(column));
}

QString problemOfState(const Check& check, const char* column)
{
    const QString state = check.value(column);
    const bool isKnown = std::any_of(check.rules.operationalStates.begin(), check.rules.operationalStates.end(),
                                     [&](const lc::Choice& choice) { return QString::number(choice.value) == state; });
    return isKnown ? QString()
                   : QStringLiteral("%1 has to be a choice of operational status.").arg(QString::fromLatin1(column));
}

QString problemOfType(const Check& check)
{
    if (check.schema.isA(check.value("ci_type"), QString(lc::table::configurationItem)))
        return {};
    return QStringLiteral("ci_type has to be %1 or a class below it.").arg(lc::table::configurationItem);
}

/// The first that is not empty.
QString firstOf(std::initializer_list<QString> problems)
{
    for (const QString& problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString problemOfCatalogue(const Check& check)
{
    const QString name = check.value("name");
    if (name.trimmed().isEmpty())
        return QStringLiteral("A CI action has to have a name.");
    if (name != name.trimmed())
        return QStringLiteral("The name of a CI action neither begins nor ends with a space.");
    const bool isTaken =
        check.isThere(check.rules.actions, [&](const lc::CiActionRow& row) { return row.name == name; });
    return isTaken ? QStringLiteral("There is a CI action named %1 already.").arg(name) : QString();
}

QString problemOfPair(const Check& check)
{
    const QString problem = firstOf({problemOfAction(check, "action"), problemOfAction(check, "compatible_action")});
    if (!problem.isEmpty())
        return problem;
    const QString one = check.value("action");
    const QString other = check.value("compatible_action");
    if (one == other)
        return QStringLiteral("A CI action is never compatible with itself.");
    const bool isTwice = check.isThere(check.rules.compatible, [&](const lc::CompatibleActionsRow& row) {
        return (row.action == one && row.compatibleAction == other) ||
               (row.action == other && row.compatibleAction == one);
    });
    return isTwice ? QStringLiteral("%1 and %2 are compatible already, which counts both ways.")
                         .arg(check.rules.nameOf(one), check.rules.nameOf(other))
                   : QString();
}

QString problemOfActionRule(const Check& check)
{
    const QString problem = firstOf({problemOfType(check), problemOfState(check, "operational_state"),
                                     problemOfAction(check, "not_allowed_action")});
    if (!problem.isEmpty())
        return problem;
    const bool isTwice = check.isThere(check.rules.notAllowedActions, [&](const lc::NotAllowedActionRow& row) {
        return row.ciType == check.value("ci_type") && row.operationalState == check.number("operational_state") &&
               row.notAllowedAction == check.value("not_allowed_action");
    });
    return isTwice ? QStringLiteral("There is such a rule already.") : QString();
}

QString problemOfTransitionRule(const Check& check)
{
    const QString problem = firstOf({problemOfType(check), problemOfState(check, "operational_state"),
                                     problemOfState(check, "not_allowed_transition")});
    if (!problem.isEmpty())
        return problem;
    if (check.number("operational_state") == check.number("not_allowed_transition"))
        return QStringLiteral("Staying in a state is no transition, so no rule can forbid it.");
    const bool isTwice = check.isThere(check.rules.notAllowedTransitions, [&](const lc::NotAllowedTransitionRow& row) {
        return row.ciType == check.value("ci_type") && row.operationalState == check.number("operational_state") &&
               row.notAllowedTransition == check.number("not_allowed_transition");
    });
    return isTwice ? QStringLiteral("There is such a rule already.") : QString();
}

QString problemOfPriority(const Check& check)
{
    const QString problem = problemOfState(check, "operational_state");
    if (!problem.isEmpty())
        return problem;
    const QString priority = check.value("priority");
    bool isNumber = false;
    bool isInt = false;
    (void)priority.toLongLong(&isNumber);
    (void)priority.toInt(&isInt);
    if (priority.isEmpty())
        return QStringLiteral("A priority has to be a whole number; the smallest wins.");
    if (isNumber && !isInt)
        return QStringLiteral("The priority %1 is too large a number.").arg(priority);
    const bool isTwice = check.isThere(check.rules.priorities, [&](const lc::StatePriorityRow& row) {
        return row.operationalState == check.number("operational_state");
    });
    return isTwice ? QStringLiteral("%1 has a priority already: change that one.")
                         .arg(check.rules.labelOf(check.number("operational_state")))
                   : QString();
}

} // namespace

QString problemOf(const QString& table, const QString& sysId, const store::Values& wanted, const lc::RuleSet& rules,
                  const store::Schema& schema)
{
    const Check check{sysId, wanted, rules, schema};
    if (table == lc::table::ciActions)
        return problemOfCatalogue(check);
    if (table == lc::table::compatibleActions)
        return problemOfPair(check);
    if (table == lc::table::notAllowedActions)
        return problemOfActionRule(check);
    if (table == lc::table::notAllowedTransitions)
        return problemOfTransitionRule(check);
    if (table == lc::table::statePriorities)
        return problemOfPriority(check);
    return {};
}

} // namespace itam::sandbox::lifecycle
