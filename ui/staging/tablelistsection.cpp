// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablelistsection.h"

#include "ui/models/recordpages.h"
#include "ui/staging/tablelane.h"
#include "ui/staging/tablepagewriter.h"

namespace itam::ui::staging {

using core::servicenow::HistoryPage;
using core::servicenow::TableClient;
using core::servicenow::TableQuestion;
using core::servicenow::TableRow;

namespace {

using RowsPage = HistoryPage<TableRow>;

} // namespace

TableListSection::TableListSection(const TableSpec& spec, widgets::Prompter& prompter,
                                   const core::support::Clock& clock)
    : RecordsSection(new QWidget)
    , m_spec(spec)
    , m_prompter(prompter)
    , m_clock(clock)
{
    auto* column = new QVBoxLayout(page());
    column->setContentsMargins(0, 0, 0, 0);
}

TableListPage& TableListSection::tablePage()
{
    if (!m_page) {
        m_page = new TableListPage(m_spec, page());
        page()->layout()->addWidget(m_page);
        m_page->restoreViewState(m_state);
        connectPage();
    }
    return *m_page;
}

void TableListSection::connectPage()
{
    using lifecycle::RecordList;
    TableListPage& shown = *m_page;
    connect(&shown.filter(), &TableFilter::choiceChanged, this, [this] {
        if (!m_isRestoring)
            ask();
    });
    connect(&shown.list(), &RecordList::refreshRequested, this, &TableListSection::ask);
    connect(&shown.list(), &RecordList::settingsRequested, this, &RecordsSection::settingsRequested);
    connect(&shown.rows(), &models::PagedModel::pageWanted, this, &TableListSection::askPage);
    connect(&shown.rows(), &TableRowModel::pageOrderChanged, this, [this] {
        if (!m_isRestoring)
            ask();
    });
    connect(&shown.children(), &models::PagedModel::pageWanted, this, &TableListSection::askChildren);
    connect(&shown, &TableListPage::childrenRequested, this, [this](const QString& sysId) {
        m_parent = sysId;
        askChildren(0);
    });
    connect(&shown, &TableListPage::rowsRequested, this, &RecordsSection::rowsRequested);
    m_writer.serve(shown.list(), m_prompter, [this] { return makeBegin(); });
}

QString TableListSection::nameOf(const QString& table, bool isScoped) const
{
    return isScoped ? QString(ports().names.scope + QLatin1Char('_') + table) : table;
}

void TableListSection::ask()
{
    m_question = {.table = nameOf(m_spec.table, m_spec.isScoped),
                  .conditions = tablePage().filter().conditions(m_clock.nowUtc()),
                  .fields = readsOf(m_spec.fields) + readsOf(m_spec.details),
                  .order = m_page->rows().pageOrder(),
                  .after = {}};
    m_page->showLoading();
    askPage(0);
}

void TableListSection::askPage(int page)
{
    TableQuestion question = m_question;
    if (page > 0)
        question.after = models::recordCursor(m_page->rows().startOf(page));
    askTables<RowsPage>(
        m_pages, ports(),
        [question](TableClient& tables, std::stop_token stop) {
            return core::servicenow::readPage(tables, question, stop);
        },
        [this, page](const Result<RowsPage>& rows) {
            if (rows)
                m_page->showRows(page, *rows);
            else
                m_page->showError(rows.error());
        });
}

void TableListSection::askChildren(int page)
{
    const auto& child = m_spec.child;
    if (!child)
        return;
    TableQuestion question{.table = child->table,
                           .conditions = child->reference + QLatin1Char('=') + core::servicenow::queryId(m_parent),
                           .fields = readsOf(child->fields),
                           .order = child->order,
                           .after = {}};
    if (page > 0)
        question.after = models::recordCursor(m_page->children().startOf(page));
    askTables<RowsPage>(
        m_children, ports(),
        [question](TableClient& tables, std::stop_token stop) {
            return core::servicenow::readPage(tables, question, stop);
        },
        [this, page](const Result<RowsPage>& rows) {
            if (rows)
                m_page->showChildren(page, *rows);
            else
                m_page->showChildrenError(rows.error());
        });
}

lifecycle::RecordWriter::Begin TableListSection::makeBegin() const
{
    return writerOf(ports(), m_question, m_spec.fields);
}

void TableListSection::forget()
{
    m_pages.cancel();
    m_children.cancel();
    m_writer.cancel();
    if (m_page)
        m_page->forget();
}

void TableListSection::restoreViewState(const QByteArray& state)
{
    m_state = state;
    if (!m_page)
        return;
    m_isRestoring = true;
    m_page->restoreViewState(state);
    m_isRestoring = false;
}

} // namespace itam::ui::staging
