// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every edit that the rule pages offer, made from the rules as they are. An empty edit: there is nothing to do. Pure;
// GUI thread (the sentences are in its language).
#pragma once

#include "ui/models/rulebook.h"
#include "ui/models/ruleedit.h"

namespace itam::ui::models {

/// The class's own rule comes or goes; rules of its ancestors stay.
[[nodiscard]] RuleEdit toggledActionRule(const RuleBook& book, const QString& ciClass, int state,
                                         const QString& action);
[[nodiscard]] RuleEdit toggledTransitionRule(const RuleBook& book, const QString& ciClass, int from, int to);
/// Both orders of the pair count (R10).
[[nodiscard]] RuleEdit toggledPair(const RuleBook& book, const QString& action, const QString& other);

[[nodiscard]] RuleEdit addedAction(const QString& name, const QString& description);
[[nodiscard]] RuleEdit changedAction(const RuleBook& book, const QString& action, const QString& name,
                                     const QString& description);
/// The action, then the pairs and rules that go along (cataloguedeletion.h).
[[nodiscard]] RuleEdit deletedAction(const RuleBook& book, const QString& action);

[[nodiscard]] RuleEdit addedState(int value, const QString& label);
[[nodiscard]] RuleEdit renamedState(const RuleBook& book, int value, const QString& label);
/// The state, then its priority. Only while no CI shows it.
[[nodiscard]] RuleEdit deletedState(const RuleBook& book, int value);
/// Behind all that have a priority.
[[nodiscard]] RuleEdit prioritised(const RuleBook& book, int state);
[[nodiscard]] RuleEdit unprioritised(const RuleBook& book, int state);
/// The priority at place `from` of the order comes to place `to`. The numbers that are there are handed out anew, and
/// only rows that get another one are written; equal ones become different.
[[nodiscard]] RuleEdit movedPriority(const RuleBook& book, int from, int to);

/// What stands against a name or a value, as a sentence; empty: nothing.
[[nodiscard]] QString objectionToActionName(const RuleBook& book, const QString& name, const QString& sysId = {});
[[nodiscard]] QString objectionToStateLabel(const RuleBook& book, const QString& label, std::optional<int> state = {});
[[nodiscard]] QString objectionToStateValue(const RuleBook& book, int value);
/// Rules that name the state, or CI Lifecycle Management that sets it by itself (R39-R42).
[[nodiscard]] QString objectionToStateRemoval(const RuleBook& book, int value);

/// Smallest number above all that are taken.
[[nodiscard]] int freeStateValue(const RuleBook& book);

} // namespace itam::ui::models
