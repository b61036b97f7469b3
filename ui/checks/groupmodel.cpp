// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/groupmodel.h"

#include "ui/checks/foundrecords.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"

namespace itam::ui::checks {
namespace {

constexpr const char* context = "GroupModel";
constexpr std::array<lifecycle::ColumnWords, GroupModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("GroupModel", "Consequence"), false,
     QT_TRANSLATE_NOOP("GroupModel", "What becomes of these records")},
    {QT_TRANSLATE_NOOP("GroupModel", "Records"), true},
    {QT_TRANSLATE_NOOP("GroupModel", "Data type")},
    {QT_TRANSLATE_NOOP("GroupModel", "What was found")},
}};

} // namespace

int GroupModel::rowOf(int group) const
{
    for (qsizetype row = 0; row < rows().size(); ++row) {
        if (rows().at(row).id == group)
            return static_cast<int>(row);
    }
    return -1;
}

int GroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, context, section, orientation, role);
}

QVariant GroupModel::cell(const CheckGroup& group, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    const auto text = [&]() -> QString {
        switch (which) {
        case Column::State:
            return group.state.word;
        case Column::Title:
            return group.title;
        case Column::Type:
            return models::titleOf(typeOfGroup(group.id));
        case Column::Count:
            return models::count(group.count);
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case models::RawRole:
        return which == Column::Count ? QVariant(group.count) : QVariant(text());
    case models::IdRole:
        return group.id;
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(group.state) : QVariant();
    case Qt::TextAlignmentRole:
        return lifecycle::alignmentOf(columns[static_cast<std::size_t>(column)]);
    case Qt::ToolTipRole:
        return group.meaning;
    default:
        return {};
    }
}

} // namespace itam::ui::checks
