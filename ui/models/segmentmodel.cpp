// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/segmentmodel.h"

#include "core/support/errortext.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"

#include <algorithm>
#include <array>

namespace itam::ui::models {
namespace {

using core::exporter::SegmentProgress;
using core::exporter::SegmentStage;
using Column = SegmentModel::Column;

struct ColumnInfo
{
    Column column;
    const char* title;
    Qt::Alignment alignment;
};
constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
constexpr std::array<ColumnInfo, SegmentModel::columnTotal> columns{{
    {Column::Number, QT_TRANSLATE_NOOP("SegmentModel", "Segment"), right},
    {Column::DataType, QT_TRANSLATE_NOOP("SegmentModel", "Data type"), left},
    {Column::Records, QT_TRANSLATE_NOOP("SegmentModel", "Records"), right},
    {Column::Size, QT_TRANSLATE_NOOP("SegmentModel", "Size"), right},
    {Column::State, QT_TRANSLATE_NOOP("SegmentModel", "State"), left},
    {Column::Attempts, QT_TRANSLATE_NOOP("SegmentModel", "Attempts"), right},
    {Column::ReturnCode, QT_TRANSLATE_NOOP("SegmentModel", "Return code"), left},
    {Column::Duration, QT_TRANSLATE_NOOP("SegmentModel", "Duration"), right},
    {Column::Transaction, QT_TRANSLATE_NOOP("SegmentModel", "Transaction"), left},
    {Column::Message, QT_TRANSLATE_NOOP("SegmentModel", "Message"), left},
}};

const ColumnInfo& infoOf(int column)
{
    return columns[static_cast<std::size_t>(column)];
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SegmentModel)
};

} // namespace

State stateOf(SegmentStage stage)
{
    switch (stage) {
    case SegmentStage::Sending:
        return {Severity::Busy, QStringLiteral("export"), Words::tr("Sending")};
    case SegmentStage::WaitingToRetry:
        return {Severity::Warning, QStringLiteral("waiting"), Words::tr("Waiting to retry")};
    case SegmentStage::Accepted:
        return {Severity::Busy, QStringLiteral("waiting"), Words::tr("Accepted")};
    case SegmentStage::Importing:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Importing")};
    case SegmentStage::Succeeded:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Imported")};
    case SegmentStage::Failed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Import failed")};
    case SegmentStage::Split:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Split in two")};
    case SegmentStage::GivenUp:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Not sent")};
    }
    return {};
}

int SegmentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SegmentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant SegmentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SegmentProgress& row = m_rows[asIndex(index.row())];
    const ColumnInfo& info = infoOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, info.column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(info.alignment);
    case RawRole:
        return raw(row, info.column);
    case IdRole:
        return row.transactionId;
    case StateRole:
        return info.column == Column::State ? QVariant::fromValue(stateOf(row.stage)) : QVariant();
    case Qt::ToolTipRole:
        if (info.column == Column::Message)
            return text(row, Column::Message);
        if (info.column == Column::Duration)
            return exactTime(row.sentAt);
        return {};
    default:
        return {};
    }
}

QVariant SegmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::DisplayRole)
        return Words::tr(infoOf(section).title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(infoOf(section).alignment);
    return {};
}

void SegmentModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_latest = -1;
    endResetModel();
}

void SegmentModel::apply(const core::exporter::SegmentLog::Changes& changes)
{
    // The last change of each position, in order of the rows: what came several times is announced once.
    std::map<int, const SegmentProgress*> newest;
    for (const auto& [position, segment] : changes.changed)
        newest[position] = &segment;
    if (newest.empty())
        return;
    m_latest = changes.changed.back().first;
    const int known = rowCount();
    int from = -1;
    int to = -1;
    const auto announce = [&] {
        if (from >= 0)
            emit dataChanged(index(from, 0), index(to, columnTotal - 1));
        from = -1;
    };
    for (auto it = newest.begin(); it != newest.end() && it->first < known; ++it) {
        m_rows[asIndex(it->first)] = *it->second;
        if (from >= 0 && it->first == to + 1) {
            to = it->first;
            continue;
        }
        announce();
        from = to = it->first;
    }
    announce();
    const int last = newest.rbegin()->first;
    if (last < known)
        return;
    beginInsertRows({}, known, last);
    m_rows.resize(asIndex(last) + 1);
    for (auto it = newest.lower_bound(known); it != newest.end(); ++it)
        m_rows[asIndex(it->first)] = *it->second;
    endInsertRows();
}

QVariant SegmentModel::text(const SegmentProgress& row, Column column) const
{
    switch (column) {
    case Column::Number:
        return count(row.index);
    case Column::DataType:
        return titleOf(row.type);
    case Column::Records:
        return count(row.records);
    case Column::Size:
        return bytes(row.bytes);
    case Column::State:
        return stateOf(row.stage).word;
    case Column::Attempts:
        return count(row.attempts);
    case Column::ReturnCode:
        return row.returnCode;
    case Column::Duration:
        return row.attempts == 0 ? QString() : duration(row.took);
    case Column::Transaction:
        return row.transactionNumber;
    case Column::Message:
        if (row.lastError)
            return core::support::errorText(*row.lastError).what;
        if (row.rows.errors + row.rows.skipped > 0)
            return tr("%n record(s) did not land", nullptr, static_cast<int>(row.rows.errors + row.rows.skipped));
        return QString();
    }
    return {};
}

QVariant SegmentModel::raw(const SegmentProgress& row, Column column)
{
    switch (column) {
    case Column::Number:
        return row.index;
    case Column::DataType:
        return core::model::nameOf(row.type);
    case Column::Records:
        return row.records;
    case Column::Size:
        return row.bytes;
    case Column::State:
        return stateOf(row.stage).word;
    case Column::Attempts:
        return row.attempts;
    case Column::ReturnCode:
        return row.returnCode;
    case Column::Duration:
        return static_cast<qint64>(row.took.count());
    case Column::Transaction:
        return row.transactionNumber;
    case Column::Message:
        return row.lastError ? core::support::errorId(row.lastError->code) : QString();
    }
    return {};
}

} // namespace itam::ui::models
