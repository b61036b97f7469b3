// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/taskqualifier.h"

namespace itam::core::lifecycle {

bool isSelectableForTask(const QStringList& classPath, int operationalState, const RuleSet& rules)
{
    const CiActionRow* createTask = rules.actionNamed(createTaskAction);
    return !createTask || !rules.forbidding(classPath, operationalState, createTask->sysId);
}

QString selectableForTaskQuery(const std::vector<QStringList>& classPaths, const RuleSet& rules)
{
    QStringList conditions;
    for (const Choice& state : rules.operationalStates) {
        QStringList forbidden;
        for (const QStringList& path : classPaths) {
            if (!path.isEmpty() && !isSelectableForTask(path, state.value, rules))
                forbidden.append(path.constFirst());
        }
        if (forbidden.isEmpty())
            continue;
        QString condition = QStringLiteral("operational_status!=%1").arg(state.value);
        if (static_cast<std::size_t>(forbidden.size()) < classPaths.size())
            condition += QLatin1String("^ORsys_class_nameNOT IN") + forbidden.join(QLatin1Char(','));
        conditions.append(condition);
    }
    return conditions.join(QLatin1Char('^'));
}

QString selectableForTaskQuery(const QStringList& classPath, const RuleSet& rules)
{
    return selectableForTaskQuery(std::vector<QStringList>{classPath}, rules);
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
