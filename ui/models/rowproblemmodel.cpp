// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowproblemmodel.h"

#include "ui/models/format.h"
#include "ui/models/reasontext.h"

#include <array>

namespace itam::ui::models {
namespace {

using core::servicenow::ProblemGroup;
using core::servicenow::RowProblem;

struct ColumnInfo
{
    const char* title;
    bool isNumber;
};
constexpr std::array<ColumnInfo, RowProblemModel::columnTotal> rowColumns{{
    {QT_TRANSLATE_NOOP("RowProblemModel", "Result"), false},
    {QT_TRANSLATE_NOOP("RowProblemModel", "Record key"), false},
    {QT_TRANSLATE_NOOP("RowProblemModel", "Cause"), false},
    {QT_TRANSLATE_NOOP("RowProblemModel", "Comment"), false},
    {QT_TRANSLATE_NOOP("RowProblemModel", "Import Transaction"), false},
    {QT_TRANSLATE_NOOP("RowProblemModel", "Row"), true},
}};
constexpr std::array<ColumnInfo, ProblemGroupModel::columnTotal> groupColumns{{
    {QT_TRANSLATE_NOOP("ProblemGroupModel", "Kind"), false},
    {QT_TRANSLATE_NOOP("ProblemGroupModel", "Records"), true},
    {QT_TRANSLATE_NOOP("ProblemGroupModel", "Cause"), false},
    {QT_TRANSLATE_NOOP("ProblemGroupModel", "For example"), false},
    {QT_TRANSLATE_NOOP("ProblemGroupModel", "What to do"), false},
}};

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(RowProblemModel)
};
struct GroupWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemGroupModel)
};

QVariant alignmentOf(const ColumnInfo& info)
{
    return QVariant::fromValue((info.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

template <std::size_t N, typename Translate>
QVariant heading(const std::array<ColumnInfo, N>& columns, int section, Qt::Orientation orientation, int role,
                 Translate translate)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(N))
        return {};
    const ColumnInfo& info = columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return translate(info.title);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(info);
    return {};
}

/// What a Failed transaction says of itself goes before our own words for it.
QString causeOf(const ProblemGroup& group)
{
    return group.failureMessage.isEmpty() ? reasonText(group.reason).what : group.failureMessage;
}

State kindOf(const ProblemGroup& group)
{
    if (!group.failureMessage.isEmpty())
        return {Severity::Error, QStringLiteral("error"), GroupWords::tr("Transaction failed")};
    if (reasonText(group.reason).isProblem)
        return {Severity::Warning, QStringLiteral("warning"), GroupWords::tr("Problem")};
    return {Severity::Neutral, QStringLiteral("neutral"), GroupWords::tr("Expected")};
}

QString adviceOf(const ProblemGroup& group)
{
    if (!group.failureMessage.isEmpty())
        return GroupWords::tr("The next export sends its records again.");
    return reasonText(group.reason).advice;
}

} // namespace

RowProblemModel::RowProblemModel(QObject* parent, int mostPages) : PagedRows(mostPages, parent)
{
}

int RowProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RowProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return heading(rowColumns, section, orientation, role, [](const char* title) { return RowWords::tr(title); });
}

QVariant RowProblemModel::raw(const RowProblem& row, Column column)
{
    switch (column) {
    case Column::Result:
        return stateOfRowResult(row.result).word;
    case Column::Key:
        return row.key;
    case Column::Reason:
        return row.reason;
    case Column::Comment:
        return row.comment;
    case Column::Transaction:
        return row.transaction;
    case Column::Row:
        return row.row;
    }
    return {};
}

QVariant RowProblemModel::cell(int row, int column, int role) const
{
    const RowProblem& problem = *at(row);
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::Reason)
            return reasonText(problem.reason).what;
        return which == Column::Row ? QVariant(count(problem.row)) : raw(problem, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(rowColumns[static_cast<std::size_t>(column)]);
    case RawRole:
        return raw(problem, which);
    case IdRole:
        return problem.sysId;
    case StateRole:
        return which == Column::Result ? QVariant::fromValue(stateOfRowResult(problem.result)) : QVariant();
    case Qt::ToolTipRole:
        if (which == Column::Reason) {
            const ReasonText text = reasonText(problem.reason);
            return text.advice.isEmpty() ? problem.reason : QStringLiteral("%1\n%2").arg(problem.reason, text.advice);
        }
        return which == Column::Comment ? problem.comment : QVariant();
    default:
        return {};
    }
}

int ProblemGroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int ProblemGroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ProblemGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return heading(groupColumns, section, orientation, role, [](const char* title) { return GroupWords::tr(title); });
}

QVariant ProblemGroupModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProblemGroup& group = m_groups.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const auto text = [&]() -> QString {
        switch (column) {
        case Column::Kind:
            return kindOf(group).word;
        case Column::Count:
            return count(group.count);
        case Column::Cause:
            return causeOf(group);
        case Column::FirstKeys:
            return group.firstKeys.join(QLatin1String(", "));
        case Column::Advice:
            return adviceOf(group);
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::TextAlignmentRole:
        return alignmentOf(groupColumns[static_cast<std::size_t>(index.column())]);
    case RawRole:
        return column == Column::Count ? QVariant(group.count) : QVariant(text());
    case IdRole:
        return group.reason;
    case StateRole:
        return column == Column::Kind ? QVariant::fromValue(kindOf(group)) : QVariant();
    case Qt::ToolTipRole:
        return column == Column::Cause ? QStringLiteral("%1\n%2").arg(group.reason, text()) : QVariant(text());
    default:
        return {};
    }
}

void ProblemGroupModel::setGroups(const QList<ProblemGroup>& groups)
{
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

} // namespace itam::ui::models
