// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/requestormodel.h"

#include "ui/models/format.h"

#include <array>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::RequestorRow;
using models::State;

constexpr const char* context = "RequestorModel";
constexpr std::array<ColumnWords, RequestorModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("RequestorModel", "State")},
    {QT_TRANSLATE_NOOP("RequestorModel", "Requestor")},
    {QT_TRANSLATE_NOOP("RequestorModel", "Kind")},
    {QT_TRANSLATE_NOOP("RequestorModel", "States"), true,
     QT_TRANSLATE_NOOP("RequestorModel", "Operational states that it has set and that are active")},
    {QT_TRANSLATE_NOOP("RequestorModel", "Actions"), true,
     QT_TRANSLATE_NOOP("RequestorModel", "CI actions that it has added and that are active")},
    {QT_TRANSLATE_NOOP("RequestorModel", "Registered")},
    {QT_TRANSLATE_NOOP("RequestorModel", "Id")},
}};

State stateOf(const RequestorRow& row)
{
    if (row.active)
        return {models::Severity::Ok, QStringLiteral("ok"), RequestorModel::tr("Active")};
    // What an ended one still holds waits for the restore job.
    if (row.states + row.actions > 0)
        return {models::Severity::Warning, QStringLiteral("warning"), RequestorModel::tr("Ended, still holds")};
    return {models::Severity::Neutral, QStringLiteral("stop"), RequestorModel::tr("Ended")};
}

} // namespace

RequestorModel::RequestorModel(const core::support::Clock& clock, QObject* parent) : ListRows(parent), m_clock(clock) {}

int RequestorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RequestorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(columns, context, section, orientation, role);
}

QVariant RequestorModel::raw(const RequestorRow& row, Column column) const
{
    switch (column) {
    case Column::State:
        return stateOf(row).word;
    case Column::Name:
        return row.name;
    case Column::Kind:
        return row.isWorkflow ? tr("Workflow") : tr("Operator");
    case Column::States:
        return row.states;
    case Column::Actions:
        return row.actions;
    case Column::Registered:
        return row.registered;
    case Column::Id:
        return row.requestorId;
    }
    return {};
}

QVariant RequestorModel::cell(const RequestorRow& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::Registered)
            return models::relativeTime(row.registered, m_clock.nowUtc());
        if (which == Column::States || which == Column::Actions)
            return models::count(raw(row, which).toLongLong());
        return raw(row, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(columns[static_cast<std::size_t>(column)]);
    case models::RawRole:
        return raw(row, which);
    case models::IdRole:
        return row.requestorId;
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(stateOf(row)) : QVariant();
    case Qt::ToolTipRole:
        if (which == Column::Registered)
            return models::exactTime(row.registered);
        if (which == Column::State && !row.active && row.states + row.actions > 0)
            return tr("The restore job ends what it still holds.");
        return which == Column::Id ? row.requestorId : QString();
    default:
        return {};
    }
}

RequestorOrder::RequestorOrder(RequestorModel& model) : m_model(model)
{
    setSourceModel(&model);
    setSortRole(models::RawRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RequestorOrder::setShowsEnded(bool shown)
{
    m_showsEnded = shown;
    invalidateFilter();
}

const RequestorRow* RequestorOrder::at(int row) const
{
    const QModelIndex source = mapToSource(index(row, 0));
    return source.isValid() ? m_model.at(source.row()) : nullptr;
}

bool RequestorOrder::filterAcceptsRow(int row, const QModelIndex&) const
{
    const RequestorRow* requestor = m_model.at(row);
    return requestor && (m_showsEnded || requestor->active || requestor->states + requestor->actions > 0);
}

} // namespace itam::ui::lifecycle
