// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/tasksdialog.h"

#include "ui/models/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

namespace itam::ui::checks {
namespace {

constexpr const char* context = "TasksModel";
constexpr std::array<lifecycle::ColumnWords, TasksModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("TasksModel", "Number")},
    {QT_TRANSLATE_NOOP("TasksModel", "Opened")},
    {QT_TRANSLATE_NOOP("TasksModel", "Description")},
}};

} // namespace

int TasksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, context, section, orientation, role);
}

QVariant TasksModel::cell(const core::exporter::DuplicateTask& task, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
    case models::RawRole:
        if (which == Column::Opened)
            return role == Qt::DisplayRole ? QVariant(models::exactTime(task.opened)) : QVariant(task.opened);
        return which == Column::Number ? task.number : task.description;
    case Qt::TextAlignmentRole:
        return lifecycle::alignmentOf(columns[static_cast<std::size_t>(column)]);
    default:
        return {};
    }
}

TasksDialog::TasksDialog(const core::exporter::DuplicateTasks& tasks, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("tasksDialog"));
    setWindowTitle(tr("De-duplication tasks"));
    m_model.setRows(QList<core::exporter::DuplicateTask>(tasks.tasks.begin(), tasks.tasks.end()));
    const QString since = tr("ServiceNow opened them since the export of %1, because several of its records match one "
                             "computer. Somebody has to decide there which record stays.")
                              .arg(models::exactTime(tasks.since));
    auto* explanation = widgets::makeLabel(tasks.areMore ? since + u' ' + tr("Only the first ones are listed.") : since,
                                           widgets::TextRole::Muted, this);
    explanation->setObjectName(QStringLiteral("tasksExplanationLabel"));
    auto* table = new widgets::TableView("tasksTable", this);
    table->setAccessibleName(tr("De-duplication tasks"));
    table->setModel(&m_model);
    table->setColumnWidths({16, 30, 0});
    table->selectRow(0);
    auto* open = widgets::makeButton(tr("Open in ServiceNow"), "openTaskButton", widgets::ButtonKind::Plain, this);
    open->setWhatsThis(tr("Shows the chosen task in the browser."));
    auto* close = widgets::makeButton(tr("Close"), "closeTasksButton", widgets::ButtonKind::Plain, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(explanation);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    connect(table, &widgets::TableView::rowActivated, this, &TasksDialog::openTask);
    connect(open, &QPushButton::clicked, this, [this, table] { openTask(table->currentIndex()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(widgets::textWidth(150), widgets::spacing(90));
}

void TasksDialog::openTask(const QModelIndex& index)
{
    if (const core::exporter::DuplicateTask* task = m_model.at(index.row()))
        emit linkRequested(task->url);
}

} // namespace itam::ui::checks
