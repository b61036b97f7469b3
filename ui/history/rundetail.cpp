// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/rundetail.h"

#include "ui/history/payloadview.h"
#include "ui/history/problemsview.h"
#include "ui/history/runsummary.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace itam::ui::history {
namespace {

using Column = models::ImportTransactionModel::Column;

} // namespace

RunDetail::RunDetail(const core::support::Clock& clock, QWidget* parent)
    : QFrame(parent)
    , m_transactions(clock)
    , m_head(makeHead())
    , m_tabs(new QTabWidget(this))
    , m_summary(new RunSummary(clock, this))
    , m_problems(new ProblemsView(this))
    , m_payload(new PayloadView(this))
{
    setObjectName(QStringLiteral("runDetail"));
    setProperty("surface", QStringLiteral("card"));
    m_tabs->setObjectName(QStringLiteral("runDetailTabs"));
    m_tabs->setAccessibleName(tr("Import Run"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(makeTransactions(), tr("Transactions"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_payload, tr("Payload"));

    auto* column = new QVBoxLayout(this);
    const int side = widgets::spacing(4);
    column->setContentsMargins(side, widgets::spacing(2), side, widgets::spacing(3));
    column->setSpacing(widgets::spacing(1));
    column->addWidget(m_head);
    column->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &RunDetail::askForTab);
    connect(m_problems, &ProblemsView::rowsRequested, this, [this](const QString& transaction, const QString& key) {
        emit rowsRequested(transaction.isEmpty() ? m_run.run.number : transaction, key);
    });
    connect(m_problems, &ProblemsView::transactionRequested, this, [this](const QString& number) {
        if (m_run.isLocal)
            return;
        m_payload->offer(number);
        setTab(Payload);
        focusContent();
    });
}

QWidget* RunDetail::makeHead()
{
    auto* head = new QWidget(this);
    m_title = widgets::makeLabel({}, widgets::TextRole::Heading, head);
    m_title->setObjectName(QStringLiteral("runTitleLabel"));
    m_subtitle = widgets::makeLabel({}, widgets::TextRole::Muted, head);
    m_subtitle->setWordWrap(false);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state = new widgets::StateChip(head);
    m_state->setObjectName(QStringLiteral("runStateChip"));
    m_closeAsFailed =
        widgets::makeButton(tr("Close as failed\u2026"), "closeRunAsFailedButton", widgets::ButtonKind::Plain, head);
    m_closeAsFailed->setToolTip(tr("As long as this Import Run is not finished, no export can start"));
    m_closeAsFailed->hide();
    connect(m_closeAsFailed, &QPushButton::clicked, this, [this] { emit closeAsFailedRequested(m_run.run.number); });
    m_close = new QToolButton(head);
    m_close->setObjectName(QStringLiteral("closeDetailButton"));
    m_close->setIcon(widgets::icon("close"));
    m_close->setAccessibleName(tr("Close the Import Run"));
    m_close->setToolTip(tr("Close the Import Run (Esc)"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &RunDetail::closeRequested);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_closeAsFailed);
    row->addWidget(m_close);
    return head;
}

QWidget* RunDetail::makeTransactions()
{
    auto* page = new QWidget(this);
    m_table = new widgets::TableView("transactionsTable", page);
    m_table->setAccessibleName(tr("Import Transactions of this run"));
    m_table->setModel(&m_transactions);
    m_table->setColumnWidths({27, 14, 6, 18, 6, 6, 10, 6, 6, 6, 6, 6, 6, 38, 0});
    m_table->setColumnsHidden({static_cast<int>(Column::Attempts), static_cast<int>(Column::Ignored),
                               static_cast<int>(Column::TransactionId)});
    m_table->horizontalHeader()->setSortIndicator(m_transactions.columnSortedBy(), Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_empty = new widgets::EmptyState(m_table);
    m_count = widgets::makeLabel({}, widgets::TextRole::Muted, page);
    m_count->setObjectName(QStringLiteral("transactionsCountLabel"));
    m_csv = widgets::makeButton(tr("Export CSV"), "transactionsCsvButton", widgets::ButtonKind::Plain, page);
    m_csv->setIcon(widgets::icon("download"));
    m_problemsOnly =
        widgets::makeButton(tr("Problems only"), "transactionProblemsButton", widgets::ButtonKind::Plain, page);
    m_problemsOnly->setIcon(widgets::icon("warning", widgets::ColorRole::Warning));
    m_problemsOnly->setCheckable(true);
    m_rows = widgets::makeButton(tr("Show rows"), "transactionRowsButton", widgets::ButtonKind::Plain, page);
    m_rows->setIcon(widgets::icon("staging"));
    m_rows->setToolTip(tr("Show the staged rows of the Import Transaction that is chosen, and what became of each"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_rows);
    row->addWidget(m_problemsOnly);
    row->addWidget(m_csv);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, widgets::spacing(2), 0, 0);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    setTabOrder(m_rows, m_problemsOnly);
    setTabOrder(m_problemsOnly, m_csv);
    setTabOrder(m_csv, m_table);

    connect(m_rows, &QPushButton::clicked, this, &RunDetail::requestRows);
    connect(m_problemsOnly, &QPushButton::toggled, this, [this] {
        m_table->setDimmed(true);
        emit transactionsRequested();
    });
    connect(m_csv, &QPushButton::clicked, this, &RunDetail::transactionsCsvRequested);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &RunDetail::transactionsRequested);
    connect(m_table, &widgets::TableView::rowActivated, this,
            [this](const QModelIndex& index) { offerPayload(index, true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { offerPayload(index, false); });
    return page;
}

void RunDetail::showRun(const models::RunEntry& entry)
{
    const bool isAnother = entry.run.number != m_run.run.number;
    m_run = entry;
    m_title->setText(entry.run.number);
    m_state->setState(models::stateOf(entry.run));
    //: %1 is a data type
    m_subtitle->setText(entry.isLocal ? tr("%1, local run").arg(models::typeTitle(entry.run))
                                      : models::typeTitle(entry.run));
    // What only the instance has, and does.
    m_closeAsFailed->setVisible(!entry.run.isFinal() && !entry.isLocal);
    m_rows->setVisible(!entry.isLocal);
    m_tabs->setTabVisible(Payload, !entry.isLocal);
    m_problems->setLocal(entry.isLocal, models::problemCount(entry.run));
    m_summary->showRun(entry);
    const qint64 problems = models::problemCount(entry.run);
    //: a tab: %1 is how many
    m_tabs->setTabText(Problems, problems > 0 ? tr("Problems (%1)").arg(models::count(problems)) : tr("Problems"));
    if (!isAnother)
        return;
    m_transactions.clear();
    m_empty->hideContent();
    m_count->clear();
    m_problems->clear();
    m_payload->offer({});
    const QSignalBlocker quiet(m_problemsOnly);
    m_problemsOnly->setChecked(false);
    reload();
}

void RunDetail::reload()
{
    m_askedTransactions = false;
    m_askedProblems = false;
    m_table->setDimmed(m_transactions.rowCount() > 0);
    askForTab();
}

void RunDetail::askForTab()
{
    if (tab() == Transactions && !m_askedTransactions) {
        m_askedTransactions = true;
        if (m_transactions.rowCount() == 0)
            m_empty->showContent(
                {.icon = QStringLiteral("busy"),
                 .title = m_run.isLocal ? tr("Reading the journal\u2026") : tr("Asking ServiceNow\u2026"),
                 .severity = models::Severity::Busy});
        emit transactionsRequested();
    } else if (tab() == Problems && !m_askedProblems) {
        m_askedProblems = true;
        m_problems->showLoading();
        emit problemsRequested();
    } else if (tab() == Payload && m_payload->number().isEmpty() && !m_askedTransactions) {
        // A run of one segment needs no choice: its transaction is offered when it is known.
        m_askedTransactions = true;
        emit transactionsRequested();
    }
}

void RunDetail::showTransactions(int page,
                                 const core::servicenow::HistoryPage<core::servicenow::ImportTransactionRow>& rows)
{
    m_table->setDimmed(false);
    if (page == 0)
        m_transactions.reset(rows);
    else
        m_transactions.showPage(page, rows);
    const int shown = m_transactions.rowCount();
    const bool isAll = m_transactions.isComplete() || m_transactions.total() < 0;
    //: %1 of %2 rows are loaded
    m_count->setText(
        isAll ? tr("%n Import Transaction(s)", nullptr, shown)
              : tr("%1 of %2 Import Transactions").arg(models::count(shown), models::count(m_transactions.total())));
    m_csv->setEnabled(shown > 0);
    if (shown == 0 && showsProblemsOnly())
        m_empty->showContent({.icon = QStringLiteral("ok"),
                              .title = tr("No Import Transaction has problems"),
                              .severity = models::Severity::Ok});
    else if (shown == 0)
        m_empty->showContent({.icon = QStringLiteral("info"),
                              .title = tr("No Import Transactions"),
                              .text = tr("The run was closed before ServiceNow took a segment of it.")});
    else
        m_empty->hideContent();
    if (page == 0 && shown > 0 && m_payload->number().isEmpty())
        m_table->setCurrentIndex(m_transactions.index(0, 0));
}

void RunDetail::showTransactionsError(const Error& error)
{
    m_table->setDimmed(false);
    m_transactions.pageFailed();
    const widgets::Message message = widgets::messageOf(error);
    m_empty->showContent({.icon = QStringLiteral("error"),
                          .title = message.what,
                          .text = message.advice,
                          .button = tr("Try again"),
                          .severity = models::Severity::Error});
}

void RunDetail::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

bool RunDetail::showsProblemsOnly() const
{
    return m_problemsOnly->isChecked();
}

RunDetail::Tab RunDetail::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void RunDetail::focusContent()
{
    switch (tab()) {
    case Transactions:
        m_table->setFocus();
        return;
    case Problems:
        m_problems->groupTable()->setFocus();
        return;
    case Payload:
        m_payload->focusContent();
        return;
    case Summary:
        m_summary->setFocus();
        return;
    }
}

bool RunDetail::focusSearch()
{
    if (!isVisible() || tab() != Payload || !isAncestorOf(QApplication::focusWidget()))
        return false;
    m_payload->focusSearch();
    return true;
}

void RunDetail::requestRows()
{
    const auto* transaction = m_transactions.at(m_table->currentIndex().row());
    emit rowsRequested(transaction ? transaction->number : m_run.run.number, {});
}

void RunDetail::offerPayload(const QModelIndex& index, bool show)
{
    const auto* transaction = m_transactions.at(index.row());
    if (!index.isValid() || !transaction)
        return;
    m_payload->offer(transaction->number);
    if (!show || m_run.isLocal)
        return;
    setTab(Payload);
    focusContent();
    emit m_payload->payloadRequested(transaction->number);
}

} // namespace itam::ui::history
