// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionmodel.h"

#include "ui/models/format.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFont>

namespace itam::ui::widgets {

SectionModel::SectionModel(QStringList headings, QObject* parent)
    : QAbstractListModel(parent)
    , m_headings(std::move(headings))
{
}

void SectionModel::append(const Entry& entry)
{
    const auto isBehind = [&](const Entry& other) { return other.group > entry.group; };
    const auto place = static_cast<int>(std::ranges::find_if(m_rows, isBehind) - m_rows.begin());
    const bool isFirst = place == 0 || m_rows[place - 1].group != entry.group;
    const bool needsHeading = isFirst && !m_headings.value(entry.group).isEmpty();
    beginInsertRows({}, place, place + (needsHeading ? 1 : 0));
    m_rows.insert(place, entry);
    if (needsHeading)
        m_rows.insert(place, {.id = {}, .group = entry.group, .title = {}, .icon = {}});
    endInsertRows();
}

void SectionModel::setBadge(const QString& id, int badge)
{
    const int row = rowOf(id);
    if (row < 0 || m_rows[row].badge == badge)
        return;
    m_rows[row].badge = badge;
    emit dataChanged(index(row), index(row));
}

int SectionModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!id.isEmpty() && m_rows[row].id == id)
            return row;
    }
    return -1;
}

QString SectionModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : QString();
}

QString SectionModel::firstId() const
{
    const auto isSection = [](const Entry& entry) { return !entry.id.isEmpty(); };
    const auto first = std::ranges::find_if(m_rows, isSection);
    return first == m_rows.end() ? QString() : first->id;
}

int SectionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags SectionModel::flags(const QModelIndex& index) const
{
    return idAt(index.row()).isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant SectionModel::headingData(int group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_headings.value(group);
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant SectionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_rows[index.row()];
    if (entry.id.isEmpty())
        return headingData(entry.group, role);
    switch (role) {
    case Qt::DisplayRole:
        //: %1 is the title of a page, %2 a number of open cases
        return entry.badge > 0 ? tr("%1 (%2)").arg(entry.title, models::count(entry.badge)) : entry.title;
    case Qt::DecorationRole:
        return icon(entry.icon, ColorRole::TextMuted);
    case Qt::AccessibleTextRole:
        return entry.badge > 0 ? tr("%1, %n open case(s)", nullptr, entry.badge).arg(entry.title) : entry.title;
    case SectionIdRole:
        return entry.id;
    default:
        return {};
    }
}

} // namespace itam::ui::widgets
