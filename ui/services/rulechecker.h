// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks the instance itself whether something is allowed: the three questions of the documented API (ci-lifecycle.md 8,
// 11-13). One question at a time; a newer one makes the older answer unwelcome. Lives on the GUI thread; the access is
// called on a background thread. Errors: those of LifecycleInstance.
#pragma once

#include "core/servicenow/lifecycleinstance.h"
#include "core/support/background.h"

#include <QObject>

namespace itam::ui::services {

/// States by label, actions by name, classes by table name.
struct RuleQuestion
{
    enum class Kind
    {
        Action,     ///< may `second` be started in the state `first`
        Transition, ///< may a CI go from the state `first` to `second`
        Pair        ///< do the actions `first` and `second` go together
    };
    Kind kind = Kind::Action;
    QString ciClass = {}; ///< not of a pair
    QString first = {};
    QString second = {};

    friend bool operator==(const RuleQuestion&, const RuleQuestion&) = default;
};

class RuleChecker final : public QObject
{
    Q_OBJECT
public:
    explicit RuleChecker(core::servicenow::LifecycleAccess access, QObject* parent = nullptr);

    /// Another instance; an open question stays without an answer.
    void setAccess(core::servicenow::LifecycleAccess access);
    /// Answered once, by answered() or failed(), unless a newer question comes before.
    void ask(const RuleQuestion& question);

signals:
    void answered(const itam::ui::services::RuleQuestion& question, bool isAllowed);
    void failed(const itam::ui::services::RuleQuestion& question, const itam::core::support::Error& error);

private:
    core::servicenow::LifecycleAccess m_access;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::services
