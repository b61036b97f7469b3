// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of one instance together with its classes of CIs: what the rule pages show. Values; any thread.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/servicenow/lifecycletypes.h"

#include <QStringList>

namespace itam::ui::models {

struct RuleBook
{
    core::lifecycle::RuleSet rules;
    QList<core::servicenow::StateChoice> states; ///< rules.operationalStates with their records
    QList<core::servicenow::CiClass> classes;    ///< parents before children

    /// From the class up to cmdb_ci (ruleset.h). A class that is not known is below cmdb_ci.
    [[nodiscard]] QStringList classPath(const QString& name) const;
    /// Null when there is no such choice.
    [[nodiscard]] const core::servicenow::StateChoice* stateOf(int value) const;
    /// Its name when it is not known.
    [[nodiscard]] QString classLabel(const QString& name) const;
};

/// By priority, the best first; of equal ones the smaller value.
[[nodiscard]] std::vector<core::lifecycle::StatePriorityRow> orderedPriorities(const core::lifecycle::RuleSet& rules);
/// States without a priority, by value.
[[nodiscard]] std::vector<core::lifecycle::Choice> unprioritised(const core::lifecycle::RuleSet& rules);
/// By name, as people read it.
[[nodiscard]] std::vector<core::lifecycle::CiActionRow> orderedActions(const core::lifecycle::RuleSet& rules);
/// By value.
[[nodiscard]] std::vector<core::lifecycle::Choice> orderedStates(const core::lifecycle::RuleSet& rules);

} // namespace itam::ui::models
