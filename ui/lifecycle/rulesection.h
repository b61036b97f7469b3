// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rule pages as sub-pages of CI lifecycle. They share one keeper, so that an edit on one is undone from any, and
// one reading serves all. GUI thread.
#pragma once

#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/rulepage.h"

namespace itam::ui::lifecycle {

class LifecycleDesk;

/// What the sections share.
class RuleDesk final
{
public:
    RuleDesk();

    [[nodiscard]] services::RuleKeeper& keeper() { return m_keeper; }
    [[nodiscard]] services::RuleChecker& checker() { return m_checker; }

    /// Each section gets the same ports, one after the other: the first of a round makes the desk forget.
    void setPorts(const LifecycleSection* section, const services::LifecyclePorts& ports);

private:
    services::RuleKeeper m_keeper;
    services::RuleChecker m_checker;
    QSet<const LifecycleSection*> m_given;
};

class RuleSection final : public LifecycleSection
{
    Q_OBJECT
public:
    RuleSection(RulePage* page, std::shared_ptr<RuleDesk> desk);

    [[nodiscard]] QByteArray saveViewState() const override { return m_rules->saveViewState(); }
    void restoreViewState(const QByteArray& state) override { m_rules->restoreViewState(state); }

protected:
    void forget() override;
    void ask() override;

private:
    void connectIntents();
    void connectAnswers();

    RulePage* m_rules;
    std::shared_ptr<RuleDesk> m_desk;
};

/// The five of them, in the order of the list.
void addRuleSections(LifecycleDesk& desk);

} // namespace itam::ui::lifecycle
