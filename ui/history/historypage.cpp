// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/filenotice.h"
#include "ui/history/filterbar.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>

namespace itam::ui::history {
namespace {

using Column = models::ImportRunModel::Column;

constexpr quint32 stateMark = 0x49485631; // "IHV1"
constexpr int followPauseMs = 200;

QList<int> columnsHiddenAtFirst()
{
    QList<int> columns;
    for (const Column column : {Column::Mode, Column::Ignored, Column::Skipped, Column::Errors, Column::Sent,
                                Column::Unchanged, Column::Retries})
        columns.append(static_cast<int>(column));
    return columns;
}

} // namespace

HistoryPage::HistoryPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_runs(clock)
    , m_count(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_localNote(
          widgets::makeLabel(tr("ServiceNow keeps no Import Runs of this channel. These are local runs, as the "
                                "journal of this computer remembers them; exports of others are not among them."),
                             widgets::TextRole::Muted, this))
    , m_refresh(widgets::makeButton(tr("Refresh"), "refreshHistoryButton", widgets::ButtonKind::Plain, this))
    , m_csv(widgets::makeButton(tr("Export CSV"), "runsCsvButton", widgets::ButtonKind::Plain, this))
    , m_filter(new FilterBar(clock, this))
    , m_bar(new widgets::MessageBar(this))
    , m_file(new FileNotice(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new widgets::TableView("runsTable", this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_detail(new RunDetail(clock, this))
    , m_follow(new QTimer(this))
{
    setObjectName(QStringLiteral("historyPage"));
    makeLayout();
    makeActions();
    connectTable();
    connect(m_filter, &FilterBar::choiceChanged, this, [this](const models::HistoryChoice& choice) {
        if (!m_isRestoring)
            emit choiceChanged(choice);
    });
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &HistoryPage::answerEmptyButton);
    connect(m_detail, &RunDetail::closeRequested, this, &HistoryPage::closeRun);
    connect(m_detail, &RunDetail::rowsRequested, this, &HistoryPage::rowsRequested);
    connect(m_detail, &RunDetail::closeAsFailedRequested, this, &HistoryPage::closeAsFailedRequested);
    showEmpty(Empty::Loading);
    showCount();
}

void HistoryPage::makeLayout()
{
    m_table->setAccessibleName(tr("Import Runs"));
    m_table->setModel(&m_runs);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidths({27, 14, 21, 14, 6, 11, 6, 6, 6, 6, 6, 6, 6, 6, 6, 13, 0});
    m_table->setColumnsHidden(columnsHiddenAtFirst());
    m_table->setSortingEnabled(true);
    showSorting();
    m_detail->hide();
    m_splitter->setObjectName(QStringLiteral("historySplitter"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(widgets::spacing(2));

    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(makeHead());
    m_localNote->setObjectName(QStringLiteral("localRunsLabel"));
    m_localNote->hide();
    column->addWidget(m_localNote);
    column->addWidget(m_filter);
    column->addWidget(m_bar);
    column->addWidget(m_file);
    column->addWidget(m_splitter, 1);
}

QWidget* HistoryPage::makeHead()
{
    auto* head = new QWidget(this);
    m_count->setObjectName(QStringLiteral("runsCountLabel"));
    m_count->setWordWrap(false);
    m_refresh->setIcon(widgets::icon("refresh"));
    setLocal(false);
    m_csv->setIcon(widgets::icon("download"));
    m_csv->setToolTip(tr("Write all Import Runs that match the filters to a file"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(widgets::makeLabel(tr("Import history"), widgets::TextRole::Title, head));
    row->addWidget(m_count, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_csv);
    // From the title along the reading order, though the buttons were made first.
    setTabOrder(m_refresh, m_csv);
    setTabOrder(m_csv, m_filter);
    return head;
}

void HistoryPage::makeActions()
{
    auto* refresh = new QAction(tr("&Refresh"), this);
    refresh->setObjectName(QStringLiteral("refreshHistoryAction"));
    refresh->setShortcut(QKeySequence::Refresh);
    auto* find = new QAction(tr("&Find"), this);
    find->setObjectName(QStringLiteral("findInHistoryAction"));
    find->setShortcut(QKeySequence::Find);
    for (QAction* action : {refresh, find}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(refresh, &QAction::triggered, this, &HistoryPage::refreshRequested);
    connect(find, &QAction::triggered, this, [this] {
        if (!m_detail->focusSearch())
            m_filter->focusText();
    });
    connect(m_refresh, &QPushButton::clicked, this, &HistoryPage::refreshRequested);
    connect(m_csv, &QPushButton::clicked, this, &HistoryPage::runsCsvRequested);
}

void HistoryPage::connectTable()
{
    connect(m_table, &widgets::TableView::rowActivated, this, [this] { openCurrent(true); });
    // Walking through the list shows each run below, once the walk rests.
    m_follow->setSingleShot(true);
    m_follow->setInterval(followPauseMs);
    connect(m_follow, &QTimer::timeout, this, [this] { openCurrent(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isRunOpen())
            m_follow->start();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (!m_runs.sortOf(column))
            showSorting(); // no arrow on a column that nobody sorts by
    });
}

void HistoryPage::setLocal(bool isLocal)
{
    m_isLocal = isLocal;
    m_localNote->setVisible(isLocal);
    m_refresh->setToolTip(isLocal ? tr("Read the journal again (F5)") : tr("Ask ServiceNow again (F5)"));
    if (m_emptyKind == Empty::Loading && m_runs.rowCount() == 0)
        showEmpty(Empty::Loading);
}

void HistoryPage::showLoading()
{
    m_refresh->setEnabled(false);
    m_bar->clear();
    m_table->setDimmed(m_runs.rowCount() > 0);
    if (m_runs.rowCount() == 0)
        showEmpty(Empty::Loading);
    showSorting();
}

void HistoryPage::showRuns(int page, const models::ImportRunModel::Page& rows)
{
    const QString current = m_table->currentIndex().data(models::IdRole).toString();
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_bar->clear();
    m_isLoaded = true;
    if (page > 0) {
        m_runs.showPage(page, rows);
    } else {
        m_runs.reset(rows);
        const int row = std::max(0, m_runs.rowOf(current));
        const QSignalBlocker quiet(m_follow);
        if (m_runs.rowCount() > 0)
            m_table->setCurrentIndex(m_runs.index(row, 0));
        m_follow->stop();
    }
    showEmptyOrNot();
    showCount();
}

void HistoryPage::showRunsError(const Error& error)
{
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_runs.pageFailed();
    showCount();
    if (m_runs.rowCount() == 0) {
        showEmpty(error.code == ErrorCode::CredentialsIncomplete ? Empty::NotReady : Empty::Failed, error);
        return;
    }
    m_bar->showError(error);
    m_bar->addAction(tr("Try again"), "retryHistoryButton", [this] { emit retryRequested(); });
}

void HistoryPage::showDetailError(const Error& error)
{
    m_bar->showError(error);
}

void HistoryPage::showJournalError(const Error& error)
{
    widgets::Message message = widgets::messageOf(error);
    message.severity = models::Severity::Warning;
    message.meaning = tr("The Import Runs are complete, but what this computer knows of them is missing.");
    m_bar->showMessage(message);
}

void HistoryPage::showEmptyOrNot()
{
    if (m_runs.rowCount() > 0)
        m_empty->hideContent();
    else
        showEmpty(choice().isEmpty() ? Empty::NeverUsed : Empty::Filtered);
}

void HistoryPage::showEmpty(Empty kind, const Error& error)
{
    m_emptyKind = kind;
    const widgets::Message message = widgets::messageOf(error);
    switch (kind) {
    case Empty::Loading:
        return m_empty->showContent(
            {.icon = QStringLiteral("busy"),
             .title = m_isLocal ? tr("Reading the journal\u2026") : tr("Asking ServiceNow\u2026"),
             .severity = models::Severity::Busy});
    case Empty::NeverUsed:
        return m_empty->showContent({.icon = QStringLiteral("history"),
                                     .title = tr("No imports yet"),
                                     .text = tr("Import Runs appear here after the first export."),
                                     .button = tr("Go to Export")});
    case Empty::Filtered:
        return m_empty->showContent({.icon = QStringLiteral("filter"),
                                     .title = tr("No Import Run matches these filters"),
                                     .text = tr("Take one of them away, or all."),
                                     .button = tr("Clear filters")});
    case Empty::NotReady:
        return m_empty->showContent({.icon = QStringLiteral("integrations"),
                                     .title = message.what,
                                     .text = message.advice,
                                     .button = tr("Go to Integrations")});
    case Empty::Failed:
        return m_empty->showContent(
            {.icon = QStringLiteral("error"),
             .title = message.what,
             .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
             .button = tr("Try again"),
             .severity = models::Severity::Error});
    }
}

void HistoryPage::answerEmptyButton()
{
    switch (m_emptyKind) {
    case Empty::Loading:
        return;
    case Empty::NeverUsed:
        return emit exportRequested();
    case Empty::Filtered:
        return m_filter->setChoice({});
    case Empty::NotReady:
        return emit settingsRequested();
    case Empty::Failed:
        return emit retryRequested();
    }
}

void HistoryPage::showCount()
{
    const int shown = m_runs.rowCount();
    m_csv->setEnabled(shown > 0);
    if (!m_isLoaded || shown == 0)
        m_count->setText({});
    else if (m_runs.isComplete())
        m_count->setText(tr("%n Import Run(s)", nullptr, shown));
    else if (m_runs.total() > 0)
        //: %1 of %2 are loaded
        m_count->setText(tr("%1 of %2 Import Runs").arg(models::count(shown), models::count(m_runs.total())));
    else
        m_count->setText(tr("%n Import Run(s), more follow", nullptr, shown));
}

void HistoryPage::showSorting()
{
    const QSignalBlocker quiet(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSortIndicator(m_runs.columnSortedBy(),
                                                  m_runs.order().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->horizontalHeader()->viewport()->update();
}

bool HistoryPage::isRunOpen() const
{
    return !m_detail->isHidden();
}

void HistoryPage::openCurrent(bool takeFocus)
{
    if (const models::RunEntry* entry = m_runs.at(m_table->currentIndex().row()))
        openRun(*entry, takeFocus);
}

void HistoryPage::openRun(const models::RunEntry& entry, bool takeFocus)
{
    m_follow->stop();
    const models::RunEntry opened = entry; // the row may go while we speak of it
    m_detail->showRun(opened);
    if (!isRunOpen()) {
        m_detail->show();
        if (!std::exchange(m_hasSizes, true))
            m_splitter->setSizes({m_splitter->height() * 2 / 5, m_splitter->height() * 3 / 5});
        // When the list has its new height.
        QMetaObject::invokeMethod(
            this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    }
    if (takeFocus)
        m_detail->focusContent();
    emit runOpened(opened);
}

void HistoryPage::closeRun()
{
    if (!isRunOpen())
        return;
    m_follow->stop();
    m_detail->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    emit runClosed();
}

void HistoryPage::setChoice(const models::HistoryChoice& choice)
{
    m_filter->setChoice(choice);
}

const models::HistoryChoice& HistoryPage::choice() const
{
    return m_filter->choice();
}

void HistoryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isRunOpen()) {
        closeRun();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HistoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // "12 min ago" has become older while nobody looked.
    m_table->viewport()->update();
}

QByteArray HistoryPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << models::toBytes(choice()) << m_table->saveColumns()
           << m_detail->transactionTable()->saveColumns() << m_detail->problems().groupTable()->saveColumns()
           << m_detail->problems().rowTable()->saveColumns() << m_splitter->saveState();
    return bytes;
}

void HistoryPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray chosen;
    QByteArray runs;
    QByteArray transactions;
    QByteArray groups;
    QByteArray rows;
    QByteArray splitter;
    stream >> mark >> chosen >> runs >> transactions >> groups >> rows >> splitter;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_isRestoring = true;
    m_filter->setChoice(models::choiceFromBytes(chosen));
    m_isRestoring = false;
    m_table->restoreColumns(runs);
    m_detail->transactionTable()->restoreColumns(transactions);
    m_detail->problems().groupTable()->restoreColumns(groups);
    m_detail->problems().rowTable()->restoreColumns(rows);
    m_hasSizes = m_splitter->restoreState(splitter);
    showSorting();
}

} // namespace itam::ui::history
