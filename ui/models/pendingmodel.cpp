// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pendingmodel.h"

#include "ui/models/format.h"
#include "ui/models/reasontext.h"

namespace itam::ui::models {

void PendingModel::restart(const QDateTime& nowUtc)
{
    beginResetModel();
    m_rows.clear();
    m_now = nowUtc;
    m_more = false;
    m_waiting = true;
    endResetModel();
    emit moreWanted();
}

void PendingModel::append(const core::journal::PendingPage& page)
{
    m_waiting = false;
    m_more = page.more;
    if (page.rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.rows.size()) - 1);
    m_rows.append(page.rows);
    endInsertRows();
}

void PendingModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    m_waiting = false;
    endResetModel();
}

QByteArray PendingModel::lastKey() const
{
    return m_rows.isEmpty() ? QByteArray() : m_rows.last().key;
}

int PendingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PendingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant PendingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::journal::PendingRow& row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    const bool shown = role == Qt::DisplayRole || role == RawRole;
    if (role == IdRole)
        return QString::fromUtf8(row.key);
    if (role == Qt::ToolTipRole)
        return column == Column::Since ? exactTime(row.since) : data(index, Qt::DisplayRole);
    if (!shown)
        return {};
    switch (column) {
    case Column::Key:
        return QString::fromUtf8(row.key);
    case Column::Cause:
        return reasonText(row.reason).what;
    case Column::Since:
        return role == RawRole ? QVariant(row.since) : QVariant(relativeTime(row.since, m_now));
    case Column::Advice:
        return reasonText(row.reason).advice;
    case Column::Code:
        return row.reason;
    }
    return {};
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Key:
        return tr("Record");
    case Column::Cause:
        return tr("Cause");
    case Column::Since:
        return tr("Since");
    case Column::Advice:
        return tr("What to do");
    case Column::Code:
        return tr("Code");
    }
    return {};
}

bool PendingModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_waiting;
}

void PendingModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    emit moreWanted();
}

} // namespace itam::ui::models
