// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activitymodel.h"

#include "ui/models/format.h"

#include <array>

namespace itam::ui::shell {
namespace {

using core::support::LogLevel;
using core::support::LogLine;
using lifecycle::ColumnWords;
using models::Severity;
using models::State;

constexpr const char* context = "ActivityModel";
constexpr std::array<ColumnWords, ActivityModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("ActivityModel", "Level")},
    {QT_TRANSLATE_NOOP("ActivityModel", "When")},
    {QT_TRANSLATE_NOOP("ActivityModel", "Area"), false,
     QT_TRANSLATE_NOOP("ActivityModel", "The part of the program that says it")},
    {QT_TRANSLATE_NOOP("ActivityModel", "Message")},
}};

QVariant rawOf(const LogLine& row, ActivityModel::Column column)
{
    using Column = ActivityModel::Column;
    switch (column) {
    case Column::Level:
        return stateOf(row.level).word;
    case Column::Time:
        return row.time;
    case Column::Area:
        return row.area;
    case Column::Text:
        return row.text;
    }
    return {};
}

} // namespace

State stateOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return {Severity::Neutral, QStringLiteral("more"), ActivityModel::tr("Detail")};
    case LogLevel::Info:
        return {Severity::Neutral, QStringLiteral("info"), ActivityModel::tr("Information")};
    case LogLevel::Warning:
        return {Severity::Warning, QStringLiteral("warning"), ActivityModel::tr("Warning")};
    case LogLevel::Error:
        return {Severity::Error, QStringLiteral("error"), ActivityModel::tr("Error")};
    case LogLevel::Fatal:
        return {Severity::Error, QStringLiteral("stop"), ActivityModel::tr("Crash")};
    }
    return {};
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, context, section, orientation, role);
}

QVariant ActivityModel::cell(const LogLine& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return which == Column::Time ? models::exactTime(row.time) : rawOf(row, which);
    case Qt::TextAlignmentRole:
        return lifecycle::alignmentOf(columns[static_cast<std::size_t>(column)]);
    case models::RawRole:
        return rawOf(row, which);
    case models::StateRole:
        return which == Column::Level ? QVariant::fromValue(stateOf(row.level)) : QVariant();
    case Qt::ToolTipRole:
        return which == Column::Text ? row.text : QString();
    default:
        return {};
    }
}

} // namespace itam::ui::shell
