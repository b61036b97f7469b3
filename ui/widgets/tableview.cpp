// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/models/csv.h"
#include "ui/models/roles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statedelegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace itam::ui::widgets {

TableView::TableView(const char* name, QWidget* parent)
    : QTableView(parent)
    , m_copy(new QAction(tr("&Copy rows"), this))
{
    setObjectName(QString::fromLatin1(name));
    setItemDelegate(new StateDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFont(tabularFont());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(spacing(8));
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::columnsChanged);
    m_copy->setObjectName(QStringLiteral("copyRowsAction"));
    m_copy->setIcon(icon("copy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &TableView::copySelection);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    resetColumns();
}

void TableView::setColumnWidths(const QList<int>& characters)
{
    m_widths = characters;
    resetColumns();
}

void TableView::setColumnsHidden(const QList<int>& columns)
{
    m_hidden = columns;
    resetColumns();
}

void TableView::setDimmed(bool dimmed)
{
    setStyleProperty(this, "dimmed", dimmed);
}

QByteArray TableView::saveColumns() const
{
    return horizontalHeader()->saveState();
}

bool TableView::restoreColumns(const QByteArray& state)
{
    if (state.isEmpty() || !model())
        return false;
    const int columns = horizontalHeader()->count();
    const QByteArray before = saveColumns();
    if (horizontalHeader()->restoreState(state) && horizontalHeader()->count() == columns)
        return true;
    horizontalHeader()->restoreState(before);
    return false;
}

void TableView::resetColumns()
{
    if (!model())
        return;
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, m_hidden.contains(column));
        const int characters = column < m_widths.size() ? m_widths[column] : 14;
        if (characters > 0)
            header->resizeSection(column, std::max(textWidth(characters + 4), header->sectionSizeHint(column)));
    }
    emit columnsChanged();
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!horizontalHeader()->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString TableView::selectionAsText() const
{
    if (!model() || !selectionModel())
        return {};
    const QList<int> columns = shownColumns();
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end());
    QList<QVariant> headings;
    for (const int column : columns)
        headings.append(model()->headerData(column, Qt::Horizontal));
    QString text = models::tsvLine(headings);
    for (const QModelIndex& row : rows) {
        QList<QVariant> cells;
        for (const int column : columns) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QVariant raw = cell.data(models::RawRole);
            cells.append(raw.isValid() ? raw : cell.data());
        }
        text += models::tsvLine(cells);
    }
    return text;
}

void TableView::copySelection()
{
    const QString text = selectionAsText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

// How wide a heading is, is known for sure when the style sheet has reached the header.
void TableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    if (std::exchange(m_wasShown, true) || !model())
        return;
    QHeaderView* header = horizontalHeader();
    header->ensurePolished();
    const QSignalBlocker blocker(header);
    for (const int column : shownColumns()) {
        if (header->sectionSize(column) < header->sectionSizeHint(column))
            header->resizeSection(column, header->sectionSizeHint(column));
    }
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    // Enter at the end of editing a cell comes through here as well.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() &&
        state() != QAbstractItemView::EditingState) {
        emit rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_copy->setEnabled(selectionModel() && selectionModel()->hasSelection());
    menu->addActions(actions());
    menu->addSeparator();
    if (isSortingEnabled())
        fillSortMenu(menu->addMenu(tr("Sort by")));
    fillColumnMenu(menu->addMenu(tr("Columns")));
    menu->popup(event->globalPos());
}

void TableView::showHeaderMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

// A heading cannot be pressed with the keys.
void TableView::fillSortMenu(QMenu* menu)
{
    QHeaderView* header = horizontalHeader();
    for (const int column : shownColumns()) {
        const QVariant isSortable = model()->headerData(column, Qt::Horizontal, models::SortableRole);
        if (isSortable.isValid() && !isSortable.toBool())
            continue;
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        const bool isSortedBy = header->sortIndicatorSection() == column;
        action->setCheckable(true);
        action->setChecked(isSortedBy);
        // Once more turns the order round, as it does on the heading.
        const Qt::SortOrder order = isSortedBy && header->sortIndicatorOrder() == Qt::AscendingOrder
                                        ? Qt::DescendingOrder
                                        : Qt::AscendingOrder;
        connect(action, &QAction::triggered, this, [this, column, order] { sortByColumn(column, order); });
    }
}

void TableView::fillColumnMenu(QMenu* menu)
{
    if (!model())
        return;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!horizontalHeader()->isSectionHidden(column));
        // The last one stays, or there would be no header to bring the others back.
        action->setEnabled(!action->isChecked() ||
                           horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            horizontalHeader()->setSectionHidden(column, !shown);
            emit columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset view")), &QAction::triggered, this, &TableView::resetColumns);
}

} // namespace itam::ui::widgets
