// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/restorejobpage.h"

#include "ui/lifecycle/switchbutton.h"
#include "ui/models/format.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QScrollArea>
#include <QSpinBox>

namespace itam::ui::lifecycle {
namespace {

using widgets::Card;
using widgets::FieldNote;
using widgets::TextRole;

constexpr int mostGraceDays = 3650;

QLabel* named(QLabel* label, const char* name)
{
    label->setObjectName(QString::fromLatin1(name));
    return label;
}

QString periodText(std::chrono::seconds period)
{
    constexpr int secondsAsTheyAre = 120;
    const int seconds = static_cast<int>(period.count());
    if (seconds <= 0)
        return RestoreJobPage::tr("as often as the instance says");
    if (seconds < secondsAsTheyAre)
        return RestoreJobPage::tr("every %n second(s)", nullptr, seconds);
    //: %1 is a duration, for example "1 h 00 min"
    return RestoreJobPage::tr("every %1").arg(models::durationInSeconds(period));
}

} // namespace

RestoreJobPage::RestoreJobPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_refresh(widgets::makeButton(tr("Refresh"), "restoreJobRefreshButton", widgets::ButtonKind::Plain, this))
    , m_bar(new widgets::MessageBar(this))
    , m_missing(named(widgets::makeLabel({}, TextRole::Muted, this), "restoreJobMissingLabel"))
    , m_jobCard(makeJobCard())
    , m_findingsCard(makeFindingsCard())
    , m_graceCard(makeGraceCard())
{
    setObjectName(QStringLiteral("restoreJobPage"));
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, widgets::spacing(2), 0);
    inside->setSpacing(widgets::spacing(3));
    inside->addWidget(widgets::makeLabel(
        tr("The restore job looks after what requestors leave behind. It ends states and actions of requestors that are "
           "not valid any more. When the lease of an action has ended, it opens a task that asks to renew it. When the "
           "grace period is over too, it ends the action and closes the task."),
        TextRole::Body, content));
    for (QWidget* part : {static_cast<QWidget*>(m_missing), static_cast<QWidget*>(m_jobCard),
                          static_cast<QWidget*>(m_findingsCard), static_cast<QWidget*>(m_graceCard)})
        inside->addWidget(part);
    inside->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("restoreJobScrollArea"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(makeHead());
    column->addWidget(m_bar);
    column->addWidget(area, 1);
    auto* refresh = new QAction(tr("&Refresh"), this);
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(refresh);
    connect(refresh, &QAction::triggered, this, &RestoreJobPage::refreshRequested);
    forget();
}

QWidget* RestoreJobPage::makeHead()
{
    auto* head = new QWidget(this);
    m_refresh->setIcon(widgets::icon("refresh"));
    m_refresh->setToolTip(tr("Ask ServiceNow again (F5)"));
    connect(m_refresh, &QPushButton::clicked, this, &RestoreJobPage::refreshRequested);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widgets::makeLabel(tr("Restore job"), TextRole::Title, head));
    row->addStretch(1);
    row->addWidget(m_refresh);
    return head;
}

Card* RestoreJobPage::makeJobCard()
{
    auto* card = new Card(this);
    m_active = new SwitchButton(tr("The restore job is active"), "restoreJobActiveButton", card);
    m_active->setWords(tr("Active"), tr("Not active"));
    m_activeText = named(widgets::makeLabel({}, TextRole::Muted, card), "restoreJobActiveLabel");
    m_period = named(widgets::makeLabel({}, TextRole::Body, card), "restoreJobPeriodLabel");
    m_lastRun = named(widgets::makeLabel({}, TextRole::Body, card), "restoreJobLastRunLabel");
    m_run = widgets::makeButton(tr("Run now"), "runRestoreJobButton", widgets::ButtonKind::Plain, card);
    m_run->setIcon(widgets::icon("play"));
    m_runReason = named(widgets::makeLabel({}, TextRole::Muted, card), "restoreJobRunLabel");
    // The switch is as small as it is; the texts below it take the width.
    for (QLabel* label : {m_activeText, m_period, m_lastRun})
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* form = new widgets::Form(card);
    form->addRow(tr("State"), m_active);
    form->addField(m_activeText);
    form->addRow(tr("Runs"), m_period);
    form->addRow(tr("Last run"), m_lastRun);
    card->column()->addWidget(form);
    auto* row = new QHBoxLayout;
    row->addWidget(m_run);
    row->addWidget(m_runReason, 1);
    card->column()->addLayout(row);
    // Turned by a person only: what the instance says sets it without asking.
    connect(m_active, &QAbstractButton::clicked, this, &RestoreJobPage::activeRequested);
    connect(m_run, &QPushButton::clicked, this, &RestoreJobPage::runRequested);
    return card;
}

Card* RestoreJobPage::makeFindingsCard()
{
    auto* card = new Card(this);
    card->column()->addWidget(widgets::makeLabel(tr("What the next run would find"), TextRole::Heading, card));
    m_findings = named(widgets::makeLabel({}, TextRole::Body, card), "restoreJobFindingsLabel");
    card->column()->addWidget(m_findings);
    return card;
}

Card* RestoreJobPage::makeGraceCard()
{
    auto* card = new Card(this);
    m_days = new QSpinBox(card);
    m_days->setObjectName(QStringLiteral("graceDaysSpinBox"));
    m_days->setRange(0, mostGraceDays);
    widgets::ignoreWheelWithoutFocus(m_days);
    m_daysNote = new FieldNote(m_days, card);
    m_daysNote->setObjectName(QStringLiteral("graceDaysNote"));
    m_saveDays = widgets::makeButton(tr("Save grace period"), "saveGraceDaysButton", widgets::ButtonKind::Plain, card);
    card->column()->addWidget(widgets::makeLabel(tr("Grace period"), TextRole::Heading, card));
    card->column()->addWidget(widgets::makeLabel(
        tr("How many days after the end of its lease an action may stay active, so that somebody can still extend it."),
        TextRole::Body, card));
    auto* field = new QWidget(card);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_days);
    row->addWidget(m_saveDays);
    row->addStretch(1);
    auto* form = new widgets::Form(card);
    form->addRow(tr("&Days"), field, m_daysNote, m_days);
    card->column()->addWidget(form);
    connect(m_days, &QSpinBox::valueChanged, this, &RestoreJobPage::showGrace);
    connect(m_saveDays, &QPushButton::clicked, this, [this] { emit graceDaysRequested(m_days->value()); });
    return card;
}

void RestoreJobPage::showLoading()
{
    m_refresh->setEnabled(false);
    if (m_bar->message().severity == models::Severity::Error)
        m_bar->clear();
    if (m_facts)
        return;
    m_missing->setText(tr("Asking ServiceNow\u2026"));
    m_missing->show();
}

void RestoreJobPage::showFacts(const RestoreJobFacts& facts)
{
    const bool isTyping = m_facts && m_days->value() != m_facts->graceDays;
    m_facts = facts;
    m_refresh->setEnabled(true);
    if (!isTyping)
        m_days->setValue(facts.graceDays);
    m_missing->setVisible(!facts.job);
    m_missing->setText(tr("This instance does not show the job, or the user may not see scheduled jobs. An administrator "
                          "finds it under System Definition, Scheduled Jobs."));
    m_jobCard->setVisible(facts.job.has_value());
    m_findingsCard->show();
    m_graceCard->show();
    showControls();
    showFindings();
    showGrace();
}

void RestoreJobPage::showControls()
{
    const bool isKnown = m_facts && m_facts->job;
    const bool isActive = isKnown && m_facts->job->active;
    m_active->setEnabled(isKnown && !m_isBusy);
    m_active->setChecked(isActive);
    m_run->setEnabled(isActive && !m_isBusy);
    m_saveDays->setEnabled(m_facts && !m_isBusy && m_days->value() != m_facts->graceDays);
    if (!isKnown)
        return;
    const core::servicenow::RestoreJob& job = *m_facts->job;
    m_activeText->setText(isActive ? tr("Switching it off takes effect at once. Leases that end then open no tasks, and "
                                        "no action ends by itself.")
                                   : tr("While it is not active no lease ends anything and no task is opened. Instances "
                                        "come with the job switched off."));
    m_period->setText(periodText(job.period));
    m_lastRun->setText(job.lastRun.isValid()
                           //: %1 is an exact time, %2 how long ago it was
                           ? tr("%1 (%2)").arg(models::exactTime(job.lastRun),
                                               models::relativeTime(job.lastRun, m_clock.nowUtc()))
                           : tr("never, as far as the instance tells"));
    m_runReason->setText(isActive ? QString() : tr("It can be run when it is active."));
}

void RestoreJobPage::showFindings()
{
    const int tasks = static_cast<int>(m_facts->openTasks.size());
    const int ending = static_cast<int>(endingWith(*m_facts, m_facts->graceDays, m_clock.nowUtc()));
    QStringList sentences;
    sentences.append(tasks == 0 ? tr("No lease waits to be renewed.")
                                : tr("%n lease(s) wait to be renewed.", nullptr, tasks));
    if (ending > 0)
        sentences.append(tr("%n action(s) would end, because the grace period is over.", nullptr, ending));
    if (m_facts->invalidRequestors > 0) {
        sentences.append(tr("%n requestor(s) are not valid any more and still hold something.", nullptr,
                            static_cast<int>(m_facts->invalidRequestors)));
        sentences.append(tr("%n state(s) and actions of those would end.", nullptr,
                            static_cast<int>(m_facts->heldByInvalid)));
    } else {
        sentences.append(tr("Nothing is held by a requestor that is not valid any more."));
    }
    m_findings->setText(sentences.join(QLatin1Char('\n')));
}

void RestoreJobPage::showGrace()
{
    if (!m_facts)
        return;
    const int days = m_days->value();
    m_saveDays->setEnabled(!m_isBusy && days != m_facts->graceDays);
    const int before = static_cast<int>(endingWith(*m_facts, m_facts->graceDays, m_clock.nowUtc()));
    const int then = static_cast<int>(endingWith(*m_facts, days, m_clock.nowUtc()));
    if (days == m_facts->graceDays)
        return m_daysNote->showNote(FieldNote::Kind::Hint, tr("This is what the instance has now."));
    if (then > before)
        return m_daysNote->showNote(FieldNote::Kind::Warning,
                                    tr("%n action(s) would end at the next run with this grace period.", nullptr, then));
    m_daysNote->showNote(FieldNote::Kind::Info,
                         then == 0 ? tr("No action would end at the next run with this grace period.")
                                   : tr("%n action(s) would end at the next run, as with the present one.", nullptr,
                                        then));
}

void RestoreJobPage::setBusy(bool busy)
{
    m_isBusy = busy;
    showControls();
}

void RestoreJobPage::showDone(const QString& what, const QString& meaning)
{
    m_bar->showMessage({.severity = models::Severity::Ok, .what = what, .meaning = meaning});
}

void RestoreJobPage::showFailure(const Error& error)
{
    m_bar->showError(error);
}

void RestoreJobPage::showError(const Error& error)
{
    m_refresh->setEnabled(true);
    m_bar->showError(error);
    if (error.code == ErrorCode::CredentialsIncomplete)
        m_bar->addAction(tr("Go to Integrations"), "goToIntegrationsButton", [this] { emit settingsRequested(); });
    else
        m_bar->addAction(tr("Try again"), "restoreJobRetryButton", [this] { emit refreshRequested(); });
    if (!m_facts)
        m_missing->hide();
}

void RestoreJobPage::forget()
{
    m_facts.reset();
    m_isBusy = false;
    m_bar->clear();
    m_jobCard->hide();
    m_findingsCard->hide();
    m_graceCard->hide();
    m_missing->hide();
    m_refresh->setEnabled(true);
    showControls();
}

} // namespace itam::ui::lifecycle
