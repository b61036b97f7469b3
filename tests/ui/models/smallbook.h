// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A handful of rules over a handful of classes, for tests of grids and edits.
#pragma once

#include "ui/models/rulebook.h"

namespace itam::tests {

/// cmdb_ci > cmdb_ci_server > cmdb_ci_linux_server; the shipped states and priorities; actions patch, clone and task;
/// patch and clone are a pair. Not allowed: task in Retired (cmdb_ci), patch in Operational (cmdb_ci_server and
/// cmdb_ci_linux_server), from Retired to Operational (cmdb_ci_server).
inline ui::models::RuleBook smallBook()
{
    using namespace core::lifecycle;
    ui::models::RuleBook book;
    int number = 0;
    book.rules = shippedRules([&] { return QStringLiteral("shipped-%1").arg(++number); });
    book.rules.actions = {{QStringLiteral("patch"), QStringLiteral("Patching"), QStringLiteral("Updates")},
                          {QStringLiteral("clone"), QStringLiteral("Cloning"), {}},
                          {QStringLiteral("task"), createTaskAction, {}}};
    book.rules.compatible = {{QStringLiteral("pair"), QStringLiteral("patch"), QStringLiteral("clone")}};
    const QString server = QStringLiteral("cmdb_ci_server");
    const QString linux = QStringLiteral("cmdb_ci_linux_server");
    book.rules.notAllowedActions = {{QStringLiteral("rule-task"), QStringLiteral("cmdb_ci"), 6, QStringLiteral("task")},
                                    {QStringLiteral("rule-server"), server, 1, QStringLiteral("patch")},
                                    {QStringLiteral("rule-linux"), linux, 1, QStringLiteral("patch")}};
    book.rules.notAllowedTransitions = {{QStringLiteral("way"), server, 6, 1}};
    for (const Choice& state : book.rules.operationalStates)
        book.states.append({QStringLiteral("choice-%1").arg(state.value), state.value, state.label});
    book.classes = {{QStringLiteral("cmdb_ci"), QStringLiteral("Configuration Item"), {}},
                    {server, QStringLiteral("Server"), QStringLiteral("cmdb_ci")},
                    {linux, QStringLiteral("Linux Server"), server}};
    return book;
}

} // namespace itam::tests
