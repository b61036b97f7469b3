// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/ciactionspage.h"

#include "ui/models/ruleedits.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>

namespace itam::ui::lifecycle {

using models::CiActionModel;
using widgets::FieldNote;

CiActionsPage::CiActionsPage(QWidget* parent)
    : RulePage("ciActionsPage", tr("CI actions"),
               tr("What can be done to a CI for a while. Automations and people start an action by its name."), parent)
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_add(widgets::makeButton(tr("Add action"), "addActionButton", widgets::ButtonKind::Primary, this))
    , m_note(new FieldNote(m_name, this))
    , m_table(new widgets::TableView("ciActionsTable", this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_edit(widgets::makeButton(tr("Edit"), "editActionButton", widgets::ButtonKind::Plain, this))
    , m_remove(widgets::makeButton(tr("Remove"), "removeActionButton", widgets::ButtonKind::Danger, this))
    , m_along(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    m_table->setAccessibleName(tr("CI actions"));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({24, 6, 6, 0});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_along->setObjectName(QStringLiteral("actionGoesAlongLabel"));
    content()->addWidget(makeAddLine());
    content()->addWidget(m_table, 1);
    content()->addWidget(makeFoot());
    setFocusOrder({m_name, m_description, m_add, m_table, m_edit, m_remove});
    auto* remove = new QAction(tr("Re&move action"), m_table);
    remove->setObjectName(QStringLiteral("removeActionAction"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &CiActionsPage::removeCurrent);
    connect(m_table, &widgets::TableView::rowActivated, this, &CiActionsPage::editCurrent);
    connect(m_edit, &QPushButton::clicked, this, &CiActionsPage::editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &CiActionsPage::removeCurrent);
    connect(&m_model, &CiActionModel::changed, this, &CiActionsPage::changeAction);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CiActionsPage::showCurrent);
    connect(m_empty, &widgets::EmptyState::buttonClicked, m_name, [this] { m_name->setFocus(Qt::OtherFocusReason); });
    showRest();
}

QWidget* CiActionsPage::makeAddLine()
{
    m_name->setObjectName(QStringLiteral("actionNameEdit"));
    m_name->setPlaceholderText(tr("Name of a new action"));
    m_name->setAccessibleName(tr("Name of a new action"));
    m_description->setObjectName(QStringLiteral("actionDescriptionEdit"));
    m_description->setPlaceholderText(tr("Description (optional)"));
    m_description->setAccessibleName(tr("Description of a new action"));
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::spacing(2));
    row->addWidget(m_name, 2);
    row->addWidget(m_description, 3);
    row->addWidget(m_add);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(1));
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_add, &QPushButton::clicked, this, &CiActionsPage::addAction);
    for (QLineEdit* edit : {m_name, m_description}) {
        connect(edit, &QLineEdit::returnPressed, this, &CiActionsPage::addAction);
        connect(edit, &QLineEdit::textEdited, m_note, &FieldNote::clear);
    }
    return line;
}

QWidget* CiActionsPage::makeFoot()
{
    m_edit->setIcon(widgets::icon("pencil"));
    m_edit->setToolTip(tr("Change name or description (F2)"));
    m_remove->setIcon(widgets::icon("trash", widgets::ColorRole::Error));
    m_remove->setToolTip(tr("Remove the action (Del)"));
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(2));
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addWidget(m_along, 1);
    return foot;
}

void CiActionsPage::addAction()
{
    const QString objection = models::objectionToActionName(book(), m_name->text());
    if (!objection.isEmpty()) {
        m_note->showNote(FieldNote::Kind::Error, objection);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const models::RuleEdit edit = models::addedAction(m_name->text(), m_description->text());
    m_name->clear();
    m_description->clear();
    m_note->clear();
    m_name->setFocus(Qt::OtherFocusReason);
    emit editRequested(edit);
    const int row = m_model.rowOf(edit.steps.first().sysId);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void CiActionsPage::changeAction(const QString& sysId, const QString& name, const QString& description)
{
    const QString objection = models::objectionToActionName(book(), name, sysId);
    if (objection.isEmpty())
        emit editRequested(models::changedAction(book(), sysId, name, description));
    else
        m_note->showNote(FieldNote::Kind::Error, objection);
}

void CiActionsPage::removeCurrent()
{
    m_removed.clear();
    if (const CiActionModel::Row* row = m_model.at(m_table->currentIndex().row()))
        m_removed = row->action.sysId;
    if (!m_removed.isEmpty())
        emit editRequested(models::deletedAction(book(), m_removed));
}

void CiActionsPage::editCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_note->clear();
    const bool isText = m_model.flags(current).testFlag(Qt::ItemIsEditable);
    const QModelIndex cell = isText ? current : current.siblingAtColumn(static_cast<int>(CiActionModel::Column::Name));
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void CiActionsPage::bookChanged()
{
    const QString current = m_table->currentIndex().data(models::IdRole).toString();
    const int row = m_table->currentIndex().row();
    m_model.setBook(book());
    // The same action, or whatever took its place: keys go on where they were.
    int wanted = m_model.rowOf(current);
    if (m_model.rowOf(m_removed) >= 0) // it was refused
        wanted = m_model.rowOf(std::exchange(m_removed, {}));
    if (wanted < 0)
        wanted = std::min(row, m_model.rowCount() - 1);
    if (wanted >= 0 && wanted != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model.index(wanted, 0));
    showRest();
}

void CiActionsPage::showRest()
{
    if (m_model.rowCount() > 0)
        m_empty->hideContent();
    else
        m_empty->showContent({.icon = QStringLiteral("lifecycle"),
                              .title = tr("No actions yet"),
                              .text = tr("Examples: Patching, Provisioning, Cloning."),
                              .button = tr("Add the first action")});
    showCurrent();
}

void CiActionsPage::showCurrent()
{
    const CiActionModel::Row* row = m_model.at(m_table->currentIndex().row());
    m_edit->setEnabled(row);
    m_remove->setEnabled(row);
    if (!row)
        return m_along->setText({});
    if (row->pairs + row->rules == 0)
        return m_along->setText(tr("No pair and no rule names %1.").arg(row->action.name));
    m_along->setText(tr("Removing %1 also removes what names it: pairs %2, rules %3.")
                         .arg(row->action.name, QString::number(row->pairs), QString::number(row->rules)));
}

void CiActionsPage::focusSearch()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

QByteArray CiActionsPage::saveViewState() const
{
    return m_table->saveColumns();
}

void CiActionsPage::restoreViewState(const QByteArray& state)
{
    m_table->restoreColumns(state);
}

} // namespace itam::ui::lifecycle
