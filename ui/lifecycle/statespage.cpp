// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/statespage.h"

#include "ui/models/ruleedits.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QHeaderView>
#include <QSpinBox>

namespace itam::ui::lifecycle {
namespace {

using models::OperationalStateModel;
using widgets::ButtonKind;
using widgets::FieldNote;

constexpr quint32 stateMark = 0x4f505331; // "OPS1"
constexpr int greatestValue = 9999;

} // namespace

StatesPage::StatesPage(QWidget* parent)
    : RulePage("operationalStatesPage", tr("Operational states"),
               tr("A CI shows one state. Several requestors may each have set one: the best priority shows."), parent)
    , m_order(OperationalStateModel::Part::Prioritised)
    , m_others(OperationalStateModel::Part::Others)
    , m_label(new QLineEdit(this))
    , m_value(new QSpinBox(this))
    , m_add(widgets::makeButton(tr("Add state"), "addStateButton", ButtonKind::Primary, this))
    , m_note(new FieldNote(m_label, this))
    , m_orderTable(new widgets::TableView("stateOrderTable", this))
    , m_otherTable(new widgets::TableView("otherStatesTable", this))
    , m_orderEmpty(new widgets::EmptyState(m_orderTable))
    , m_otherEmpty(new widgets::EmptyState(m_otherTable))
    , m_up(widgets::makeButton(tr("Move up"), "moveUpButton", ButtonKind::Plain, this))
    , m_down(widgets::makeButton(tr("Move down"), "moveDownButton", ButtonKind::Plain, this))
    , m_give(widgets::makeButton(tr("Give a priority"), "givePriorityButton", ButtonKind::Plain, this))
    , m_take(widgets::makeButton(tr("Take the priority away"), "takePriorityButton", ButtonKind::Plain, this))
    , m_rename(widgets::makeButton(tr("Rename"), "renameStateButton", ButtonKind::Plain, this))
    , m_remove(widgets::makeButton(tr("Remove"), "removeStateButton", ButtonKind::Danger, this))
    , m_reason(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    m_reason->setObjectName(QStringLiteral("stateReasonLabel"));
    makeTables();
    content()->addWidget(makeAddLine());
    content()->addWidget(widgets::makeLabel(tr("With a priority, the best first"), widgets::TextRole::Heading, this));
    content()->addWidget(m_orderTable, 3);
    content()->addWidget(widgets::makeLabel(tr("Without a priority"), widgets::TextRole::Heading, this));
    content()->addWidget(widgets::makeLabel(
        tr("Such a state can only be the single state of a CI: beside a state of another requestor ServiceNow refuses "
           "it (UNPRIORITIZED_OPS_STATE)."),
        widgets::TextRole::Muted, this));
    content()->addWidget(m_otherTable, 2);
    content()->addWidget(makeButtons());
    content()->addWidget(m_reason);
    setFocusOrder(
        {m_label, m_value, m_add, m_orderTable, m_otherTable, m_up, m_down, m_give, m_take, m_rename, m_remove});
    showButtons();
}

void StatesPage::makeTables()
{
    m_orderTable->setAccessibleName(tr("States with a priority"));
    m_orderTable->setModel(&m_order);
    m_orderTable->setDragEnabled(true);
    m_orderTable->setAcceptDrops(true);
    m_orderTable->setDropIndicatorShown(true);
    m_orderTable->setDragDropOverwriteMode(false);
    m_orderTable->setDragDropMode(QAbstractItemView::InternalMove);
    m_otherTable->setAccessibleName(tr("States without a priority"));
    m_otherTable->setModel(&m_others);
    m_otherTable->setColumnsHidden({static_cast<int>(OperationalStateModel::Column::Priority)});
    for (widgets::TableView* table : {m_orderTable, m_otherTable}) {
        auto* model = table == m_orderTable ? &m_order : &m_others;
        table->setColumnWidths({28, 8, 8, 6});
        table->horizontalHeader()->setStretchLastSection(false);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::EditKeyPressed);
        table->setMinimumHeight(widgets::spacing(22));
        makeActions(table);
        connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, model](const QModelIndex& current) { takeCurrent(*model, current); });
        connect(table, &widgets::TableView::rowActivated, this, &StatesPage::renameCurrent);
        connect(model, &OperationalStateModel::renamed, this, &StatesPage::rename);
    }
    connect(&m_order, &OperationalStateModel::moved, this,
            [this](int state, int to) { emit editRequested(models::movedPriority(book(), m_order.rowOf(state), to)); });
    connect(m_otherEmpty, &widgets::EmptyState::buttonClicked, m_label, [this] { m_label->setFocus(); });
}

void StatesPage::makeActions(widgets::TableView* table)
{
    const auto add = [&](const QString& text, const char* name, const QKeySequence& key, auto act) {
        auto* action = new QAction(text, table);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    if (table == m_orderTable) {
        add(tr("Move &up"), "moveStateUpAction", QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
        add(tr("Move &down"), "moveStateDownAction", QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    }
    add(tr("Re&move state"), "removeStateAction", QKeySequence(QKeySequence::Delete), [this] { removeCurrent(); });
}

QWidget* StatesPage::makeAddLine()
{
    m_label->setObjectName(QStringLiteral("stateLabelEdit"));
    m_label->setPlaceholderText(tr("Name of a new state"));
    m_label->setAccessibleName(tr("Name of a new state"));
    m_value->setObjectName(QStringLiteral("stateValueSpinBox"));
    m_value->setAccessibleName(tr("Value of the new state"));
    m_value->setRange(0, greatestValue);
    widgets::ignoreWheelWithoutFocus(m_value);
    auto* caption = widgets::makeLabel(tr("Value"), widgets::TextRole::Body, this);
    caption->setWordWrap(false);
    caption->setBuddy(m_value);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::spacing(2));
    row->addWidget(m_label, 1);
    row->addWidget(caption);
    row->addWidget(m_value);
    row->addWidget(m_add);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(1));
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_add, &QPushButton::clicked, this, &StatesPage::addState);
    connect(m_label, &QLineEdit::returnPressed, this, &StatesPage::addState);
    connect(m_label, &QLineEdit::textEdited, m_note, &FieldNote::clear);
    return line;
}

QWidget* StatesPage::makeButtons()
{
    m_up->setIcon(widgets::icon("chevron-up"));
    m_up->setToolTip(tr("A better priority (Alt+Up)"));
    m_down->setIcon(widgets::icon("chevron-down"));
    m_down->setToolTip(tr("A worse priority (Alt+Down)"));
    m_rename->setIcon(widgets::icon("pencil"));
    m_rename->setToolTip(tr("Change the name (F2)"));
    m_remove->setIcon(widgets::icon("trash", widgets::ColorRole::Error));
    m_remove->setToolTip(tr("Remove the state (Del)"));
    auto* buttons = new QWidget(this);
    auto* flow = new widgets::FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(widgets::spacing(2));
    for (QPushButton* button : {m_up, m_down, m_give, m_take, m_rename, m_remove})
        flow->addWidget(button);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_give, &QPushButton::clicked, this, [this] {
        if (m_state)
            emit editRequested(models::prioritised(book(), *m_state));
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_state)
            emit editRequested(models::unprioritised(book(), *m_state));
    });
    connect(m_rename, &QPushButton::clicked, this, &StatesPage::renameCurrent);
    connect(m_remove, &QPushButton::clicked, this, &StatesPage::removeCurrent);
    return buttons;
}

void StatesPage::addState()
{
    QString objection = models::objectionToStateLabel(book(), m_label->text());
    if (objection.isEmpty())
        objection = models::objectionToStateValue(book(), m_value->value());
    if (!objection.isEmpty()) {
        m_note->showNote(FieldNote::Kind::Error, objection);
        m_label->setFocus(Qt::OtherFocusReason);
        return;
    }
    const models::RuleEdit edit = models::addedState(m_value->value(), m_label->text());
    m_state = m_value->value();
    m_label->clear();
    m_note->clear();
    emit editRequested(edit);
}

void StatesPage::rename(int state, const QString& label)
{
    const QString objection = models::objectionToStateLabel(book(), label, state);
    if (objection.isEmpty())
        emit editRequested(models::renamedState(book(), state, label));
    else
        m_note->showNote(FieldNote::Kind::Error, objection);
}

void StatesPage::renameCurrent()
{
    if (!m_state)
        return;
    m_note->clear();
    const bool hasPriority = m_order.rowOf(*m_state) >= 0;
    widgets::TableView* table = hasPriority ? m_orderTable : m_otherTable;
    const OperationalStateModel& model = hasPriority ? m_order : m_others;
    const QModelIndex cell = model.index(model.rowOf(*m_state), static_cast<int>(OperationalStateModel::Column::State));
    if (!model.flags(cell).testFlag(Qt::ItemIsEditable))
        return;
    table->setFocus(Qt::OtherFocusReason);
    table->setCurrentIndex(cell);
    table->edit(cell);
}

void StatesPage::removeCurrent()
{
    if (m_state && models::objectionToStateRemoval(book(), *m_state).isEmpty())
        emit editRequested(models::deletedState(book(), *m_state));
}

void StatesPage::move(int step)
{
    const int from = m_state ? m_order.rowOf(*m_state) : -1;
    if (from >= 0)
        emit editRequested(models::movedPriority(book(), from, from + step));
}

void StatesPage::takeCurrent(const OperationalStateModel& model, const QModelIndex& current)
{
    if (m_isSelecting || !current.isValid())
        return;
    select(model.stateAt(current.row()));
}

void StatesPage::select(std::optional<int> state)
{
    m_isSelecting = true;
    m_state = state;
    for (widgets::TableView* table : {m_orderTable, m_otherTable}) {
        const OperationalStateModel& model = table == m_orderTable ? m_order : m_others;
        const int row = state ? model.rowOf(*state) : -1;
        const int column = std::max(0, table->currentIndex().column());
        if (row < 0)
            table->setCurrentIndex({});
        else if (table->currentIndex().row() != row)
            table->setCurrentIndex(model.index(row, column));
    }
    m_isSelecting = false;
    showButtons();
}

void StatesPage::bookChanged()
{
    const std::optional<int> state = m_state;
    m_isSelecting = true;
    m_order.setBook(book());
    m_others.setBook(book());
    m_isSelecting = false;
    const bool isThere = state && (m_order.rowOf(*state) >= 0 || m_others.rowOf(*state) >= 0);
    select(isThere ? state : m_order.stateAt(0));
    if (!m_label->hasFocus() || m_label->text().isEmpty())
        m_value->setValue(models::freeStateValue(book()));
    if (m_order.rowCount() > 0)
        m_orderEmpty->hideContent();
    else
        m_orderEmpty->showContent({.icon = QStringLiteral("lifecycle"),
                                   .title = tr("No state has a priority"),
                                   .text = tr("Choose a state below and give it one.")});
    if (m_others.rowCount() > 0)
        m_otherEmpty->hideContent();
    else
        m_otherEmpty->showContent({.icon = QStringLiteral("ok"), .title = tr("Every state has a priority")});
}

void StatesPage::showButtons()
{
    const int place = m_state ? m_order.rowOf(*m_state) : -1;
    const QString objection = m_state ? models::objectionToStateRemoval(book(), *m_state) : tr("Choose a state.");
    const core::servicenow::StateChoice* record = m_state ? book().stateOf(*m_state) : nullptr;
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place >= 0 && place < m_order.rowCount() - 1);
    m_give->setEnabled(m_state && place < 0);
    m_take->setEnabled(place >= 0);
    m_rename->setEnabled(record && !record->sysId.isEmpty());
    m_remove->setEnabled(m_state && objection.isEmpty());
    m_reason->setText(m_state && !objection.isEmpty() ? tr("%1: %2").arg(book().rules.labelOf(*m_state), objection)
                                                      : objection);
    m_reason->setVisible(!objection.isEmpty());
}

void StatesPage::focusSearch()
{
    m_label->setFocus(Qt::ShortcutFocusReason);
}

QByteArray StatesPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_orderTable->saveColumns() << m_otherTable->saveColumns();
    return bytes;
}

void StatesPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray order;
    QByteArray others;
    stream >> mark >> order >> others;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_orderTable->restoreColumns(order);
    m_otherTable->restoreColumns(others);
}

} // namespace itam::ui::lifecycle
