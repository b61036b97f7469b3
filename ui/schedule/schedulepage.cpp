// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulepage.h"

#include "core/support/errortext.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/models/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace itam::ui::schedule {
namespace {

using core::schedule::PlannedFile;
using core::schedule::Status;
using lifecycle::RecordList;
using models::Severity;
using widgets::TextRole;

using ChipState = models::State; // State is the schedule's here

constexpr int planLines = 16;
constexpr int dueRows = core::schedule::shownDueTimes + 1;
constexpr int runRows = 8;

ChipState stateOf(const Status& status)
{
    using core::schedule::State;
    switch (status.state) {
    case State::NotInstalled:
        return {Severity::Neutral, QStringLiteral("neutral"), SchedulePage::tr("Not scheduled")};
    case State::Waiting:
        return {Severity::Ok, QStringLiteral("schedule"), SchedulePage::tr("Scheduled")};
    case State::Running:
        return {Severity::Busy, QStringLiteral("busy"), SchedulePage::tr("Export runs")};
    case State::Disabled:
        return {Severity::Warning, QStringLiteral("pause"), SchedulePage::tr("Switched off")};
    case State::Unknown:
        return {Severity::Warning, QStringLiteral("warning"), SchedulePage::tr("Not known")};
    }
    return {};
}

QStringList factsOf(const Status& status)
{
    using core::schedule::State;
    QStringList facts;
    switch (status.state) {
    case State::NotInstalled:
        facts.append(SchedulePage::tr("Exports start only when somebody starts them."));
        break;
    case State::Waiting:
    case State::Running:
        facts.append(SchedulePage::tr("A start that was missed, because the computer was off, is made up for once. Two "
                                      "exports never run at a time."));
        break;
    case State::Disabled:
        facts.append(SchedulePage::tr("The schedule is there, but its timer does not run. Change the schedule to switch it "
                                      "on again."));
        break;
    case State::Unknown:
        facts.append(SchedulePage::tr("The schedule is there; whether it is switched on is not known."));
        break;
    }
    if (status.state == State::Waiting && !status.isEnabled)
        facts.append(SchedulePage::tr("It does not survive the next start of this computer. Change the schedule to mend "
                                      "that."));
    if (!status.task && !status.calendars.isEmpty())
        facts.append(SchedulePage::tr("It goes by a calendar of its own: %1").arg(status.calendars.join(QStringLiteral("; "))));
    if (!status.dropIns.isEmpty())
        facts.append(SchedulePage::tr("Changed by %1").arg(status.dropIns.join(QStringLiteral(", "))));
    if (const QString sentence = core::schedule::lastEndSentence(status); !sentence.isEmpty())
        facts.append(sentence);
    return facts;
}

QString titleOf(const PlannedFile& file)
{
    switch (file.change) {
    case PlannedFile::Change::New:
        return SchedulePage::tr("New file %1").arg(file.path);
    case PlannedFile::Change::Replaced:
        return SchedulePage::tr("Replaces %1").arg(file.path);
    case PlannedFile::Change::Same:
        return SchedulePage::tr("Stays as it is: %1").arg(file.path);
    }
    return {};
}

QString textOf(const core::schedule::Plan& plan)
{
    QString text;
    for (const PlannedFile& file : plan.files)
        text += QStringLiteral("== %1\n%2\n").arg(titleOf(file), QString::fromUtf8(file.bytes));
    for (const QString& call : plan.calls)
        text += QStringLiteral("== %1\n").arg(call);
    for (const QString& path : plan.dropIns)
        text += QStringLiteral("== %1\n").arg(SchedulePage::tr("Stays as it is: %1").arg(path));
    return text;
}

int heightOfRows(const widgets::TableView& table, int rows)
{
    return table.horizontalHeader()->sizeHint().height() + rows * table.verticalHeader()->defaultSectionSize();
}

} // namespace

SchedulePage::SchedulePage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_dueModel(clock)
    , m_runModel(clock)
    , m_state(new widgets::StateChip(this))
    , m_facts(widgets::makeLabel({}, TextRole::Body, this))
    , m_bar(new widgets::MessageBar(this))
    , m_card(new ScheduleCard(this))
    , m_plan(new widgets::Section(tr("What is written"), "schedulePlanSection", this))
    , m_planText(new QPlainTextEdit(this))
    , m_dueTitle(widgets::makeLabel(tr("Next times"), TextRole::Heading, this))
    , m_dueTable(new widgets::TableView("scheduleDueTable", this))
    , m_lines(widgets::makeLabel({}, TextRole::Muted, this))
{
    setObjectName(QStringLiteral("schedulePage"));
    m_facts->setObjectName(QStringLiteral("scheduleFactsLabel"));
    m_planText->setObjectName(QStringLiteral("schedulePlanText"));
    m_planText->setAccessibleName(tr("What is written"));
    m_planText->setReadOnly(true);
    m_planText->setTabChangesFocus(true);
    m_planText->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_planText->setMinimumHeight(planLines * m_planText->fontMetrics().lineSpacing());
    m_plan->body()->addWidget(m_planText);
    m_plan->setExpanded(false);
    makeDue();
    makeRuns();
    makeLayout();
    showLoading();
}

void SchedulePage::makeDue()
{
    m_dueTable->setAccessibleName(tr("Next times"));
    m_dueTable->setModel(&m_dueModel);
    m_dueTable->setColumnWidths({52, 46, 0});
    m_dueTable->setMinimumHeight(heightOfRows(*m_dueTable, dueRows));
}

void SchedulePage::makeRuns()
{
    RecordList::Words words;
    words.title = tr("Last scheduled exports");
    words.tableName = tr("Last scheduled exports");
    words.icon = QStringLiteral("schedule");
    words.neverTitle = tr("No export has started by itself yet");
    words.neverText = tr("What became of it appears here after the first one.");
    words.fileName = QStringLiteral("scheduled-exports.csv");
    words.loadingTitle = tr("Looking at the schedule\u2026");
    words.refreshTip = tr("Look again (F5)");
    m_runs = new RecordList("scheduledRuns", words, m_runModel, this);
    m_runs->table().setColumnWidths({36, 24, 12, 12, 0});
    m_runs->table().setMinimumHeight(heightOfRows(m_runs->table(), runRows));
    m_lines->setObjectName(QStringLiteral("scheduledRunLinesLabel"));
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setAccessibleName(tr("Last lines of the selected export"));
    m_runs->addBelow(m_lines);
    connect(m_runs, &RecordList::refreshRequested, this, &SchedulePage::refreshRequested);
    connect(m_runs->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SchedulePage::showLines);
    connect(&m_runModel, &QAbstractItemModel::modelReset, this, &SchedulePage::showLines);
}

void SchedulePage::makeLayout()
{
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::makeLabel(tr("Schedule"), TextRole::Title, this));
    head->addWidget(m_state);
    head->addStretch(1);
    column->addLayout(head);
    for (QWidget* widget : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_card),
                            static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_dueTitle),
                            static_cast<QWidget*>(m_dueTable), static_cast<QWidget*>(m_runs)})
        column->addWidget(widget);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("scheduleScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

void SchedulePage::showLoading()
{
    m_runs->showLoading();
}

void SchedulePage::showStatus(const Status& status)
{
    m_state->setState(stateOf(status));
    m_facts->setText(factsOf(status).join(u'\n'));
    m_card->showInstalled(status.task, status.state != core::schedule::State::NotInstalled);
    QList<ShownRun> rows;
    for (const core::schedule::ScheduledRun& run : status.runs)
        rows.append({run, rows.isEmpty() && status.state == core::schedule::State::Running});
    m_runModel.setRows(rows);
    if (status.runsProblem)
        m_runs->showError(*status.runsProblem);
    else
        m_runs->showRows(false, models::count(rows.size()));
    if (status.systemdProblem)
        m_bar->showError(*status.systemdProblem);
}

void SchedulePage::showPlan(const core::schedule::Plan& plan, const QStringList& advice,
                            const core::schedule::Upcoming& upcoming)
{
    m_planText->setPlainText(textOf(plan));
    m_plan->setState(plan.changesFiles() ? models::State{Severity::Neutral, QStringLiteral("pencil"), tr("Changes files")}
                                         : models::State{Severity::Ok, QStringLiteral("ok"), tr("Written already")});
    m_card->showAdvice(advice);
    m_dueModel.setRows(upcoming.times);
    m_dueTitle->setText(plan.changesFiles() ? tr("Next times, once this is written") : tr("Next times"));
}

void SchedulePage::showPlanError(const Error& error)
{
    m_planText->setPlainText({});
    m_plan->setState({});
    m_dueModel.setRows({});
    m_card->showAdvice({});
    m_card->showObstacle(core::support::errorText(error).what + u' ' + core::support::errorText(error).advice);
}

void SchedulePage::showLines()
{
    const ShownRun* row = m_runModel.at(std::max(0, m_runs->table().currentIndex().row()));
    const QString text = row ? row->run.lines.join(u'\n') : QString();
    m_lines->setText(text);
    m_lines->setVisible(!text.isEmpty());
}

} // namespace itam::ui::schedule
