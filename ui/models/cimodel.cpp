// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cimodel.h"

#include "core/lifecycle/lease.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using core::servicenow::ActiveAction;
using core::servicenow::CiRow;
using Column = CiModel::Column;

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CiModel)
public:
    // In the order of the enum.
    static constexpr std::array<const char*, CiModel::columnTotal> columns{
        QT_TR_NOOP("Name"),        QT_TR_NOOP("Class"),         QT_TR_NOOP("Operational state"),
        QT_TR_NOOP("Status"),      QT_TR_NOOP("Actions"),       QT_TR_NOOP("Held by"),
        QT_TR_NOOP("Lease"),       QT_TR_NOOP("Serial number"), QT_TR_NOOP("Asset tag"),
        QT_TR_NOOP("Last change"), QT_TR_NOOP("Sys ID"),
    };
};

template <typename Tell>
QString listed(const QList<ActiveAction>& actions, Tell tell)
{
    QStringList words;
    for (const ActiveAction& each : actions) {
        const QString word = tell(each);
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(QLatin1String(", "));
}

} // namespace

CiModel::CiModel(const core::support::Clock& clock, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_clock(clock)
{
    connect(this, &QAbstractItemModel::modelReset, this, [this] { m_dropped.clear(); });
}

void CiModel::setKnowledge(std::shared_ptr<const LifecycleKnowledge> knowledge)
{
    m_knowledge = std::move(knowledge);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

bool CiModel::isCountingDown(int row) const
{
    const CiRow* ci = at(row);
    return ci && firstEnding(ci->actions);
}

CiTarget CiModel::targetAt(int row) const
{
    if (const CiRow* ci = at(row))
        return {ci->sysId, ci->name, ci->className};
    const auto dropped = m_dropped.find(pageOf(row));
    return dropped == m_dropped.end() ? CiTarget() : dropped->second.value(row % core::servicenow::historyPageSize);
}

void CiModel::dropRows(int page)
{
    QList<CiTarget>& kept = m_dropped[page];
    kept.clear();
    const int first = page * core::servicenow::historyPageSize;
    for (int row = first; at(row); ++row) {
        if (pageOf(row) != page)
            break;
        kept.append(targetAt(row));
    }
    PagedRows::dropRows(page);
}

int CiModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant CiModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal || role != Qt::DisplayRole)
        return {};
    return Words::tr(Words::columns[static_cast<std::size_t>(section)]);
}

QVariant CiModel::raw(const CiRow& ci, Column column, const LifecycleKnowledge& knowledge)
{
    switch (column) {
    case Column::Name:
        return ci.name;
    case Column::Class:
        return knowledge.labelOfClass(ci.className);
    case Column::State:
        return knowledge.rules().labelOf(ci.operationalState);
    case Column::Status:
        return statusWord(ci);
    case Column::Actions:
        return listed(ci.actions, [](const ActiveAction& each) { return each.action; });
    case Column::Holders:
        return listed(ci.actions, [](const ActiveAction& each) { return each.holder; });
    case Column::Lease: {
        const ActiveAction* first = firstEnding(ci.actions);
        return first ? QVariant(*first->lease.expires) : QVariant();
    }
    case Column::SerialNumber:
        return ci.serialNumber;
    case Column::AssetTag:
        return ci.assetTag;
    case Column::Updated:
        return ci.updated;
    case Column::SysId:
        return ci.sysId;
    }
    return {};
}

QVariant CiModel::toolTip(const CiRow& ci, Column column) const
{
    switch (column) {
    case Column::Class:
        return ci.className;
    case Column::Updated:
        return exactTime(ci.updated);
    case Column::Lease: {
        const ActiveAction* first = firstEnding(ci.actions);
        if (!first)
            return {};
        const LeaseSight sight = leaseSight(first->lease, m_clock.nowUtc(), m_knowledge->configuration.properties);
        //: %1 is an action, %2 a time, %3 empty or a sentence about what happens next
        return Words::tr("Lease of %1: until %2. %3")
            .arg(first->action, exactTime(*first->lease.expires), sight.next)
            .trimmed();
    }
    default:
        return {};
    }
}

QVariant CiModel::cell(int row, int column, int role) const
{
    const CiRow& ci = *at(row);
    const auto which = static_cast<Column>(column);
    const auto lease = [&]() -> QVariant {
        const ActiveAction* first = firstEnding(ci.actions);
        return first ? QVariant::fromValue(
                           leaseSight(first->lease, m_clock.nowUtc(), m_knowledge->configuration.properties).state)
                     : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::Updated)
            return relativeTime(ci.updated, m_clock.nowUtc());
        if (which == Column::Lease)
            return lease().value<State>().word;
        return raw(ci, which, *m_knowledge);
    case StateRole:
        if (which == Column::State)
            return QVariant::fromValue(operationalState(ci.operationalState, m_knowledge->rules()));
        return which == Column::Lease ? lease() : QVariant();
    case RawRole:
        return raw(ci, which, *m_knowledge);
    case IdRole:
        return ci.sysId;
    case Qt::ToolTipRole:
        return toolTip(ci, which);
    default:
        return {};
    }
}

} // namespace itam::ui::models
