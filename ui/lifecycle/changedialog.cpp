// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/changedialog.h"

#include "core/lifecycle/lease.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

using models::ChangePreview;
using models::CiChange;
using models::CiVerdict;

constexpr int typingPauseMs = 400;
constexpr std::array leaseChoices{"01:00:00", "04:00:00", "08:00:00", "24:00:00", "72:00:00", "168:00:00"};

QComboBox* makeList(const char* name, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    list->setMinimumWidth(widgets::textWidth(30));
    return list;
}

/// Its field takes its place in the order of Tab when it is made.
QComboBox* makeEditableList(const char* name, QWidget* parent)
{
    QComboBox* list = makeList(name, parent);
    list->setEditable(true);
    list->setInsertPolicy(QComboBox::NoInsert);
    return list;
}

/// Where the rule behind a refusal is shown; empty: no rule is behind it.
QString sectionOf(const QString& code)
{
    const auto known = core::lifecycle::refusalCodeNamed(code);
    if (!known)
        return {};
    switch (*known) {
    case core::lifecycle::RefusalCode::NotAllowedCiAction:
        return QStringLiteral("notAllowedActions");
    case core::lifecycle::RefusalCode::InvalidOpsStateTransition:
        return QStringLiteral("notAllowedTransitions");
    case core::lifecycle::RefusalCode::IncompatibleCiAction:
        return QStringLiteral("pairs");
    case core::lifecycle::RefusalCode::UnprioritizedOpsState:
        return QStringLiteral("states");
    default:
        return {};
    }
}

/// An instance's message may end without a full stop.
QString sentence(const QString& text)
{
    return text.isEmpty() || text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace

ChangeDialog::ChangeDialog(QWidget* parent)
    : QDialog(parent)
    , m_typing(new QTimer(this))
    , m_heading(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_form(new widgets::Form(this))
    , m_requestor(makeList("requestorComboBox", this))
    , m_register(widgets::makeButton(tr("Register me now"), "registerMeButton", widgets::ButtonKind::Plain, this))
    , m_requestorNote(new widgets::FieldNote(m_requestor, this))
    , m_value(makeList("changeValueComboBox", this))
    , m_lease(makeEditableList("leaseTimeComboBox", this))
    , m_leaseNote(new widgets::FieldNote(m_lease, this))
    , m_bar(new widgets::MessageBar(this))
    , m_summary(widgets::makeLabel({}, widgets::TextRole::Strong, this))
    , m_progress(new QProgressBar(this))
    , m_table(new widgets::TableView("verdictsTable", this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_reason(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_showRule(widgets::makeButton(tr("Show the rule"), "showRuleButton", widgets::ButtonKind::Link, this))
    , m_apply(widgets::makeButton({}, "applyChangeButton", widgets::ButtonKind::Primary, this))
    , m_stop(widgets::makeButton(tr("Stop"), "stopChangeButton", widgets::ButtonKind::Plain, this))
    , m_close(widgets::makeButton(tr("Close"), "closeChangeButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("changeDialog"));
    m_summary->setObjectName(QStringLiteral("changeSummaryLabel"));
    m_progress->setObjectName(QStringLiteral("changeProgressBar"));
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setModel(&m_verdicts);
    m_table->setColumnWidths({22, 16, 22, 18, 18, 44, 40, 24, 6});
    m_table->setColumnsHidden(
        {static_cast<int>(models::VerdictModel::Column::Class), static_cast<int>(models::VerdictModel::Column::Rule)});
    m_table->setAccessibleName(tr("What becomes of each CI"));
    makeForm();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_heading);
    column->addWidget(m_form);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    auto* reason = new QHBoxLayout;
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_showRule, 0, Qt::AlignTop);
    column->addLayout(reason);
    m_reason->setObjectName(QStringLiteral("verdictReasonLabel"));
    connect(m_showRule, &QPushButton::clicked, this, [this] {
        if (const models::CiVerdict* verdict = m_verdicts.at(m_table->currentIndex().row()))
            emit ruleRequested(sectionOf(verdict->code));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangeDialog::showReason);
    makeFoot(column);
    resize(widgets::textWidth(150), widgets::spacing(140));
    m_apply->setText(applyText(0));
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &ChangeDialog::takeChoice);
}

void ChangeDialog::makeForm()
{
    auto* who = new QWidget(this);
    auto* row = new QHBoxLayout(who);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(2));
    row->addWidget(m_requestor);
    row->addWidget(m_register);
    row->addStretch(1);
    m_register->setToolTip(tr("States and actions belong to a requestor. This registers you as a new one."));
    m_form->addRow(tr("Act as"), who, m_requestorNote, m_requestor);
    m_valueLabel = m_form->addRow(tr("State"), m_value);
    m_leaseLabel = m_form->addRow(tr("Lease"), m_lease, m_leaseNote);
    connect(m_requestor, &QComboBox::currentIndexChanged, this, [this] {
        emit requestorChosen(m_requestor->currentData().toString());
        takeChoice();
    });
    connect(m_value, &QComboBox::currentIndexChanged, this, &ChangeDialog::takeChoice);
    connect(m_lease, &QComboBox::currentIndexChanged, this, &ChangeDialog::takeChoice);
    connect(m_lease->lineEdit(), &QLineEdit::textEdited, this, [this] {
        // What was previewed, or is about to be, is not what stands there.
        emit previewCancelled();
        m_verdicts.clear();
        setStage(Stage::Choosing);
        m_typing->start();
    });
    connect(m_lease->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_typing->isActive())
            takeChoice();
    });
    connect(m_register, &QPushButton::clicked, this, [this] {
        m_register->setEnabled(false);
        m_requestorNote->showNote(widgets::FieldNote::Kind::Info, tr("Registering\u2026"));
        emit registerRequested();
    });
}

void ChangeDialog::makeFoot(QVBoxLayout* column)
{
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_stop);
    foot->addWidget(m_apply);
    foot->addWidget(m_close);
    column->addLayout(foot);
    // Return in the lease field presses no button.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &ChangeDialog::applyRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_stop->setText(tr("Stopping\u2026"));
        emit stopRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &ChangeDialog::reject);
}

void ChangeDialog::start(const Start& start, const services::Knowledge& knowledge)
{
    m_kind = start.kind;
    m_total = start.total;
    m_passing = 0;
    const auto title = [this] {
        switch (m_kind) {
        case CiChange::Kind::SetState:
            return tr("Set state");
        case CiChange::Kind::AddAction:
            return tr("Apply action");
        case CiChange::Kind::RemoveAction:
            return tr("Remove action");
        case CiChange::Kind::ExtendLease:
            return tr("Extend lease");
        }
        return QString();
    };
    setWindowTitle(title());
    //: %1 is what is done: "Set state"
    m_heading->setText(tr("%1: %n CI(s)", nullptr, static_cast<int>(m_total)).arg(title()));
    m_bar->clear();
    m_requestorNote->clear();
    fillRequestors(knowledge, start.requestorId);
    fillValues(start, *knowledge);
    m_verdicts.clear();
    m_summary->clear();
    setStage(Stage::Choosing);
    show();
    raise();
    activateWindow();
    QWidget* first = m_requestor->count() == 0         ? static_cast<QWidget*>(m_register)
                     : m_requestor->currentIndex() < 0 ? static_cast<QWidget*>(m_requestor)
                                                       : m_value;
    first->setFocus();
    takeChoice();
}

void ChangeDialog::fillRequestors(const services::Knowledge& knowledge, const QString& chosen)
{
    const QSignalBlocker quiet(m_requestor);
    m_requestor->clear();
    for (const core::servicenow::RequestorRow& each : knowledge->requestors) {
        if (!each.active)
            continue;
        const QString word = models::requestorWord(each.name, each.requestorId);
        m_requestor->addItem(each.isWorkflow ? tr("%1, workflow").arg(word) : word, each.requestorId);
        m_requestor->setItemData(m_requestor->count() - 1, each.requestorId, Qt::ToolTipRole);
    }
    m_requestor->setCurrentIndex(m_requestor->findData(chosen));
    m_requestor->setPlaceholderText(m_requestor->count() > 0 ? tr("Choose a requestor") : tr("Nobody is registered"));
    m_register->setEnabled(true);
    if (m_requestor->count() == 0)
        m_requestorNote->showNote(widgets::FieldNote::Kind::Hint,
                                  tr("States and actions belong to a requestor: register to be one."));
}

void ChangeDialog::fillValues(const Start& start, const models::LifecycleKnowledge& knowledge)
{
    const bool isState = m_kind == CiChange::Kind::SetState;
    const QSignalBlocker quietLease(m_lease);
    m_valueLabel->setText(isState ? tr("State") : tr("Action"));
    m_value->setPlaceholderText(isState ? tr("Choose a state") : tr("Choose an action"));
    fillValueList(knowledge, start.value);
    m_form->setRowVisible(m_leaseLabel, hasLease());
    m_lease->clear();
    if (m_kind == CiChange::Kind::AddAction)
        m_lease->addItem(tr("No end"));
    for (const char* each : leaseChoices)
        m_lease->addItem(QString::fromLatin1(each));
    m_lease->setCurrentIndex(m_lease->findText(QStringLiteral("24:00:00")));
    showLeaseNote();
}

bool ChangeDialog::hasLease() const
{
    return m_kind == CiChange::Kind::AddAction || m_kind == CiChange::Kind::ExtendLease;
}

QString ChangeDialog::leaseText() const
{
    const QString text = m_lease->currentText().trimmed();
    const bool isNone = m_kind == CiChange::Kind::AddAction && text == tr("No end");
    return isNone ? QString() : text;
}

void ChangeDialog::showLeaseNote()
{
    if (!hasLease())
        return m_leaseNote->clear();
    const QString text = leaseText();
    const bool isNone = text.isEmpty() && m_kind == CiChange::Kind::AddAction;
    if (!isNone && !core::lifecycle::leaseTimeFrom(text))
        m_leaseNote->showNote(widgets::FieldNote::Kind::Error,
                              tr("Write hours, minutes and seconds as 02:30:00, and more than none."));
    else if (m_kind == CiChange::Kind::ExtendLease)
        m_leaseNote->showNote(widgets::FieldNote::Kind::Hint,
                              tr("Added to a lease that still runs; from now on for one that has expired."));
    else
        m_leaseNote->showNote(widgets::FieldNote::Kind::Hint,
                              isNone ? tr("The action stays active until somebody removes it.")
                                     : tr("Hours, minutes and seconds. The end of a lease opens a task to renew it."));
}

std::optional<CiChange> ChangeDialog::change() const
{
    CiChange change{m_kind, m_requestor->currentData().toString(), m_value->currentText(), {}};
    if (hasLease())
        change.leaseTime = leaseText();
    const bool mayBeEmpty = m_kind != CiChange::Kind::ExtendLease;
    const bool isLeaseRight =
        change.leaseTime.isEmpty() ? mayBeEmpty : core::lifecycle::leaseTimeFrom(change.leaseTime).has_value();
    if (m_requestor->currentIndex() < 0 || m_value->currentIndex() < 0 || !isLeaseRight)
        return std::nullopt;
    return change;
}

void ChangeDialog::takeChoice()
{
    m_typing->stop();
    if (m_stage == Stage::Applying)
        return;
    showLeaseNote();
    m_bar->clear();
    m_verdicts.clear();
    m_summary->clear();
    m_passing = 0;
    const auto chosen = change();
    setStage(chosen ? Stage::Previewing : Stage::Choosing);
    if (chosen)
        emit previewRequested(*chosen);
    else
        emit previewCancelled();
}

void ChangeDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool isBusy = stage == Stage::Previewing || stage == Stage::Applying;
    if (isBusy)
        showProgress(0, -1);
    m_progress->setVisible(isBusy);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_form->setEnabled(stage != Stage::Applying);
    m_stop->setVisible(stage == Stage::Applying);
    m_stop->setEnabled(true);
    m_stop->setText(tr("Stop"));
    m_close->setEnabled(stage != Stage::Applying);
    m_apply->setVisible(stage != Stage::Applying && stage != Stage::Ended);
    m_apply->setEnabled(stage == Stage::Previewed && m_passing > 0);
    m_apply->setText(applyText(stage == Stage::Previewed ? m_passing : m_total));
    if (stage == Stage::Choosing)
        m_empty->showContent({.icon = QStringLiteral("info"),
                              .title = tr("Nothing is changed yet"),
                              .text = tr("Choose above: what would become of each CI is shown here first.")});
    else if (stage == Stage::Previewing)
        m_empty->showContent({.icon = QStringLiteral("busy"),
                              .title = tr("Asking what would happen\u2026"),
                              .severity = models::Severity::Busy});
    else if (m_verdicts.rowCount() > 0)
        m_empty->hideContent();
    if (!m_table->currentIndex().isValid() && m_verdicts.rowCount() > 0)
        m_table->setCurrentIndex(m_verdicts.index(0, 0));
    showReason();
}

// Of the row in full: beside the other columns there is seldom room for it.
void ChangeDialog::showReason()
{
    const int row = m_table->currentIndex().row();
    const auto text = [&](models::VerdictModel::Column column) {
        return m_verdicts.index(row, static_cast<int>(column)).data().toString();
    };
    const models::CiVerdict* verdict = m_verdicts.at(row);
    const bool isTold = verdict && !verdict->code.isEmpty();
    m_reason->setVisible(isTold);
    m_showRule->setVisible(isTold && m_hasSection && m_hasSection(sectionOf(verdict->code)));
    if (isTold)
        m_reason->setText(
            QStringList{sentence(text(models::VerdictModel::Column::Why)), text(models::VerdictModel::Column::Advice),
                        //: the code of a refusal and the number of a rule
                        verdict->rule.isEmpty() ? verdict->code : tr("(%1, rule %2)").arg(verdict->code, verdict->rule)}
                .join(QLatin1Char(' ')));
}

QString ChangeDialog::applyText(qint64 total) const
{
    const int number = static_cast<int>(total);
    switch (m_kind) {
    case CiChange::Kind::SetState:
        return tr("Set state of %n CI(s)", nullptr, number);
    case CiChange::Kind::AddAction:
        return tr("Apply action to %n CI(s)", nullptr, number);
    case CiChange::Kind::RemoveAction:
        return tr("Remove action from %n CI(s)", nullptr, number);
    case CiChange::Kind::ExtendLease:
        return tr("Extend lease of %n CI(s)", nullptr, number);
    }
    return {};
}

void ChangeDialog::fillValueList(const models::LifecycleKnowledge& knowledge, const QString& chosen)
{
    const QSignalBlocker quiet(m_value);
    m_value->clear();
    if (m_kind == CiChange::Kind::SetState) {
        for (const core::lifecycle::Choice& each : knowledge.rules().operationalStates)
            m_value->addItem(each.label);
    } else {
        for (const core::lifecycle::CiActionRow& each : knowledge.rules().actions)
            m_value->addItem(each.name);
    }
    m_value->setCurrentIndex(m_value->findText(chosen));
}

void ChangeDialog::takeKnowledge(const services::Knowledge& knowledge)
{
    if (!isVisible() || m_stage != Stage::Choosing)
        return;
    fillRequestors(knowledge, m_requestor->currentData().toString());
    fillValueList(*knowledge, m_value->currentText());
    takeChoice();
}

void ChangeDialog::showRequestors(const services::Knowledge& knowledge, const QString& chosen)
{
    fillRequestors(knowledge, chosen);
    m_requestorNote->showNote(widgets::FieldNote::Kind::Ok, tr("You are registered as %1.").arg(chosen));
    emit requestorChosen(chosen);
    m_value->setFocus();
    takeChoice();
}

void ChangeDialog::showRegisteringError(const Error& error)
{
    m_register->setEnabled(true);
    m_requestorNote->showNote(widgets::FieldNote::Kind::Error, widgets::messageOf(error).what);
    m_bar->showError(error);
}

void ChangeDialog::showProgress(qint64 done, qint64 total)
{
    // In thousandths, so that any number fits.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(done * 1000 / total));
    if (m_stage == Stage::Applying && total > 0) {
        m_summary->setText(tr("%1 of %2 CIs answered").arg(models::count(done), models::count(total)));
        m_summary->show();
    }
}

void ChangeDialog::showSummary(const ChangePreview& preview)
{
    const auto number = [&](CiVerdict::Kind kind) { return static_cast<int>(preview.total(kind)); };
    QStringList parts{tr("%n will change", nullptr, number(CiVerdict::Kind::Changes))};
    if (number(CiVerdict::Kind::Stays) > 0)
        parts.append(tr("%n noted, showing the same", nullptr, number(CiVerdict::Kind::Stays)));
    if (number(CiVerdict::Kind::Refused) > 0)
        parts.append(tr("%n would be refused and left out", nullptr, number(CiVerdict::Kind::Refused)));
    m_summary->setText(parts.join(QStringLiteral(" \u00b7 ")));
}

void ChangeDialog::showPreview(const ChangePreview& preview)
{
    m_verdicts.show(preview.verdicts, preview.change.kind, preview.knowledge);
    m_passing = preview.passing().size();
    if (preview.callRefusals.isEmpty()) {
        showSummary(preview);
    } else {
        const core::servicenow::CallRefusal& first = preview.callRefusals.first();
        m_summary->clear();
        m_bar->showMessage({.severity = models::Severity::Error,
                            .what = tr("ServiceNow would refuse this as a whole: %1.").arg(first.message),
                            .meaning = tr("No CI would be changed."),
                            .advice = models::adviceOf(first.code),
                            .id = first.code});
        m_passing = 0;
    }
    setStage(Stage::Previewed);
    if (m_verdicts.rowCount() == 0)
        m_empty->showContent({.icon = QStringLiteral("neutral"), .title = tr("There is no CI to change")});
}

void ChangeDialog::showPreviewError(const Error& error)
{
    setStage(Stage::Choosing);
    m_bar->showError(error);
    m_bar->addAction(tr("Try again"), "previewAgainButton", [this] { takeChoice(); });
}

void ChangeDialog::showApplying()
{
    m_bar->clear();
    setStage(Stage::Applying);
    m_stop->setFocus();
}

void ChangeDialog::showOutcome(const ChangePreview& preview, const core::servicenow::BulkOutcome& outcome)
{
    const QList<CiVerdict> verdicts = models::outcomeOf(preview, outcome);
    m_verdicts.show(verdicts, preview.change.kind, preview.knowledge);
    const auto number = [&](CiVerdict::Kind kind) {
        return static_cast<int>(std::ranges::count(verdicts, kind, &CiVerdict::kind));
    };
    const int done = number(CiVerdict::Kind::Done);
    const int refused = number(CiVerdict::Kind::Refused);
    const int unknown = number(CiVerdict::Kind::Unknown);
    QStringList parts{tr("%n done", nullptr, done)};
    if (refused > 0)
        parts.append(tr("%n refused", nullptr, refused));
    if (unknown > 0)
        parts.append(tr("%n not known", nullptr, unknown));
    if (const int left = number(CiVerdict::Kind::LeftOut); left > 0)
        parts.append(tr("%n left out", nullptr, left));
    m_summary->setText(parts.join(QStringLiteral(" \u00b7 ")));
    if (outcome.ended && outcome.ended->code == ErrorCode::Cancelled)
        m_bar->showMessage({.severity = models::Severity::Warning,
                            .what = tr("The change was stopped after %1 of %2 CIs.")
                                        .arg(models::count(outcome.answered), models::count(outcome.total)),
                            .meaning = tr("What ServiceNow had answered stays as it is; the piece that was under way "
                                          "may have been done or not."),
                            .advice = tr("Refresh the list to see what is there now.")});
    else if (outcome.ended)
        m_bar->showError(*outcome.ended);
    else if (refused > 0)
        m_bar->showMessage({.severity = models::Severity::Warning,
                            .what = tr("ServiceNow refused %n CI(s).", nullptr, refused),
                            .meaning = tr("They are as they were; the others were changed."),
                            .advice = tr("The table says why, and what to do.")});
    setStage(Stage::Ended);
    m_close->setFocus();
}

void ChangeDialog::reject()
{
    // What runs is stopped and told, not left behind.
    if (m_stage == Stage::Applying) {
        emit stopRequested();
        return;
    }
    emit previewCancelled();
    QDialog::reject();
}

} // namespace itam::ui::lifecycle
