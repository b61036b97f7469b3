// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulebook.h"

#include "core/lifecycle/tables.h"

#include <algorithm>
#include <tuple>

namespace itam::ui::models {
namespace {

using namespace core::lifecycle;

template <typename Rows>
auto classNamed(const Rows& classes, const QString& name)
{
    return std::find_if(classes.begin(), classes.end(), [&](const auto& known) { return known.name == name; });
}

} // namespace

QStringList RuleBook::classPath(const QString& name) const
{
    QStringList path;
    for (QString at = name; !at.isEmpty() && !path.contains(at);) {
        path.append(at);
        const auto known = classNamed(classes, at);
        at = known == classes.end() ? QString() : known->parent;
    }
    if (!path.contains(table::configurationItem))
        path.append(table::configurationItem);
    return path;
}

const core::servicenow::StateChoice* RuleBook::stateOf(int value) const
{
    const auto found =
        std::find_if(states.begin(), states.end(), [&](const auto& state) { return state.value == value; });
    return found == states.end() ? nullptr : &*found;
}

QString RuleBook::classLabel(const QString& name) const
{
    const auto known = classNamed(classes, name);
    return known == classes.end() || known->label.isEmpty() ? name : known->label;
}

std::vector<StatePriorityRow> orderedPriorities(const RuleSet& rules)
{
    std::vector<StatePriorityRow> rows = rules.priorities;
    std::sort(rows.begin(), rows.end(), [](const StatePriorityRow& a, const StatePriorityRow& b) {
        return std::tie(a.priority, a.operationalState) < std::tie(b.priority, b.operationalState);
    });
    return rows;
}

std::vector<Choice> unprioritised(const RuleSet& rules)
{
    std::vector<Choice> states;
    for (const Choice& state : orderedStates(rules)) {
        if (!rules.priorityOf(state.value))
            states.push_back(state);
    }
    return states;
}

std::vector<CiActionRow> orderedActions(const RuleSet& rules)
{
    std::vector<CiActionRow> rows = rules.actions;
    std::stable_sort(rows.begin(), rows.end(), [](const CiActionRow& a, const CiActionRow& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return rows;
}

std::vector<Choice> orderedStates(const RuleSet& rules)
{
    std::vector<Choice> states = rules.operationalStates;
    std::stable_sort(states.begin(), states.end(), [](const Choice& a, const Choice& b) { return a.value < b.value; });
    return states;
}

} // namespace itam::ui::models
