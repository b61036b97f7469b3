// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importtransactionmodel.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::models {
namespace {

using core::servicenow::HistorySort;
using core::servicenow::ImportTransactionRow;
using Column = ImportTransactionModel::Column;

struct ColumnInfo
{
    Column column;
    const char* title;
    bool isNumber;
};
// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportTransactionModel)
public:
    static constexpr std::array<ColumnInfo, ImportTransactionModel::columnTotal> columns{{
        {Column::State, QT_TR_NOOP("State"), false},
        {Column::Number, QT_TR_NOOP("Import Transaction"), false},
        {Column::Segment, QT_TR_NOOP("Segment"), true},
        {Column::Received, QT_TR_NOOP("Received"), false},
        {Column::Duration, QT_TR_NOOP("Duration"), true},
        {Column::Attempts, QT_TR_NOOP("Attempts"), true},
        {Column::Size, QT_TR_NOOP("Size"), true},
        {Column::Rows, QT_TR_NOOP("Rows"), true},
        {Column::Inserted, QT_TR_NOOP("Inserted"), true},
        {Column::Updated, QT_TR_NOOP("Updated"), true},
        {Column::Ignored, QT_TR_NOOP("Ignored"), true},
        {Column::Skipped, QT_TR_NOOP("Skipped"), true},
        {Column::Errors, QT_TR_NOOP("Errors"), true},
        {Column::TransactionId, QT_TR_NOOP("Transaction ID"), false},
        {Column::Message, QT_TR_NOOP("Message"), false},
    }};
};

const ColumnInfo& infoOf(int column)
{
    return Words::columns[static_cast<std::size_t>(column)];
}

} // namespace

ImportTransactionModel::ImportTransactionModel(const core::support::Clock& clock, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_clock(clock)
{
}

int ImportTransactionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ImportTransactionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    const ColumnInfo& info = infoOf(section);
    if (role == Qt::DisplayRole)
        return Words::tr(info.title);
    if (role == SortableRole)
        return sortOf(section).has_value();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

std::optional<HistorySort> ImportTransactionModel::sortOf(int column) const
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

QVariant ImportTransactionModel::raw(const ImportTransactionRow& row, Column column)
{
    switch (column) {
    case Column::State:
        return stateOf(row).word;
    case Column::Number:
        return row.number;
    case Column::Segment:
        return row.segment;
    case Column::Received:
        return row.received;
    case Column::Duration:
        return row.duration() ? QVariant(static_cast<qint64>(row.duration()->count())) : QVariant();
    case Column::Attempts:
        return row.attempts;
    case Column::Size:
        return row.payloadBytes;
    case Column::Rows:
        return row.rows.total;
    case Column::Inserted:
        return row.rows.inserted;
    case Column::Updated:
        return row.rows.updated;
    case Column::Ignored:
        return row.rows.ignored;
    case Column::Skipped:
        return row.rows.skipped;
    case Column::Errors:
        return row.rows.errors;
    case Column::TransactionId:
        return row.transactionId;
    case Column::Message:
        return row.failureMessage;
    }
    return {};
}

QVariant ImportTransactionModel::text(const ImportTransactionRow& row, Column column) const
{
    if (column == Column::Received)
        return relativeTime(row.received, m_clock.nowUtc());
    if (column == Column::Duration)
        return row.duration() ? durationInSeconds(*row.duration()) : QString();
    if (column == Column::Size)
        return bytes(row.payloadBytes);
    const QVariant value = raw(row, column);
    if (infoOf(static_cast<int>(column)).isNumber)
        return count(value.toLongLong());
    return value;
}

QVariant ImportTransactionModel::cell(int row, int column, int role) const
{
    const ImportTransactionRow& transaction = *at(row);
    const ColumnInfo& info = infoOf(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(transaction, info.column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RawRole:
        return raw(transaction, info.column);
    case IdRole:
        return transaction.number;
    case StateRole:
        return info.column == Column::State ? QVariant::fromValue(stateOf(transaction)) : QVariant();
    case Qt::ToolTipRole:
        if (info.column == Column::Received)
            return exactTime(transaction.received);
        if (info.column == Column::Message || info.column == Column::State)
            return transaction.failureMessage;
        return {};
    default:
        return {};
    }
}

} // namespace itam::ui::models
