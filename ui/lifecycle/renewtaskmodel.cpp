// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/renewtaskmodel.h"

#include "ui/models/format.h"

#include <array>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::RenewTaskRow;

constexpr const char* context = "RenewTaskModel";
constexpr std::array<ColumnWords, RenewTaskModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("RenewTaskModel", "State")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "CI")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Action")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Holder"), false,
     QT_TRANSLATE_NOOP("RenewTaskModel", "The requestor that added the action")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Lease ended")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Overdue"), true, QT_TRANSLATE_NOOP("RenewTaskModel", "Since the lease ended")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "What happens next")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Task")},
    {QT_TRANSLATE_NOOP("RenewTaskModel", "Opened")},
}};

} // namespace

RenewTaskModel::RenewTaskModel(const core::support::Clock& clock, QObject* parent) : ListRows(parent), m_clock(clock) {}

void RenewTaskModel::setGraceRules(const GraceRules& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

qint64 RenewTaskModel::openTasks() const
{
    return std::count_if(rows().begin(), rows().end(), [](const RenewTaskRow& row) { return row.active; });
}

int RenewTaskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RenewTaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(columns, context, section, orientation, role);
}

models::State RenewTaskModel::stateOf(const RenewTaskRow& row) const
{
    switch (fateOf(row, m_rules, m_clock.nowUtc())) {
    case LeaseFate::Closed:
        return {models::Severity::Neutral, QStringLiteral("ok"), tr("Closed")};
    case LeaseFate::EndsNext:
        return {models::Severity::Error, QStringLiteral("error"), tr("About to end")};
    case LeaseFate::Extended:
    case LeaseFate::NeverEnds:
        return {models::Severity::Ok, QStringLiteral("ok"), tr("Renewed")};
    case LeaseFate::JobInactive:
    case LeaseFate::EndsLater:
        break;
    }
    return {models::Severity::Warning, QStringLiteral("warning"), tr("Open")};
}

QVariant RenewTaskModel::raw(const RenewTaskRow& row, Column column) const
{
    switch (column) {
    case Column::State:
        return stateOf(row).word;
    case Column::Ci:
        return row.ciName.isEmpty() ? row.ci : row.ciName;
    case Column::Action:
        return row.action;
    case Column::Holder:
        return row.holder;
    case Column::LeaseEnd:
        return row.leaseExpires ? QVariant(*row.leaseExpires) : QVariant();
    case Column::Overdue:
        return row.active && row.leaseExpires
                   ? QVariant(std::max<qint64>(0, row.leaseExpires->secsTo(m_clock.nowUtc())))
                   : QVariant();
    case Column::Next:
        return fateText(row, m_rules, m_clock.nowUtc());
    case Column::Number:
        return row.number;
    case Column::Opened:
        return row.opened;
    }
    return {};
}

QVariant RenewTaskModel::cell(const RenewTaskRow& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::LeaseEnd)
            return models::relativeTime(row.leaseExpires.value_or(QDateTime()), m_clock.nowUtc());
        if (which == Column::Overdue)
            return row.active ? overdueText(row, m_clock.nowUtc()) : QString();
        if (which == Column::Opened)
            return models::relativeTime(row.opened, m_clock.nowUtc());
        return raw(row, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(columns[static_cast<std::size_t>(column)]);
    case models::RawRole:
        return raw(row, which);
    case models::IdRole:
        return row.sysId;
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(stateOf(row)) : QVariant();
    case Qt::ToolTipRole:
        if (which == Column::LeaseEnd)
            return models::exactTime(row.leaseExpires.value_or(QDateTime()));
        if (which == Column::Opened)
            return models::exactTime(row.opened);
        if (which == Column::Holder)
            return row.requestorId;
        return row.description;
    default:
        return {};
    }
}

} // namespace itam::ui::lifecycle
