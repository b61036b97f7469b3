// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablelistpage.h"

#include "ui/models/format.h"
#include "ui/staging/columnsort.h"
#include "ui/staging/factlist.h"
#include "ui/staging/listarrangement.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>

namespace itam::ui::staging {
namespace {

constexpr quint32 stateMark = 0x53544c31; // "STL1"

QByteArray named(const char* name, const char* kind)
{
    return QByteArray(name).append(kind);
}

void fitColumns(widgets::TableView& table, const QList<TableField>& fields)
{
    QList<int> widths;
    QList<int> hidden;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        widths.append(fields.at(i).width);
        if (fields.at(i).isHidden)
            hidden.append(static_cast<int>(i));
    }
    table.setColumnWidths(widths);
    table.setColumnsHidden(hidden);
}

} // namespace

TableListPage::TableListPage(const TableSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_rows(spec.fields)
    , m_children(spec.child ? spec.child->fields : QList<TableField>())
    , m_list(new lifecycle::RecordList(spec.name, spec.words, m_rows, this))
    , m_filter(new TableFilter(m_spec, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_title(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_facts(new FactList(named(spec.name, "Facts").constData(), tr("Details of the row"), this))
    , m_showRows(widgets::makeButton(tr("Show rows"), named(spec.name, "ShowRowsButton").constData(),
                                     widgets::ButtonKind::Plain, this))
{
    setObjectName(QString::fromLatin1(spec.name) + QLatin1String("Page"));
    fitColumns(m_list->table(), m_spec.fields);
    m_rows.setPageOrder(m_spec.order);
    sortByHeadings(m_list->table(), m_rows);
    if (!spec.explanation.isEmpty())
        m_list->addAbove(widgets::makeLabel(spec.explanation, widgets::TextRole::Muted, this));
    m_list->addAbove(m_filter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(makeDetail());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_splitter);
    makeActions();
    showCurrent();
}

QWidget* TableListPage::makeDetail()
{
    m_detail = new QWidget(this);
    m_title->setObjectName(QString::fromLatin1(m_spec.name) + QLatin1String("TitleLabel"));
    m_showRows->setIcon(widgets::icon("staging"));
    m_showRows->setToolTip(tr("Show the staged rows of this Import Transaction"));
    m_showRows->setVisible(!m_spec.transactionField.isEmpty());
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, widgets::spacing(2), 0, 0);
    column->setSpacing(widgets::spacing(2));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_showRows);
    column->addLayout(head);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(widgets::spacing(4));
    parts->addWidget(m_facts, 1);
    if (m_spec.child)
        makeChildren(parts);
    column->addLayout(parts, 1);
    setTabOrder(m_showRows, m_facts);
    if (m_childTable)
        setTabOrder(m_facts, m_childTable);
    m_detail->hide();
    return m_detail;
}

void TableListPage::makeChildren(QLayout* column)
{
    auto* part = new QWidget(m_detail);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(widgets::makeLabel(m_spec.child->title, widgets::TextRole::Strong, part));
    m_childTable = new widgets::TableView(m_spec.child->name, part);
    m_childTable->setAccessibleName(m_spec.child->title);
    m_childTable->setModel(&m_children);
    fitColumns(*m_childTable, m_spec.child->fields);
    m_childEmpty = new widgets::EmptyState(m_childTable);
    rows->addWidget(m_childTable, 1);
    column->addWidget(part);
    static_cast<QBoxLayout*>(column)->setStretchFactor(part, 2);
}

void TableListPage::makeActions()
{
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_filter, &TableFilter::focusText);
    connect(m_list, &lifecycle::RecordList::clearFiltersRequested, m_filter, &TableFilter::clear);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TableListPage::showCurrent);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &TableListPage::showCurrent);
    connect(&m_list->table(), &widgets::TableView::rowActivated, this, [this] { m_facts->setFocus(); });
    connect(m_showRows, &QPushButton::clicked, this, [this] {
        if (const auto* row = m_rows.at(m_list->table().currentIndex().row()))
            emit rowsRequested(row->value(m_spec.transactionField), row->value(m_spec.keyField));
    });
}

QString TableListPage::current() const
{
    const auto* row = m_rows.at(m_list->table().currentIndex().row());
    return row ? row->value(QStringLiteral("sys_id")) : QString();
}

void TableListPage::showCurrent()
{
    const auto* row = m_rows.at(m_list->table().currentIndex().row());
    m_detail->setVisible(row);
    if (!row) {
        m_shown.clear();
        return;
    }
    QList<FactList::Fact> facts;
    for (const QList<TableField>* fields : {&m_spec.fields, &m_spec.details}) {
        for (const TableField& field : *fields)
            facts.append({field.title,
                          field.state ? field.state(row->value(field.column)).word : shownText(field, *row),
                          field.kind == TableField::Kind::Code});
    }
    m_title->setText(facts.isEmpty() ? QString() : facts.first().value);
    m_facts->showFacts(facts.mid(1));
    m_showRows->setEnabled(!row->value(m_spec.transactionField).isEmpty());
    const QString sysId = row->value(QStringLiteral("sys_id"));
    if (std::exchange(m_shown, sysId) == sysId || !m_spec.child)
        return;
    m_children.clear();
    m_childEmpty->showContent(
        {.icon = QStringLiteral("busy"), .title = tr("Asking ServiceNow\u2026"), .severity = models::Severity::Busy});
    emit childrenRequested(sysId);
}

void TableListPage::showLoading()
{
    m_list->showLoading();
}

void TableListPage::showRows(int page, const TableRowModel::Page& rows)
{
    widgets::TableView& table = m_list->table();
    const QString before = current();
    if (page > 0) {
        m_rows.showPage(page, rows);
    } else {
        m_shown.clear(); // what belongs to the row may have changed as well
        m_rows.reset(rows);
        if (m_rows.rowCount() > 0)
            table.setCurrentIndex(m_rows.index(std::max(0, m_rows.rowOf(before)), 0));
    }
    m_list->showRows(m_filter->isRestricting(), countText());
}

QString TableListPage::countText() const
{
    const int shown = m_rows.rowCount();
    if (m_rows.isComplete())
        return tr("%n row(s)", nullptr, shown);
    if (m_rows.total() > 0)
        //: %1 of %2 are loaded
        return tr("%1 of %2 rows").arg(models::count(shown), models::count(m_rows.total()));
    return tr("%n row(s), more follow", nullptr, shown);
}

void TableListPage::showError(const Error& error)
{
    m_rows.pageFailed();
    m_list->showError(error, tableMessage(error));
}

void TableListPage::showChildren(int page, const TableRowModel::Page& rows)
{
    if (!m_childTable)
        return;
    if (page > 0)
        m_children.showPage(page, rows);
    else
        m_children.reset(rows);
    if (m_children.rowCount() > 0)
        m_childEmpty->hideContent();
    else
        m_childEmpty->showContent({.icon = QStringLiteral("neutral"), .title = m_spec.child->nothing});
}

void TableListPage::showChildrenError(const Error& error)
{
    m_children.pageFailed();
    const widgets::Message message = tableMessage(error);
    if (m_childTable && m_children.rowCount() == 0)
        m_childEmpty->showContent(
            {.icon = QStringLiteral("error"),
             .title = message.what,
             .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
             .severity = models::Severity::Error});
    else
        m_list->bar().showMessage(message);
}

void TableListPage::forget()
{
    m_rows.clear();
    m_children.clear();
    showLoading();
}

void TableListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isAncestorOf(focusWidget())) {
        m_list->table().setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

QByteArray TableListPage::saveViewState() const
{
    return ListArrangement{*m_filter, m_list->table(), *m_splitter}.save(stateMark);
}

void TableListPage::restoreViewState(const QByteArray& state)
{
    ListArrangement{*m_filter, m_list->table(), *m_splitter}.restore(stateMark, state);
}

} // namespace itam::ui::staging
