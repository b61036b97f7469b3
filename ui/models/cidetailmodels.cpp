// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cidetailmodels.h"

#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using core::servicenow::ActiveAction;
using core::servicenow::ActiveState;
using core::servicenow::CiRow;

// The tables stand inside the class that gives them their context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CiDetailModels)
public:
    // In the order of the enums.
    static constexpr std::array<const char*, CiStatesModel::columnTotal> stateColumns{
        QT_TR_NOOP("Requestor"), QT_TR_NOOP("State"),        QT_TR_NOOP("Priority"),
        QT_TR_NOOP("Set"),       QT_TR_NOOP("Shown or not"),
    };
    static constexpr std::array<const char*, CiActionsModel::columnTotal> actionColumns{
        QT_TR_NOOP("Action"), QT_TR_NOOP("Held by"),           QT_TR_NOOP("Lease"),
        QT_TR_NOOP("Ends"),   QT_TR_NOOP("What happens next"),
    };
};

} // namespace

CiStatesModel::CiStatesModel(const core::support::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void CiStatesModel::show(const CiRow& ci, std::shared_ptr<const LifecycleKnowledge> knowledge)
{
    beginResetModel();
    m_ci = ci;
    m_knowledge = std::move(knowledge);
    endResetModel();
}

int CiStatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ci.states.size());
}

int CiStatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant CiStatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal || role != Qt::DisplayRole)
        return {};
    return Words::tr(Words::stateColumns[static_cast<std::size_t>(section)]);
}

QVariant CiStatesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActiveState& state = m_ci.states.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == StateRole)
        return column == Column::State
                   ? QVariant::fromValue(operationalState(state.operationalState, m_knowledge->rules()))
                   : QVariant();
    if (role == Qt::ToolTipRole && column == Column::Holder)
        return state.requestorId;
    if (role == Qt::ToolTipRole && column == Column::SetOn)
        return exactTime(state.setOn);
    if (role != Qt::DisplayRole && role != RawRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Column::Holder:
        return requestorWord(state.holder, state.requestorId);
    case Column::State:
        return m_knowledge->rules().labelOf(state.operationalState);
    case Column::Priority: {
        const auto priority = m_knowledge->rules().priorityOf(state.operationalState);
        return priority ? count(*priority) : Words::tr("none");
    }
    case Column::SetOn:
        return role == RawRole ? QVariant(state.setOn) : relativeTime(state.setOn, m_clock.nowUtc());
    case Column::Why:
        return whyShown(m_ci, state, m_knowledge->rules());
    }
    return {};
}

CiActionsModel::CiActionsModel(const core::support::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void CiActionsModel::show(const CiRow& ci, std::shared_ptr<const LifecycleKnowledge> knowledge)
{
    beginResetModel();
    m_ci = ci;
    m_knowledge = std::move(knowledge);
    endResetModel();
}

const ActiveAction* CiActionsModel::at(int row) const
{
    return row >= 0 && row < m_ci.actions.size() ? &m_ci.actions.at(row) : nullptr;
}

int CiActionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ci.actions.size());
}

int CiActionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant CiActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal || role != Qt::DisplayRole)
        return {};
    return Words::tr(Words::actionColumns[static_cast<std::size_t>(section)]);
}

QVariant CiActionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActiveAction& action = m_ci.actions.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const LeaseSight sight = leaseSight(action.lease, m_clock.nowUtc(), m_knowledge->configuration.properties);
    if (role == StateRole)
        return column == Column::Lease ? QVariant::fromValue(sight.state) : QVariant();
    if (role == Qt::ToolTipRole && column == Column::Holder)
        return action.requestorId;
    if (role != Qt::DisplayRole && role != RawRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Column::Action:
        return action.action;
    case Column::Holder:
        return requestorWord(action.holder, action.requestorId);
    case Column::Lease:
        return sight.state.word;
    case Column::Expires:
        if (!action.lease.expires)
            return {};
        return role == RawRole ? QVariant(*action.lease.expires) : exactTime(*action.lease.expires);
    case Column::Next:
        return sight.next;
    }
    return {};
}

} // namespace itam::ui::models
