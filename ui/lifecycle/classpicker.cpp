// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/classpicker.h"

#include "core/lifecycle/tables.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace itam::ui::lifecycle {

ClassPicker::ClassPicker(QWidget* parent)
    : QWidget(parent)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_empty(new widgets::EmptyState(m_tree))
    , m_chosen(core::lifecycle::table::configurationItem)
{
    m_search->setObjectName(QStringLiteral("classSearchEdit"));
    m_search->setPlaceholderText(tr("Find a class"));
    m_search->setAccessibleName(tr("Find a class by label or table name"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_filtered->setSourceModel(&m_classes);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterRole(models::CiClassModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setMinimumWidth(widgets::textWidth(22));
    m_tree->setObjectName(QStringLiteral("classList"));
    m_tree->setAccessibleName(tr("Classes of CIs"));
    m_tree->setModel(m_filtered);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setIndentation(widgets::spacing(4));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionsMovable(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ClassPicker::filter);
    connect(m_search, &QLineEdit::returnPressed, m_tree, [this] { m_tree->setFocus(Qt::ShortcutFocusReason); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClassPicker::takeCurrent);
    connect(m_empty, &widgets::EmptyState::buttonClicked, m_search, &QLineEdit::clear);
}

QList<QWidget*> ClassPicker::focusOrder() const
{
    return {m_search, m_tree};
}

void ClassPicker::setClasses(const QList<core::servicenow::CiClass>& classes, const QHash<QString, int>& ownRules)
{
    const QString chosen = m_chosen; // the reset takes the current row away
    m_classes.setClasses(classes, ownRules);
    m_chosen = chosen;
    if (!classes.isEmpty())
        showChosen();
}

void ClassPicker::choose(const QString& name)
{
    if (name.isEmpty() || name == m_chosen)
        return;
    m_chosen = name;
    if (m_classes.rowCount() > 0)
        showChosen();
}

void ClassPicker::showChosen()
{
    QModelIndex wanted = m_classes.indexOf(m_chosen);
    if (!wanted.isValid()) // a class that this instance does not have
        wanted = m_classes.index(0, 0);
    const QModelIndex shown = m_filtered->mapFromSource(wanted);
    if (!shown.isValid() || shown == m_tree->currentIndex())
        return;
    if (!m_tree->currentIndex().isValid())
        m_tree->expandToDepth(1);
    for (QModelIndex above = shown.parent(); above.isValid(); above = above.parent())
        m_tree->expand(above);
    m_tree->setCurrentIndex(shown);
    m_tree->scrollTo(shown);
}

void ClassPicker::takeCurrent(const QModelIndex& current)
{
    const QString name = current.data(models::IdRole).toString();
    if (name.isEmpty() || name == m_chosen)
        return;
    m_chosen = name;
    emit classChosen(name);
}

void ClassPicker::filter(const QString& text)
{
    m_filtered->setFilterFixedString(text.trimmed());
    if (!text.trimmed().isEmpty())
        m_tree->expandAll();
    showChosen();
    if (m_filtered->rowCount() > 0 || m_classes.rowCount() == 0)
        return m_empty->hideContent();
    m_empty->showContent(
        {.icon = QStringLiteral("search"), .title = tr("No class matches"), .button = tr("Clear search")});
}

void ClassPicker::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace itam::ui::lifecycle
