// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/storymodel.h"

#include "ui/lifecycle/audittext.h"
#include "ui/lifecycle/rulesentences.h"
#include "ui/models/format.h"

#include <QLocale>

namespace itam::ui::lifecycle {

using core::servicenow::AuditRow;

namespace {

QString clockText(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QStringLiteral("HH:mm:ss"));
}

} // namespace

void StoryModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_entries = 0;
    m_hasMore = m_isAsking = m_hasFailed = false;
    endResetModel();
}

void StoryModel::append(const QList<AuditRow>& rows, bool hasMore)
{
    m_isAsking = m_hasFailed = false;
    m_hasMore = hasMore;
    QDate day;
    for (const Line& line : m_lines)
        day = line.day.isValid() ? line.day : day;
    std::vector<Line> lines;
    for (const AuditRow& row : rows) {
        const QDate its = row.time.toLocalTime().date();
        if (its != day)
            lines.push_back({its, {}});
        day = its;
        lines.push_back({{}, row});
    }
    if (lines.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    m_entries += rows.size();
    endInsertRows();
}

void StoryModel::retry()
{
    m_hasFailed = false;
    fetchMore({});
}

const AuditRow* StoryModel::at(int row) const
{
    if (row < 0 || row >= rowCount() || m_lines[static_cast<std::size_t>(row)].day.isValid())
        return nullptr;
    return &m_lines[static_cast<std::size_t>(row)].row;
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == IsDayRole)
        return line.day.isValid();
    if (!line.day.isValid())
        return entryData(line.row, role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QLocale().toString(line.day, QLocale::LongFormat);
    return {};
}

QVariant StoryModel::entryData(const AuditRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return sentenceOf(row, m_rules);
    case ClockRole:
        return clockText(row.time);
    case OriginRole: {
        QStringList parts{originOf(row), ruleSentence(row.rule)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" \u00b7 "));
    }
    case MarkRole:
        return QVariant::fromValue(markOf(row));
    case Qt::ToolTipRole:
        return models::exactTime(row.time);
    case Qt::AccessibleTextRole:
        //: A line of a timeline: %1 is a time, %2 what happened, %3 who did it and by which rule
        return tr("%1: %2 %3").arg(clockText(row.time), sentenceOf(row, m_rules), entryData(row, OriginRole).toString());
    default:
        return {};
    }
}

Qt::ItemFlags StoryModel::flags(const QModelIndex& index) const
{
    return data(index, IsDayRole).toBool() ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
}

bool StoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking && !m_hasFailed;
}

void StoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    emit moreWanted();
}

} // namespace itam::ui::lifecycle
