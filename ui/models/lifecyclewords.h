// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CIs, their classes, states, leases and refusals in words for people. Labels of states, names of actions and messages
// of refusals are the instance's own; the sentences around them are ours (ci-lifecycle.md 4, 6, 7, 10). Pure; GUI
// thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "ui/models/roles.h"

namespace itam::ui::models {

/// What pages must know of an instance before its CIs can be told in words.
struct LifecycleKnowledge
{
    core::lifecycle::Configuration configuration = {};
    QList<core::servicenow::CiClass> classes = {}; ///< parents before children
    QList<core::servicenow::RequestorRow> requestors = {};

    [[nodiscard]] const core::lifecycle::RuleSet& rules() const { return configuration.rules; }
    /// "Linux Server"; the name when there is no such class.
    [[nodiscard]] QString labelOfClass(const QString& name) const;
    /// From the class up to cmdb_ci.
    [[nodiscard]] QStringList classPath(const QString& name) const;
    /// Name and the beginning of the id; the id when nobody is known behind it.
    [[nodiscard]] QString requestorWord(const QString& id) const;
    /// What the engine is told of a requestor.
    [[nodiscard]] core::lifecycle::Requestor requestor(const QString& id) const;
};

/// A requestor by name and the beginning of its id: one person may be registered more than once.
[[nodiscard]] QString requestorWord(const QString& holder, const QString& id);

/// Label, icon and colour of an operational state.
[[nodiscard]] State operationalState(int value, const core::lifecycle::RuleSet& rules);
/// Hardware status of hardware, else install status.
[[nodiscard]] QString statusWord(const core::servicenow::CiRow& ci);
/// Of an asset, with its substate.
[[nodiscard]] QString assetStateWord(const core::lifecycle::AssetValues& values);

/// "02:13:20", from a day on "3 d 02:13:20".
[[nodiscard]] QString countdown(std::chrono::seconds left);
/// A lease as chip, and, once it has expired, a sentence that says what happens next; empty before.
struct LeaseSight
{
    State state;
    QString next;
};
[[nodiscard]] LeaseSight leaseSight(const core::lifecycle::Lease& lease, const QDateTime& nowUtc,
                                    const core::lifecycle::Properties& properties);
/// The action whose lease ends first; null: none has an end. Points into `actions`.
[[nodiscard]] const core::servicenow::ActiveAction* firstEnding(const QList<core::servicenow::ActiveAction>& actions);

/// Why the CI shows this requestor's state, or another one.
[[nodiscard]] QString whyShown(const core::servicenow::CiRow& ci, const core::servicenow::ActiveState& state,
                               const core::lifecycle::RuleSet& rules);
/// Which of the active states of its requestors the CI should show; null: none. Points into ci.states.
[[nodiscard]] const core::servicenow::ActiveState* shownState(const core::servicenow::CiRow& ci,
                                                              const core::lifecycle::RuleSet& rules);

/// What to do about a refusal; empty for a code that is not one of the twenty.
[[nodiscard]] QString adviceOf(const QString& code);
/// The row of a rule table behind a refusal as a sentence, for a CI of `className`: which class, state and action, and
/// from which class it is inherited. Empty when no row is behind it.
[[nodiscard]] QString ruleSentence(const QString& ruleRecord, const QString& className,
                                   const LifecycleKnowledge& knowledge);

} // namespace itam::ui::models
