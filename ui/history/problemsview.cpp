// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/problemsview.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QSplitter>

namespace itam::ui::history {

ProblemsView::ProblemsView(QWidget* parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_groupTable(new widgets::TableView("problemGroupsTable", this))
    , m_rowTable(new widgets::TableView("problemRowsTable", this))
    , m_groupEmpty(new widgets::EmptyState(m_groupTable))
    , m_rowEmpty(new widgets::EmptyState(m_rowTable))
    , m_rowTitle(widgets::makeLabel({}, widgets::TextRole::Strong, this))
    , m_all(widgets::makeButton(tr("Show all causes"), "allCausesButton", widgets::ButtonKind::Link, this))
    , m_showRows(widgets::makeButton(tr("Show row"), "problemRowButton", widgets::ButtonKind::Plain, this))
    , m_csv(widgets::makeButton(tr("Export CSV"), "problemsCsvButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("problemsView"));
    m_groupTable->setAccessibleName(tr("Problems by cause"));
    m_groupTable->setModel(&m_groups);
    m_groupTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupTable->setColumnWidths({22, 6, 42, 36, 0});
    m_rowTable->setAccessibleName(tr("Rows that did not land"));
    m_rowTable->setModel(&m_rows);
    m_rowTable->setColumnWidths({17, 26, 42, 42, 14, 0});
    m_csv->setIcon(widgets::icon("download"));
    m_showRows->setIcon(widgets::icon("staging"));
    m_showRows->setToolTip(tr("Show the way of this record: source value, rule, staged value, result"));

    auto* head = new QHBoxLayout;
    head->addWidget(m_rowTitle);
    head->addWidget(m_all);
    head->addStretch(1);
    head->addWidget(m_showRows);
    head->addWidget(m_csv);
    auto* lower = new QWidget(this);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, widgets::spacing(1), 0, 0);
    lowerColumn->addLayout(head);
    lowerColumn->addWidget(m_rowTable, 1);
    m_splitter->addWidget(m_groupTable);
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::spacing(2), 0, 0);
    column->addWidget(m_splitter);

    setTabOrder(m_groupTable, m_all);
    setTabOrder(m_all, m_showRows);
    setTabOrder(m_showRows, m_csv);
    setTabOrder(m_csv, m_rowTable);

    connect(m_groupTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showReason();
        emit reasonChosen(reason());
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_groupTable->setFocus();
        m_groupTable->clearSelection();
    });
    connect(m_showRows, &QPushButton::clicked, this, [this] {
        const auto* row = m_rows.at(m_rowTable->currentIndex().row());
        emit rowsRequested(row ? row->transaction : QString(), row ? row->key : QString());
    });
    connect(m_csv, &QPushButton::clicked, this, &ProblemsView::csvRequested);
    connect(m_rowTable, &widgets::TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_rows.at(index.row()))
            emit transactionRequested(row->transaction);
    });
    for (widgets::EmptyState* empty : {m_groupEmpty, m_rowEmpty})
        connect(empty, &widgets::EmptyState::buttonClicked, this, &ProblemsView::retryRequested);
    clear();
}

void ProblemsView::clear()
{
    m_areGroupsThere = false;
    m_groups.setGroups({});
    m_rows.clear();
    m_groupEmpty->hideContent();
    m_rowEmpty->hideContent();
    showReason();
}

void ProblemsView::setLocal(bool isLocal, qint64 problems)
{
    m_isLocal = isLocal;
    m_known = problems;
    m_showRows->setVisible(!isLocal);
    using Column = models::RowProblemModel::Column;
    for (const Column column : {Column::Comment, Column::Transaction, Column::Row})
        m_rowTable->setColumnHidden(static_cast<int>(column), isLocal);
}

void ProblemsView::showLoading()
{
    if (!m_areGroupsThere)
        m_groupEmpty->showContent({.icon = QStringLiteral("busy"),
                                   .title = m_isLocal ? tr("Reading the journal\u2026") : tr("Asking ServiceNow\u2026"),
                                   .severity = models::Severity::Busy});
    if (m_rows.rowCount() == 0)
        m_rowEmpty->hideContent();
    m_rowTable->setDimmed(true);
}

QString ProblemsView::reason() const
{
    const QModelIndexList rows = m_groupTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : m_groups.at(rows.first().row()).reason;
}

void ProblemsView::showGroups(const QList<core::servicenow::ProblemGroup>& groups)
{
    m_areGroupsThere = true;
    m_groups.setGroups(groups);
    if (groups.isEmpty() && m_isLocal && m_known > 0)
        m_groupEmpty->showContent(
            {.icon = QStringLiteral("info"),
             .title = tr("Not known any more"),
             .text = tr("What did not land went with the next export again. The newest run of this data type shows "
                        "what is pending now.")});
    else if (groups.isEmpty())
        m_groupEmpty->showContent({.icon = QStringLiteral("ok"),
                                   .title = tr("Every row landed"),
                                   .text = tr("Nothing in this Import Run needs a look."),
                                   .severity = models::Severity::Ok});
    else
        m_groupEmpty->hideContent();
    showRowState();
}

void ProblemsView::showRows(int page, const core::servicenow::HistoryPage<core::servicenow::RowProblem>& rows)
{
    m_rowTable->setDimmed(false);
    if (page == 0)
        m_rows.reset(rows);
    else
        m_rows.showPage(page, rows);
    showRowState();
}

void ProblemsView::showError(const Error& error)
{
    m_rowTable->setDimmed(false);
    m_rows.pageFailed();
    const widgets::Message message = widgets::messageOf(error);
    widgets::EmptyState* where = m_areGroupsThere ? m_rowEmpty : m_groupEmpty;
    where->showContent({.icon = QStringLiteral("error"),
                        .title = message.what,
                        .text = message.advice,
                        .button = tr("Try again"),
                        .severity = models::Severity::Error});
}

void ProblemsView::showReason()
{
    const QString chosen = reason();
    m_all->setVisible(!chosen.isEmpty());
    const QModelIndexList groups = m_groupTable->selectionModel()->selectedRows();
    const int cause = static_cast<int>(models::ProblemGroupModel::Column::Cause);
    m_rowTitle->setText(chosen.isEmpty() ? tr("All rows that did not land")
                                         : groups.first().siblingAtColumn(cause).data().toString());
}

void ProblemsView::showRowState()
{
    m_csv->setEnabled(m_rows.rowCount() > 0);
    m_showRows->setEnabled(m_rows.rowCount() > 0);
    if (m_rows.rowCount() > 0 || m_groups.rowCount() == 0) {
        m_rowEmpty->hideContent();
        return;
    }
    m_rowEmpty->showContent(
        {.icon = QStringLiteral("info"),
         .title = tr("No single rows are recorded"),
         .text =
             tr("A transaction that failed writes no rows: all of its records are sent again by the next export.")});
}

} // namespace itam::ui::history
