// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importrunmodel.h"

#include "ui/models/format.h"

#include <array>

namespace itam::ui::models {
namespace {

using core::servicenow::HistorySort;
using Column = ImportRunModel::Column;

struct ColumnInfo
{
    Column column;
    const char* title;
    bool isNumber;
    const char* explanation; ///< tooltip of the header; may be null
};
#define TEXT(words) QT_TRANSLATE_NOOP("ImportRunModel", words)
constexpr std::array<ColumnInfo, ImportRunModel::columnTotal> columns{{
    {Column::State, TEXT("State"), false, nullptr},
    {Column::Number, TEXT("Import Run"), false, nullptr},
    {Column::DataType, TEXT("Data type"), false, nullptr},
    {Column::Received, TEXT("Received"), false, TEXT("When ServiceNow took the first segment")},
    {Column::Duration, TEXT("Duration"), true, TEXT("From the first segment to the end of the import")},
    {Column::Mode, TEXT("Mode"), false, nullptr},
    {Column::Rows, TEXT("Rows"), true, TEXT("Rows that ServiceNow imported")},
    {Column::Inserted, TEXT("Inserted"), true, nullptr},
    {Column::Updated, TEXT("Updated"), true, nullptr},
    {Column::Ignored, TEXT("Ignored"), true, TEXT("Already the same, or held back by a property")},
    {Column::Skipped, TEXT("Skipped"), true, TEXT("Something that the row needs was not there")},
    {Column::Errors, TEXT("Errors"), true, nullptr},
    {Column::Problems, TEXT("Problems"), true, TEXT("Rows that did not land and should have")},
    {Column::Sent, TEXT("Sent"), true, TEXT("Records that this computer sent; empty for exports of others")},
    {Column::Unchanged, TEXT("Unchanged"), true, TEXT("Records that needed no sending; empty for exports of others")},
    {Column::Retries, TEXT("Retries"), true, TEXT("Segments that had to be sent again; empty for exports of others")},
    {Column::Origin, TEXT("Origin"), false, TEXT("Who exported it")},
    {Column::Message, TEXT("Message"), false, nullptr},
}};
#undef TEXT

const ColumnInfo& infoOf(int column)
{
    return columns[static_cast<std::size_t>(column)];
}

/// Of our own exports only.
QVariant ofOurs(const RunEntry& entry, qint64 JournalRun::*member)
{
    return entry.ours ? QVariant((*entry.ours).*member) : QVariant();
}

} // namespace

ImportRunModel::ImportRunModel(const core::support::Clock& clock, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_clock(clock)
{
}

int ImportRunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ImportRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    const ColumnInfo& info = infoOf(section);
    if (role == Qt::DisplayRole)
        return tr(info.title);
    if (role == Qt::ToolTipRole && info.explanation)
        return tr(info.explanation);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

std::optional<HistorySort> ImportRunModel::sortOf(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Number:
        return HistorySort::Number;
    case Column::Received:
        return HistorySort::Received;
    case Column::Rows:
        return HistorySort::Rows;
    case Column::Errors:
        return HistorySort::Errors;
    default:
        return std::nullopt;
    }
}

int ImportRunModel::rowOf(const QString& number) const
{
    return findRow([&](const RunEntry& entry) { return entry.run.number == number; });
}

QVariant ImportRunModel::raw(const RunEntry& entry, Column column)
{
    const core::servicenow::ImportRunRow& run = entry.run;
    switch (column) {
    case Column::State:
        return stateOf(run).word;
    case Column::Number:
        return run.number;
    case Column::DataType:
        return typeTitle(run);
    case Column::Received:
        return run.received;
    case Column::Duration:
        return run.duration() ? QVariant(static_cast<qint64>(run.duration()->count())) : QVariant();
    case Column::Mode:
        return run.full ? tr("Full") : tr("Differential");
    case Column::Rows:
        return run.rows.total;
    case Column::Inserted:
        return run.rows.inserted;
    case Column::Updated:
        return run.rows.updated;
    case Column::Ignored:
        return run.rows.ignored;
    case Column::Skipped:
        return run.rows.skipped;
    case Column::Errors:
        return run.rows.errors;
    case Column::Problems:
        return problemCount(run);
    case Column::Sent:
        return ofOurs(entry, &JournalRun::sent);
    case Column::Unchanged:
        return ofOurs(entry, &JournalRun::unchanged);
    case Column::Retries:
        return ofOurs(entry, &JournalRun::retries);
    case Column::Origin:
        return entry.ours ? tr("This computer") : run.sender;
    case Column::Message:
        return messageOf(run);
    }
    return {};
}

QVariant ImportRunModel::text(const RunEntry& entry, Column column) const
{
    if (column == Column::Received)
        return relativeTime(entry.run.received, m_clock.nowUtc());
    if (column == Column::Duration)
        return entry.run.duration() ? duration(*entry.run.duration()) : QString();
    const QVariant value = raw(entry, column);
    if (value.isValid() && infoOf(static_cast<int>(column)).isNumber)
        return count(value.toLongLong());
    return value;
}

QVariant ImportRunModel::cell(int row, int column, int role) const
{
    const RunEntry& entry = *at(row);
    const ColumnInfo& info = infoOf(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, info.column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RawRole:
        return raw(entry, info.column);
    case IdRole:
        return entry.run.number;
    case StateRole:
        return info.column == Column::State ? QVariant::fromValue(stateOf(entry.run)) : QVariant();
    case Qt::ToolTipRole:
        if (info.column == Column::Received)
            return exactTime(entry.run.received);
        if (info.column == Column::Message || info.column == Column::State)
            return messageOf(entry.run);
        if (info.column == Column::Origin)
            return entry.run.sender;
        return {};
    default:
        return {};
    }
}

} // namespace itam::ui::models
