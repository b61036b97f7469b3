// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Restore job: what it does, whether it is active, when it ran, what it would find, how long an expired
// lease is tolerated; switching it on and off, and running it now (ci-lifecycle.md 7; R32-R36). A view. GUI thread.
//
// Keys: F5 asks anew, Space turns the switch.
#pragma once

#include "core/support/clock.h"
#include "core/support/result.h"
#include "ui/lifecycle/restorejobfacts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace itam::ui::widgets {
class Card;
class FieldNote;
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class SwitchButton;

class RestoreJobPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit RestoreJobPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showFacts(const RestoreJobFacts& facts);
    /// Before anything is known, or of a question.
    void showError(const Error& error);
    /// A change was asked for: nothing else can be until it is answered.
    void setBusy(bool busy);
    /// How the last change ended.
    void showDone(const QString& what, const QString& meaning);
    void showFailure(const Error& error);
    void forget();

signals:
    void refreshRequested();
    void settingsRequested();
    void activeRequested(bool active);
    void graceDaysRequested(int days);
    void runRequested();

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] widgets::Card* makeJobCard();
    [[nodiscard]] widgets::Card* makeFindingsCard();
    [[nodiscard]] widgets::Card* makeGraceCard();
    void showControls();
    void showFindings();
    void showGrace();

    const core::support::Clock& m_clock;
    std::optional<RestoreJobFacts> m_facts;
    bool m_isBusy = false;
    QPushButton* m_refresh;
    widgets::MessageBar* m_bar;
    QLabel* m_missing;
    widgets::Card* m_jobCard;
    SwitchButton* m_active;
    QLabel* m_activeText;
    QLabel* m_period;
    QLabel* m_lastRun;
    QPushButton* m_run;
    QLabel* m_runReason;
    widgets::Card* m_findingsCard;
    QLabel* m_findings;
    widgets::Card* m_graceCard;
    QSpinBox* m_days;
    widgets::FieldNote* m_daysNote;
    QPushButton* m_saveDays;
};

} // namespace itam::ui::lifecycle
