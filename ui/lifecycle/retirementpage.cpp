// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/retirementpage.h"

#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/retirementpolicycard.h"
#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QProgressBar>
#include <QScrollArea>
#include <QTabWidget>

namespace itam::ui::lifecycle {
namespace {

using core::journal::RetirementStep;
using widgets::TextRole;

RecordList::Words wordsOfPlan()
{
    RecordList::Words words;
    words.title = RetirementPage::tr("What is due");
    words.tableName = RetirementPage::tr("What is due");
    words.icon = QStringLiteral("search");
    words.neverTitle = RetirementPage::tr("Nothing is due");
    words.neverText = RetirementPage::tr("A dry run looks which computers vanished and came back, and asks the rules of "
                                         "the instance. It changes nothing.");
    words.neverButton = RetirementPage::tr("Dry run");
    words.filteredTitle = RetirementPage::tr("No CI matches these filters");
    words.fileName = QStringLiteral("retirement-plan.csv");
    words.refreshTip = RetirementPage::tr("Look again, as a dry run (F5)");
    return words;
}

RecordList::Words wordsOfRecord()
{
    RecordList::Words words;
    words.title = RetirementPage::tr("Record");
    words.tableName = RetirementPage::tr("What was retired and what came back");
    words.icon = QStringLiteral("history");
    words.neverTitle = RetirementPage::tr("Nothing was retired from here yet");
    words.neverText = RetirementPage::tr("Every CI that is retired or brought back leaves an entry, also when a rule "
                                         "refused it.");
    words.filteredTitle = RetirementPage::tr("No entry matches these filters");
    words.fileName = QStringLiteral("retirements.csv");
    words.loadingTitle = RetirementPage::tr("Reading the journal\u2026");
    words.refreshTip = RetirementPage::tr("Read the journal again (F5)");
    return words;
}

QList<ListFilter::Entry> steps()
{
    QList<ListFilter::Entry> entries{{QString(), RetirementPage::tr("Any state")}};
    for (const RetirementStep step :
         {RetirementStep::Retired, RetirementStep::Returned, RetirementStep::Refused, RetirementStep::NotDone,
          RetirementStep::Retiring, RetirementStep::Returning, RetirementStep::Gone})
        entries.append({nameOf(step), stateOf(step).word});
    return entries;
}

bool contains(const QString& wanted, std::initializer_list<QString> texts)
{
    return wanted.isEmpty() || std::ranges::any_of(texts, [&](const QString& text) {
               return text.contains(wanted, Qt::CaseInsensitive);
           });
}

} // namespace

RetirementPage::RetirementPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_record(clock)
    , m_policy(new RetirementPolicyCard(this))
    , m_actions(makeActions())
    , m_bar(new widgets::MessageBar(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("retirementPage"));
    makeLists();
    makeLayout();
    connectLists();
    setRunning(false);
}

void RetirementPage::makeLists()
{
    m_planList = new RecordList("retirementPlan", wordsOfPlan(), m_plan, this);
    m_planList->table().setColumnWidths({20, 24, 24, 16, 8, 20, 20, 20, 0});
    m_planFilter = new ListFilter(
        "retirementPlan",
        {tr("Search in what is due"), tr("CI, class, computer or reason"),
         tr("Shows the CIs whose name, class, ComputerID, code or reason contains this text.")},
        {{"retirementPlanGroup", tr("What becomes of it"), tr("Shows only the CIs of which this becomes."), {}}},
        m_planList);
    takePlanGroups();
    m_planList->addAbove(m_planFilter);
    m_recordList = new RecordList("retirementRecord", wordsOfRecord(), m_record, this);
    m_recordList->table().setColumnWidths({16, 16, 24, 24, 20, 16, 16, 7, 20, 20, 30, 20, 16, 0});
    m_recordFilter = new ListFilter(
        "retirementRecord",
        {tr("Search in the record"), tr("CI, computer, code or export"),
         tr("Shows the entries whose CI, class, ComputerID, code, message or export contains this text.")},
        {{"retirementRecordStep", tr("State"), tr("Shows only the entries in this state."), steps()}}, m_recordList);
    m_recordList->addAbove(m_recordFilter);
    m_tabs->setObjectName(QStringLiteral("retirementTabs"));
    m_tabs->setAccessibleName(tr("What is due, and the record"));
    m_tabs->addTab(m_planList, tr("What is due"));
    m_tabs->addTab(m_recordList, tr("Record"));
    for (RecordList* list : {m_planList, m_recordList}) {
        const int margin = widgets::spacing(3);
        list->setContentsMargins(margin, margin, margin, margin);
        auto* find = new QAction(tr("&Find"), list);
        find->setShortcut(QKeySequence::Find);
        find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        list->addAction(find);
        ListFilter* filter = list == m_planList ? m_planFilter : m_recordFilter;
        connect(find, &QAction::triggered, filter, &ListFilter::focusSearch);
    }
    m_planList->showRows(false, {});
}

QWidget* RetirementPage::makeActions()
{
    auto* actions = new QWidget(this);
    m_dryRun = widgets::makeButton(tr("Dry run"), "retirementDryRunButton", widgets::ButtonKind::Plain, actions);
    m_dryRun->setIcon(widgets::icon("search"));
    m_dryRun->setWhatsThis(tr("Says what would be retired, what would return and what the rules would refuse. Nothing is "
                              "changed."));
    m_retire = widgets::makeButton(tr("Retire now"), "retireNowButton", widgets::ButtonKind::Plain, actions);
    m_retire->setIcon(widgets::icon("trash"));
    m_retire->setWhatsThis(tr("Looks first, asks with the numbers, and then sets what is due to Retired."));
    m_progressRow = new QWidget(actions);
    m_progressText = widgets::makeLabel({}, TextRole::Muted, m_progressRow);
    m_progressText->setObjectName(QStringLiteral("retirementProgressLabel"));
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setObjectName(QStringLiteral("retirementProgressBar"));
    m_progress->setAccessibleName(tr("Progress of retiring"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(widgets::textWidth(24));
    m_stop = widgets::makeButton(tr("Stop"), "stopRetirementButton", widgets::ButtonKind::Plain, m_progressRow);
    auto* progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_progress);
    progress->addWidget(m_progressText, 1);
    progress->addWidget(m_stop);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_dryRun);
    row->addWidget(m_retire);
    row->addWidget(m_progressRow, 1);
    row->addStretch(0);
    connect(m_dryRun, &QPushButton::clicked, this, &RetirementPage::dryRunRequested);
    connect(m_retire, &QPushButton::clicked, this, &RetirementPage::retireRequested);
    connect(m_stop, &QPushButton::clicked, this, &RetirementPage::stopRequested);
    return actions;
}

void RetirementPage::makeLayout()
{
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, widgets::spacing(2), 0);
    inside->setSpacing(widgets::spacing(3));
    inside->addWidget(widgets::makeLabel(
        tr("A computer that vanished from the operations database stays in ServiceNow as it was. Here it can be set to "
           "Retired when it has been absent long enough; when it comes back, so does its state. The rules of the instance "
           "are obeyed."),
        TextRole::Body, content));
    inside->addWidget(m_policy);
    inside->addWidget(m_actions);
    inside->addWidget(m_bar);
    // Some rows are always to be seen, whatever stands above them.
    m_tabs->setMinimumHeight(widgets::spacing(95));
    inside->addWidget(m_tabs, 1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("retirementScrollArea"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(widgets::makeLabel(tr("Retirement"), TextRole::Title, this));
    column->addWidget(area, 1);
}

void RetirementPage::connectLists()
{
    connect(m_planFilter, &ListFilter::changed, this, &RetirementPage::filterPlan);
    connect(m_recordFilter, &ListFilter::changed, this, &RetirementPage::filterRecord);
    connect(m_planList, &RecordList::clearFiltersRequested, m_planFilter, &ListFilter::clear);
    connect(m_recordList, &RecordList::clearFiltersRequested, m_recordFilter, &ListFilter::clear);
    connect(m_planList, &RecordList::refreshRequested, this, &RetirementPage::dryRunRequested);
    connect(m_planList, &RecordList::neverButtonClicked, this, &RetirementPage::dryRunRequested);
    connect(m_planList, &RecordList::settingsRequested, this, &RetirementPage::settingsRequested);
    connect(&m_planList->table(), &widgets::TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const PlannedRow* row = m_plan.at(index.row()))
            emit storyRequested(row->ci.ci, row->ci.name);
    });
    connect(&m_recordList->table(), &widgets::TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const RetirementEntry* row = m_record.at(index.row()))
            emit storyRequested(row->retirement.ci, row->retirement.name);
    });
}

void RetirementPage::setRunning(bool running)
{
    m_dryRun->setEnabled(!running);
    m_retire->setEnabled(!running);
    m_progressRow->setVisible(running);
    m_stop->setEnabled(running);
}

void RetirementPage::showRunning(RetirementKind kind)
{
    m_bar->clear();
    setRunning(true);
    m_progress->setRange(0, 0);
    m_progressText->setText(progressSentence({}));
    if (kind == RetirementKind::DryRun)
        m_planList->showLoading();
}

void RetirementPage::showStopping()
{
    m_stop->setEnabled(false);
    m_progressText->setText(tr("Stopping\u2026"));
}

void RetirementPage::showProgress(const core::exporter::RetirementProgress& progress)
{
    if (!m_stop->isEnabled())
        return; // it is stopping
    const bool isCounted = progress.step == QLatin1String("retire") || progress.step == QLatin1String("return");
    m_progress->setRange(0, isCounted ? static_cast<int>(std::min<qint64>(progress.total, 1'000'000)) : 0);
    m_progress->setValue(static_cast<int>(std::min<qint64>(progress.done, 1'000'000)));
    m_progressText->setText(progressSentence(progress));
}

void RetirementPage::showReport(const core::exporter::RetirementReport& report, RetirementKind kind)
{
    setRunning(false);
    m_tabs->setCurrentWidget(m_planList);
    m_allPlanned = rowsOf(report, kind);
    takePlanGroups();
    filterPlan();
    if (report.error) {
        showError(*report.error);
        return;
    }
    m_bar->showMessage(messageOf(report, kind));
}

void RetirementPage::showMessage(const widgets::Message& message)
{
    m_bar->showMessage(message);
}

void RetirementPage::showError(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        m_bar->showMessage({.severity = models::Severity::Neutral,
                            .what = tr("It was stopped."),
                            .meaning = tr("What was done until then is in the record; the next run goes on from there.")});
        return;
    }
    m_bar->showError(error);
    if (error.code == ErrorCode::CredentialsIncomplete)
        m_bar->addAction(tr("Go to Integrations"), "goToIntegrationsButton", [this] { emit settingsRequested(); });
    else
        m_bar->addAction(tr("Try again"), "retirementRetryButton", [this] { emit dryRunRequested(); });
}

void RetirementPage::showRecordLoading()
{
    m_recordList->showLoading();
}

void RetirementPage::showRecord(const services::RetirementRecord& record)
{
    constexpr int idStart = 8;
    m_allRecorded.clear();
    m_hasMoreRecords = record.more;
    for (const auto& [owner, retirement] : record.entries)
        m_allRecorded.append({retirement, record.instances.value(owner.instanceId, owner.instanceId.left(idStart))});
    filterRecord();
}

void RetirementPage::showRecordError(const Error& error)
{
    m_recordList->showError(error);
}

void RetirementPage::forget()
{
    setRunning(false);
    m_bar->clear();
    m_allPlanned.clear();
    takePlanGroups();
    filterPlan();
}

void RetirementPage::takePlanGroups()
{
    QList<ListFilter::Entry> entries{{QString(), tr("All of them")}};
    QStringList known;
    for (const PlannedRow& row : std::as_const(m_allPlanned)) {
        if (const QString group = groupOf(row); !known.contains(group))
            known.append(group);
    }
    for (const QString& group : std::as_const(known))
        entries.append({group, titleOfGroup(group)});
    m_planFilter->setEntries(0, entries);
}

void RetirementPage::filterPlan()
{
    const QString text = m_planFilter->text();
    const QString group = m_planFilter->chosen(0);
    QList<PlannedRow> rows;
    for (const PlannedRow& row : std::as_const(m_allPlanned)) {
        const auto& refusal = row.end ? row.end->refusal : core::servicenow::CallRefusal();
        if ((group.isEmpty() || groupOf(row) == group) &&
            contains(text, {row.ci.name, row.ci.ci, row.ci.ciClass, computersOf(row.ci.keys), refusal.code,
                            refusal.rule, reasonOf(row)}))
            rows.append(row);
    }
    m_plan.setRows(rows);
    m_planList->showRows(!m_allPlanned.isEmpty() && !m_planFilter->isEmpty(),
                         tr("%n CI(s)", nullptr, static_cast<int>(rows.size())));
}

void RetirementPage::filterRecord()
{
    const QString text = m_recordFilter->text();
    const QString step = m_recordFilter->chosen(0);
    QList<RetirementEntry> rows;
    for (const RetirementEntry& row : std::as_const(m_allRecorded)) {
        const core::journal::Retirement& entry = row.retirement;
        if ((step.isEmpty() || nameOf(entry.step) == step) &&
            contains(text, {entry.name, entry.ci, entry.ciClass, computersOf(entry.keys), entry.code, entry.rule,
                            entry.message, entry.cause, row.instance}))
            rows.append(row);
    }
    m_record.setRows(rows);
    const QString count = tr("%n entr(y/ies)", nullptr, static_cast<int>(rows.size()));
    m_recordList->showRows(!m_allRecorded.isEmpty() && !m_recordFilter->isEmpty(),
                           m_hasMoreRecords
                               //: %1 is "10,000 entries"
                               ? tr("%1, the newest ones").arg(count)
                               : count);
}

} // namespace itam::ui::lifecycle
