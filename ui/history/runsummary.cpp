// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/runsummary.h"

#include "ui/models/format.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace itam::ui::history {
namespace {

using models::count;

/// A number with its name below.
QLabel* makeFigure(const QString& name, const char* objectName, QLayout* row, QWidget* parent)
{
    auto* card = new widgets::Card(parent);
    const int side = widgets::spacing(3);
    card->column()->setContentsMargins(side, widgets::spacing(2), side, widgets::spacing(2));
    card->column()->setSpacing(0);
    auto* figure = widgets::makeLabel({}, widgets::TextRole::Figure, card);
    figure->setObjectName(QString::fromLatin1(objectName));
    auto* label = widgets::makeLabel(name, widgets::TextRole::Muted, card);
    label->setWordWrap(false);
    figure->setMinimumWidth(widgets::textWidth(11));
    card->column()->addWidget(figure);
    card->column()->addWidget(label);
    row->addWidget(card);
    return figure;
}

} // namespace

RunSummary::RunSummary(const core::support::Clock& clock, QWidget* parent) : QScrollArea(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("runSummary"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Summary of the Import Run"));
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, widgets::spacing(3), widgets::spacing(2), widgets::spacing(2));
    column->setSpacing(widgets::spacing(4));
    makeFigures(column);
    makeFacts(column);
    column->addStretch(1);
    setWidget(content);
}

void RunSummary::makeFigures(QVBoxLayout* column)
{
    auto* area = new QWidget;
    auto* row = new widgets::FlowLayout(area);
    column->addWidget(area);
    m_figures = {makeFigure(tr("Rows"), "rowsFigureLabel", row, area),
                 makeFigure(tr("Inserted"), "insertedFigureLabel", row, area),
                 makeFigure(tr("Updated"), "updatedFigureLabel", row, area),
                 makeFigure(tr("Ignored"), "ignoredFigureLabel", row, area),
                 makeFigure(tr("Skipped"), "skippedFigureLabel", row, area),
                 makeFigure(tr("Errors"), "errorsFigureLabel", row, area)};
}

void RunSummary::makeFacts(QVBoxLayout* column)
{
    auto* left = new QGridLayout;
    auto* right = new QGridLayout;
    for (QGridLayout* grid : {left, right}) {
        grid->setHorizontalSpacing(widgets::spacing(4));
        grid->setVerticalSpacing(widgets::spacing(1));
        grid->setColumnStretch(1, 1);
    }
    m_place = widgets::makeLabel({}, widgets::TextRole::Heading);
    left->addWidget(m_place, 0, 0, 1, 2);
    right->addWidget(widgets::makeLabel(tr("In the journal of this computer"), widgets::TextRole::Heading), 0, 0, 1, 2);
    m_facts = {addFact(left, tr("Data type"), "runTypeLabel"),
               addFact(left, tr("Mode"), "runModeLabel"),
               addFact(left, tr("Received"), "runReceivedLabel"),
               addFact(left, tr("Finished"), "runFinishedLabel"),
               addFact(left, tr("Duration"), "runDurationLabel"),
               addFact(left, tr("Import Transactions"), "runTransactionsLabel"),
               addFact(left, tr("Sent by"), "runSenderLabel"),
               addFact(left, tr("Export ID"), "runExportLabel"),
               addFact(left, tr("Message"), "runMessageLabel")};
    m_own = {addFact(right, tr("Export"), "ownOutcomeLabel"),    addFact(right, tr("Read"), "ownReadLabel"),
             addFact(right, tr("Sent"), "ownSentLabel"),         addFact(right, tr("Unchanged"), "ownUnchangedLabel"),
             addFact(right, tr("Vanished"), "ownVanishedLabel"), addFact(right, tr("Segments"), "ownSegmentsLabel"),
             addFact(right, tr("Retries"), "ownRetriesLabel"),   addFact(right, tr("Message"), "ownMessageLabel")};
    m_notOurs = widgets::makeLabel(
        tr("This computer did not send it, or its journal is younger. What was sent is known where it was exported."),
        widgets::TextRole::Muted);
    m_notOurs->setObjectName(QStringLiteral("notOursLabel"));
    right->addWidget(m_notOurs, right->rowCount(), 0, 1, 2);
    for (QGridLayout* grid : {left, right})
        grid->setRowStretch(grid->rowCount(), 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::spacing(8));
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    column->addLayout(row);
}

RunSummary::Fact RunSummary::addFact(QGridLayout* grid, const QString& name, const char* objectName)
{
    const int row = grid->rowCount();
    Fact fact{widgets::makeLabel(name, widgets::TextRole::Muted), widgets::makeLabel({})};
    fact.name->setWordWrap(false);
    fact.value->setObjectName(QString::fromLatin1(objectName));
    fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(fact.name, row, 0, Qt::AlignTop);
    grid->addWidget(fact.value, row, 1, Qt::AlignTop);
    return fact;
}

void RunSummary::setFact(const Fact& fact, const QString& text, const QString& tooltip)
{
    fact.value->setText(text);
    fact.value->setToolTip(tooltip);
    fact.value->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name->text(), text));
    fact.name->setVisible(!text.isEmpty());
    fact.value->setVisible(!text.isEmpty());
}

void RunSummary::showRun(const models::RunEntry& entry)
{
    const core::servicenow::ImportRunRow& run = entry.run;
    const std::array<qint64, figureTotal> figures{run.rows.total,   run.rows.inserted, run.rows.updated,
                                                  run.rows.ignored, run.rows.skipped,  run.rows.errors};
    for (std::size_t i = 0; i < figureTotal; ++i)
        m_figures[i]->setText(count(figures[i]));
    const QDateTime now = m_clock.nowUtc();
    setFact(m_facts[DataType], models::typeTitle(run));
    setFact(m_facts[Mode], run.full ? tr("Full") : tr("Differential"));
    setFact(m_facts[Received], models::exactTime(run.received), models::relativeTime(run.received, now));
    setFact(m_facts[Finished], models::exactTime(run.finished), models::relativeTime(run.finished, now));
    setFact(m_facts[Duration], run.duration() ? models::durationInSeconds(*run.duration()) : QString());
    m_place->setText(entry.isLocal ? tr("Local run") : tr("In ServiceNow"));
    //: %1 of all Import Transactions, %2 succeeded, %3 failed
    const QString transactions =
        tr("%1, of them %2 succeeded and %3 failed")
            .arg(count(run.transactionsReceived), count(run.transactionsSucceeded), count(run.transactionsFailed));
    setFact(m_facts[Transactions], entry.isLocal ? count(run.transactionsReceived) : transactions);
    setFact(m_facts[Origin], run.sender);
    setFact(m_facts[Export], run.exportId);
    setFact(m_facts[Message], models::messageOf(run));
    showOwn(entry.ours);
}

void RunSummary::showOwn(const std::optional<models::JournalRun>& ours)
{
    m_notOurs->setVisible(!ours);
    const models::JournalRun own = ours.value_or(models::JournalRun());
    const auto number = [&](qint64 value) { return ours ? count(value) : QString(); };
    setFact(m_own[Outcome], ours ? models::outcomeWord(own.outcome) : QString());
    setFact(m_own[Read], number(own.read));
    setFact(m_own[Sent], number(own.sent));
    setFact(m_own[Unchanged], number(own.unchanged));
    setFact(m_own[Vanished], number(own.vanished));
    setFact(m_own[Segments], number(own.segments));
    setFact(m_own[Retries], number(own.retries));
    setFact(m_own[Detail], own.detail);
}

} // namespace itam::ui::history
