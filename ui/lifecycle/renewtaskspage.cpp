// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/renewtaskspage.h"

#include "core/lifecycle/lease.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/refusaltext.h"
#include "ui/models/format.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::RenewTaskRow;
using widgets::FieldNote;

RecordList::Words wordsOfTasks()
{
    RecordList::Words words;
    words.title = RenewTasksPage::tr("Renew lease tasks");
    words.tableName = RenewTasksPage::tr("Leases that have ended");
    words.icon = QStringLiteral("ok");
    words.neverTitle = RenewTasksPage::tr("No lease waits to be renewed");
    words.neverText = RenewTasksPage::tr("The restore job opens a task here when the lease of an action ends and its "
                                         "requestor is still valid.");
    words.filteredTitle = RenewTasksPage::tr("No task matches these filters");
    words.fileName = QStringLiteral("renew-lease-tasks.csv");
    return words;
}

} // namespace

RenewTasksPage::RenewTasksPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_tasks(clock)
    , m_list(new RecordList("renewTasks", wordsOfTasks(), m_rows, this))
    , m_all(widgets::makeButton(tr("Show closed ones"), "showClosedTasksButton", widgets::ButtonKind::Plain, this))
    , m_lease(new QComboBox(this))
    , m_note(new FieldNote(m_lease, this))
    , m_extend(widgets::makeButton(tr("Extend lease"), "extendLeaseButton", widgets::ButtonKind::Primary, this))
    , m_remove(widgets::makeButton(tr("Remove action\u2026"), "removeActionButton", widgets::ButtonKind::Danger, this))
    , m_hint(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    setObjectName(QStringLiteral("renewTasksPage"));
    m_rows.setSourceModel(&m_tasks);
    m_rows.setSortRole(models::RawRole);
    m_rows.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_all->setCheckable(true);
    m_all->setProperty("kind", QStringLiteral("toggle"));
    m_list->addToRow(m_all);
    m_list->addBelow(makeWork());
    widgets::TableView& table = m_list->table();
    table.setColumnWidths({13, 20, 14, 16, 18, 10, 44, 12, 0});
    table.setColumnsHidden(
        {static_cast<int>(RenewTaskModel::Column::Number), static_cast<int>(RenewTaskModel::Column::Opened)});
    table.setSortingEnabled(true);
    table.sortByColumn(static_cast<int>(RenewTaskModel::Column::LeaseEnd), Qt::AscendingOrder);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &RenewTasksPage::showButtons);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &RenewTasksPage::showButtons);
    connect(&table, &widgets::TableView::rowActivated, this, [this] { m_lease->setFocus(); });
    connect(m_all, &QPushButton::toggled, this, &RenewTasksPage::showsAllChanged);
    showButtons();
}

QWidget* RenewTasksPage::makeWork()
{
    m_lease->setObjectName(QStringLiteral("leaseComboBox"));
    m_lease->setAccessibleName(tr("Time to extend the lease by"));
    m_lease->setEditable(true);
    m_lease->addItems({QStringLiteral("01:00:00"), QStringLiteral("04:00:00"), QStringLiteral("24:00:00"),
                       QStringLiteral("72:00:00"), QStringLiteral("168:00:00")});
    m_lease->setCurrentText(QStringLiteral("24:00:00"));
    m_lease->setMinimumWidth(widgets::textWidth(14));
    m_note->setObjectName(QStringLiteral("leaseNote"));
    m_hint->setObjectName(QStringLiteral("tasksHintLabel"));
    auto* label = widgets::makeLabel(tr("Extend &by (hours:minutes:seconds)"), widgets::TextRole::Body, this);
    label->setWordWrap(false);
    label->setBuddy(m_lease);
    auto* card = new widgets::Card(this);
    auto* fields = new QWidget(card);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_lease),
                           static_cast<QWidget*>(m_extend), static_cast<QWidget*>(m_remove)})
        row->addWidget(field);
    card->column()->addWidget(fields);
    card->column()->addWidget(m_note);
    card->column()->addWidget(m_hint);
    setTabOrder(m_lease, m_extend);
    setTabOrder(m_extend, m_remove);
    connect(m_lease, &QComboBox::editTextChanged, m_note, &FieldNote::clear);
    connect(m_extend, &QPushButton::clicked, this, &RenewTasksPage::extend);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(chosen()); });
    return card;
}

RenewTasksPage::Tasks RenewTasksPage::chosen() const
{
    Tasks tasks;
    for (const QModelIndex& row : m_list->table().selectionModel()->selectedRows()) {
        const RenewTaskRow* task = m_tasks.at(m_rows.mapToSource(row).row());
        if (task && task->active)
            tasks.append(*task);
    }
    return tasks;
}

void RenewTasksPage::extend()
{
    const QString leaseTime = m_lease->currentText().trimmed();
    if (!core::lifecycle::leaseTimeFrom(leaseTime))
        return m_note->showNote(FieldNote::Kind::Error, tr("Write hours, minutes and seconds, such as 24:00:00, and "
                                                           "more than none."));
    emit extendRequested(chosen(), leaseTime);
}

void RenewTasksPage::showButtons()
{
    const int tasks = static_cast<int>(chosen().size());
    m_extend->setEnabled(tasks > 0 && !m_isWorking);
    m_remove->setEnabled(tasks > 0 && !m_isWorking);
    m_hint->setText(tasks == 0 ? tr("Choose open tasks in the list to renew their leases or to remove their actions.")
                               : tr("%n open task(s) are chosen. An expired lease begins anew now; the holder stays "
                                    "the same.",
                                    nullptr, tasks));
}

bool RenewTasksPage::showsAll() const
{
    return m_all->isChecked();
}

void RenewTasksPage::setShowsAll(bool all)
{
    m_all->setChecked(all);
}

void RenewTasksPage::showLoading()
{
    m_list->showLoading();
}

void RenewTasksPage::showTasks(const Tasks& tasks, const GraceRules& rules)
{
    const QString before = m_list->table().currentIndex().data(models::IdRole).toString();
    m_tasks.setGraceRules(rules);
    m_tasks.setRows(tasks);
    m_list->showRows(false, tr("%n open task(s)", nullptr, static_cast<int>(m_tasks.openTasks())));
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (m_rows.index(row, 0).data(models::IdRole).toString() == before)
            m_list->table().setCurrentIndex(m_rows.index(row, 0));
    }
    showButtons();
}

void RenewTasksPage::showError(const Error& error)
{
    m_list->showError(error);
}

void RenewTasksPage::showWorking(qint64 tried, qint64 total)
{
    //: %1 of %2 tasks
    const QString soFar = tr("%1 of %2").arg(models::count(tried), models::count(total));
    if (std::exchange(m_isWorking, true))
        return m_list->bar().updateMeaning(soFar);
    m_list->bar().showMessage({.severity = models::Severity::Busy,
                               .what = tr("Telling ServiceNow\u2026"),
                               .meaning = soFar,
                               .closable = false});
    m_list->bar().addAction(tr("Stop"), "stopTasksButton", [this] { emit stopRequested(); });
    showButtons();
}

void RenewTasksPage::showOutcome(const TasksOutcome& outcome, const QString& done, const QString& notDone)
{
    m_isWorking = false;
    showButtons();
    if (outcome.ended && outcome.ended->code != ErrorCode::Cancelled) {
        widgets::Message message = widgets::messageOf(*outcome.ended);
        message.meaning = QStringList{done, message.meaning}.join(QLatin1Char(' ')).trimmed();
        return m_list->bar().showMessage(message);
    }
    if (!outcome.refusals.isEmpty()) {
        widgets::Message message = messageOf(notDone, outcome.refusals);
        if (outcome.done > 0)
            message.meaning = QStringList{done, message.meaning}.join(QLatin1Char(' ')).trimmed();
        return m_list->bar().showMessage(message);
    }
    widgets::Message message{.severity = models::Severity::Ok, .what = done};
    if (outcome.ended)
        message.meaning = tr("Stopped: the others were not touched.");
    m_list->bar().showMessage(message);
}

void RenewTasksPage::showExtended(const TasksOutcome& outcome)
{
    showOutcome(outcome, tr("%n lease(s) extended.", nullptr, static_cast<int>(outcome.done)),
                tr("%n lease(s) could not be extended.", nullptr, static_cast<int>(outcome.refusals.size())));
}

void RenewTasksPage::showRemoved(const TasksOutcome& outcome)
{
    showOutcome(outcome, tr("%n action(s) removed.", nullptr, static_cast<int>(outcome.done)),
                tr("%n action(s) could not be removed.", nullptr, static_cast<int>(outcome.refusals.size())));
}

void RenewTasksPage::showFailure(const Error& error)
{
    m_isWorking = false;
    showButtons();
    m_list->bar().showError(error);
}

void RenewTasksPage::forget()
{
    m_isWorking = false;
    m_list->bar().clear();
    m_note->clear();
    m_tasks.setRows({});
    m_list->showLoading();
    showButtons();
}

} // namespace itam::ui::lifecycle
