// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importrunmodel.h"

#include "ui/models/format.h"

#include <QCoreApplication>

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
// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportRunModel)
public:
    static constexpr std::array<ColumnInfo, ImportRunModel::columnTotal> columns{{
        {Column::State, QT_TR_NOOP("State"), false, nullptr},
        {Column::Number, QT_TR_NOOP("Import Run"), false, nullptr},
        {Column::DataType, QT_TR_NOOP("Data type"), false, nullptr},
        {Column::Received, QT_TR_NOOP("Received"), false, QT_TR_NOOP("When ServiceNow took the first segment")},
        {Column::Duration, QT_TR_NOOP("Duration"), true, QT_TR_NOOP("From the first segment to the end of the import")},
        {Column::Mode, QT_TR_NOOP("Mode"), false, nullptr},
        {Column::Rows, QT_TR_NOOP("Rows"), true, QT_TR_NOOP("Rows that ServiceNow imported")},
        {Column::Inserted, QT_TR_NOOP("Inserted"), true, nullptr},
        {Column::Updated, QT_TR_NOOP("Updated"), true, nullptr},
        {Column::Ignored, QT_TR_NOOP("Ignored"), true, QT_TR_NOOP("Already the same, or held back by a property")},
        {Column::Skipped, QT_TR_NOOP("Skipped"), true, QT_TR_NOOP("Something that the row needs was not there")},
        {Column::Errors, QT_TR_NOOP("Errors"), true, nullptr},
        {Column::Problems, QT_TR_NOOP("Problems"), true, QT_TR_NOOP("Rows that did not land and should have")},
        {Column::Sent, QT_TR_NOOP("Sent"), true,
         QT_TR_NOOP("Records that this computer sent; empty for exports of others")},
        {Column::Unchanged, QT_TR_NOOP("Unchanged"), true,
         QT_TR_NOOP("Records that needed no sending; empty for exports of others")},
        {Column::Retries, QT_TR_NOOP("Retries"), true,
         QT_TR_NOOP("Segments that had to be sent again; empty for exports of others")},
        {Column::Origin, QT_TR_NOOP("Origin"), false, QT_TR_NOOP("Who exported it")},
        {Column::Message, QT_TR_NOOP("Message"), false, nullptr},
    }};
};

const ColumnInfo& infoOf(int column)
{
    return Words::columns[static_cast<std::size_t>(column)];
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
        return Words::tr(info.title);
    if (role == SortableRole)
        return sortOf(section).has_value();
    if (role == Qt::ToolTipRole && info.explanation)
        return Words::tr(info.explanation);
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
        if (entry.isLocal)
            return tr("Local run");
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
        return entry.run.duration() ? durationInSeconds(*entry.run.duration()) : QString();
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
