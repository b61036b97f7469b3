// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/taskqualifier.h"

namespace itam::core::lifecycle {

bool isSelectableForTask(const QStringList& classPath, int operationalState, const RuleSet& rules)
{
    const CiActionRow* createTask = rules.actionNamed(createTaskAction);
    return !createTask || !rules.forbidding(classPath, operationalState, createTask->sysId);
}

QString selectableForTaskQuery(const QStringList& classPath, const RuleSet& rules)
{
    QStringList conditions;
    for (const Choice& state : rules.operationalStates) {
        if (!isSelectableForTask(classPath, state.value, rules))
            conditions.append(QStringLiteral("operational_status!=%1").arg(state.value));
    }
    return conditions.join(QLatin1Char('^'));
}

bool isSeenByServiceMapping(const CiValues& host)
{
    return host.operationalStatus == opstate::operational && host.installStatus != status::absent;
}

QString seenByServiceMappingQuery()
{
    return QStringLiteral("operational_status=%1^install_status!=%2").arg(opstate::operational).arg(status::absent);
}

} // namespace itam::core::lifecycle
