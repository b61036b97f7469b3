// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/summarycard.h"

#include "ui/exporter/summarytext.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"

#include <QGridLayout>

namespace itam::ui::exporter {
namespace {

using core::exporter::TypeSummary;
using core::journal::Outcome;

struct Figure
{
    const char* title;
    qint64 TypeSummary::*value;
};
constexpr std::array figures{
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Sent"), &TypeSummary::sent},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Inserted"), &TypeSummary::inserted},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Updated"), &TypeSummary::updated},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Ignored"), &TypeSummary::ignored},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Skipped"), &TypeSummary::skipped},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Errors"), &TypeSummary::errors},
    Figure{QT_TRANSLATE_NOOP("SummaryCard", "Pending"), &TypeSummary::pending},
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SummaryCard)
};

} // namespace

SummaryCard::SummaryCard(QWidget* parent)
    : Card(parent)
    , m_outcome(new widgets::StateChip(this))
    , m_duration(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_sentence(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_error(new widgets::MessageBar(this))
    , m_tableArea(new QWidget(this))
    , m_table(new QGridLayout(m_tableArea))
    , m_problems(new QVBoxLayout)
    , m_problemArea(new QWidget(this))
    , m_pending(widgets::makeButton(tr("Show pending records"), "showPendingButton", widgets::ButtonKind::Plain, this))
    , m_again(widgets::makeButton(tr("Resume"), "resumeButton", widgets::ButtonKind::Primary, this))
    , m_history(widgets::makeButton(tr("Open in history"), "openHistoryButton", widgets::ButtonKind::Plain, this))
    , m_dismiss(
          widgets::makeButton(tr("Prepare another export"), "dismissSummaryButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("summaryCard"));
    m_sentence->setObjectName(QStringLiteral("summarySentenceLabel"));
    m_duration->setWordWrap(false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_outcome);
    head->addWidget(m_duration);
    head->addStretch(1);
    m_table->setContentsMargins(0, 0, 0, 0);
    m_table->setHorizontalSpacing(widgets::spacing(3));
    m_problemArea->setLayout(m_problems);
    m_problems->setContentsMargins(0, 0, 0, 0);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(widgets::spacing(2));
    for (QPushButton* button : {m_pending, m_again, m_history, m_dismiss})
        foot->addWidget(button);
    foot->addStretch(1);
    column()->addLayout(head);
    column()->addWidget(m_sentence);
    column()->addWidget(m_error);
    column()->addWidget(m_tableArea);
    column()->addWidget(m_problemArea);
    column()->addSpacing(widgets::spacing(1));
    column()->addLayout(foot);
    connect(m_pending, &QPushButton::clicked, this, [this] { emit pendingRequested({}); });
    connect(m_again, &QPushButton::clicked, this, &SummaryCard::exportAgainRequested);
    connect(m_history, &QPushButton::clicked, this, [this] { emit historyRequested(m_exportId); });
    connect(m_dismiss, &QPushButton::clicked, this, &SummaryCard::dismissed);
}

void SummaryCard::show(const core::exporter::ExportSummary& summary)
{
    m_exportId = summary.exportId;
    m_outcome->setState(stateOf(summary.outcome));
    m_duration->setText(models::duration(std::chrono::milliseconds(static_cast<qint64>(summary.seconds * 1000))));
    m_sentence->setText(sentenceOf(summary));
    m_sentence->setAccessibleName(m_sentence->text());
    if (summary.error && summary.outcome != Outcome::Cancelled)
        showError(*summary.error);
    else
        m_error->clear();
    const bool looked = summary.outcome != Outcome::PreflightFailed;
    m_tableArea->setVisible(looked);
    if (looked)
        showTable(summary);
    qint64 pending = 0;
    for (const TypeSummary& type : summary.types.values)
        pending += type.pending;
    m_pending->setVisible(pending > 0);
    const bool unfinished = summary.outcome == Outcome::TransferFailed || summary.outcome == Outcome::ImportFailed ||
                            summary.outcome == Outcome::Cancelled || summary.outcome == Outcome::PreflightFailed;
    m_again->setVisible(unfinished);
    m_again->setText(summary.outcome == Outcome::PreflightFailed ? tr("Try again") : tr("Resume"));
    m_history->setVisible(!summary.exportId.isEmpty());
    clearProblems();
}

void SummaryCard::showError(const Error& error)
{
    m_error->showError(error);
    if (error.code == ErrorCode::UnfinishedImport)
        m_error->addAction(tr("Close as failed\u2026"), "closeUnfinishedButton",
                           [this] { emit closeAsFailedRequested(); });
    if (error.code == ErrorCode::SamMissing)
        m_error->addAction(tr("Integration Properties"), "summaryPropertiesButton",
                           [this] { emit propertiesRequested(); });
}

void SummaryCard::takeFocus()
{
    for (QPushButton* button : {m_pending, m_again, m_history, m_dismiss}) {
        if (!button->isHidden())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

void SummaryCard::showTable(const core::exporter::ExportSummary& summary)
{
    while (QLayoutItem* item = m_table->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int column = 2;
    for (const Figure& figure : figures) {
        QLabel* title = widgets::makeLabel(Words::tr(figure.title), widgets::TextRole::Muted, m_tableArea);
        title->setAlignment(Qt::AlignRight | Qt::AlignBottom); // two words may need two lines
        m_table->addWidget(title, 0, column++);
    }
    int row = 1;
    for (const core::model::DataType type : core::model::allDataTypes) {
        const TypeSummary& values = summary.types[type];
        m_table->addWidget(widgets::makeLabel(models::titleOf(type), widgets::TextRole::Strong, m_tableArea), row, 0);
        auto* chip = new widgets::StateChip(m_tableArea);
        chip->setState(stateOf(values.state));
        m_table->addWidget(chip, row, 1);
        column = 2;
        for (const Figure& figure : figures) {
            QLabel* label =
                widgets::makeLabel(models::count(values.*figure.value), widgets::TextRole::Body, m_tableArea);
            label->setWordWrap(false);
            label->setFont(widgets::tabularFont());
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->addWidget(label, row, column++);
        }
        ++row;
    }
    m_table->setColumnStretch(1, 1);
}

void SummaryCard::showProblems(const QList<ProblemGroup>& problems)
{
    // The same again would take the focus from its buttons.
    if (problems == m_shown)
        return;
    clearProblems();
    m_shown = problems;
    if (problems.isEmpty())
        return;
    m_problems->addWidget(widgets::makeLine(m_problemArea));
    m_problems->addWidget(
        widgets::makeLabel(tr("What did not land, by cause"), widgets::TextRole::Strong, m_problemArea));
    for (const ProblemGroup& problem : problems) {
        const models::ReasonText text = models::reasonText(problem.reason);
        auto* row = new QWidget(m_problemArea);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        //: %1 a cause, %2 a data type, %3 a number
        auto* label = widgets::makeLabel(
            tr("%1: %3 (%2)").arg(text.what, models::titleOf(problem.type), models::count(problem.count)),
            text.isProblem ? widgets::TextRole::Warning : widgets::TextRole::Muted, row);
        label->setToolTip(text.advice);
        auto* button = widgets::makeButton(tr("Show"), "showProblemButton", widgets::ButtonKind::Link, row);
        //: %1 a cause, %2 a data type
        button->setAccessibleName(tr("Show records: %1 (%2)").arg(text.what, models::titleOf(problem.type)));
        connect(button, &QPushButton::clicked, this,
                [this, problem] { emit pendingRequested(problem.reason, problem.type); });
        line->addWidget(label, 1);
        line->addWidget(button);
        m_problems->addWidget(row);
        widgets::setTabBefore(button, m_pending);
    }
    m_problemArea->setVisible(true);
}

void SummaryCard::clearProblems()
{
    while (QLayoutItem* item = m_problems->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown.clear();
    m_problemArea->setVisible(false);
}

} // namespace itam::ui::exporter
