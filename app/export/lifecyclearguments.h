// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of `itam-export lifecycle GROUP VERB`: what may stand there, and for which verb. Pure; any thread.
#pragma once

#include "core/support/result.h"

#include <QDateTime>
#include <QStringList>

namespace itam::app::exporter {

enum class LifecycleVerb
{
    StateGet,
    StateSet,
    ActionAdd,
    ActionRemove,
    ActionList,
    LeaseExtend,
    RequestorRegister,
    RequestorUnregister,
    RequestorList,
    RulesList,
    RulesCheck,
    Retire,
    Retirements,
    Audit
};
/// "state set".
[[nodiscard]] QString nameOf(LifecycleVerb verb);

struct LifecycleArguments
{
    LifecycleVerb verb = LifecycleVerb::StateGet;
    QString subject;     ///< label of a state, name of an action, id of a requestor
    QString requestor;   ///< --requestor
    QStringList cis;     ///< --ci, sys_ids or names
    QString cisFrom;     ///< --cis-from
    QString ciClass;     ///< --class
    QString state;       ///< --state, label
    QString toState;     ///< --to, label
    QString action;      ///< --action
    QString otherAction; ///< --other
    QString lease;       ///< --lease
    QDateTime since;     ///< --since; of the command audit as well
    std::optional<int> passes;
    std::optional<int> percent;
    bool aboveThreshold = false; ///< --yes-above-threshold
    bool any = false;            ///< one of these options was given
    QStringList words = {};      ///< behind "lifecycle", as they came

    /// Some CIs were named or selected.
    [[nodiscard]] bool selectsCis() const
    {
        return !cis.isEmpty() || !cisFrom.isEmpty() || !ciClass.isEmpty() || !state.isEmpty();
    }
};

/// --since: a day or a time in ISO 8601, in UTC unless it says otherwise. Error: Usage.
[[nodiscard]] Result<QDateTime> sinceFrom(const QString& text);
/// Reads the words and judges everything together. `dryRun` and `csv` were asked for. Error: Usage.
[[nodiscard]] Result<void> judgeLifecycle(LifecycleArguments& arguments, bool dryRun, bool csv);

} // namespace itam::app::exporter
