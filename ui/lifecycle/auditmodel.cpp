// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/auditmodel.h"

#include "ui/lifecycle/audittext.h"
#include "ui/lifecycle/rulesentences.h"
#include "ui/models/format.h"

#include <array>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::AuditRow;

constexpr const char* context = "AuditModel";
constexpr std::array<ColumnWords, AuditModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("AuditModel", "When")},
    {QT_TRANSLATE_NOOP("AuditModel", "CI")},
    {QT_TRANSLATE_NOOP("AuditModel", "What")},
    {QT_TRANSLATE_NOOP("AuditModel", "Before")},
    {QT_TRANSLATE_NOOP("AuditModel", "After")},
    {QT_TRANSLATE_NOOP("AuditModel", "User")},
    {QT_TRANSLATE_NOOP("AuditModel", "Requestor"), false,
     QT_TRANSLATE_NOOP("AuditModel", "Whose state or action it is; empty for what nobody requested")},
    {QT_TRANSLATE_NOOP("AuditModel", "Rule"), false, QT_TRANSLATE_NOOP("AuditModel", "The rule that made or allowed it")},
    {QT_TRANSLATE_NOOP("AuditModel", "Age")},
    {QT_TRANSLATE_NOOP("AuditModel", "Reason")},
}};

} // namespace

AuditModel::AuditModel(const core::support::Clock& clock, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_clock(clock)
{
}

void AuditModel::setRules(const core::lifecycle::RuleSet& rules)
{
    m_rules = rules;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(columns, context, section, orientation, role);
}

int AuditModel::rowOf(const QString& sysId) const
{
    return findRow([&](const AuditRow& row) { return row.sysId == sysId; });
}

QVariant AuditModel::raw(const AuditRow& row, Column column, const core::lifecycle::RuleSet& rules)
{
    switch (column) {
    case Column::Time:
    case Column::Age:
        return row.time;
    case Column::Ci:
        return row.ciName.isEmpty() ? row.ci : row.ciName;
    case Column::Field:
        return fieldText(row);
    case Column::Before:
        return beforeText(row, rules);
    case Column::After:
        return afterText(row, rules);
    case Column::User:
        return row.user;
    case Column::Requestor:
        return row.requestorId;
    case Column::Rule:
        return row.rule;
    case Column::Reason:
        return row.reason;
    }
    return {};
}

QVariant AuditModel::text(const AuditRow& row, Column column) const
{
    if (column == Column::Time)
        return models::exactTime(row.time);
    if (column == Column::Age)
        return models::relativeTime(row.time, m_clock.nowUtc());
    if (column == Column::Requestor)
        return row.requestorId.left(8);
    return raw(row, column, m_rules);
}

QVariant AuditModel::cell(int row, int column, int role) const
{
    const AuditRow& entry = *at(row);
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(columns[static_cast<std::size_t>(column)]);
    case models::RawRole:
        return raw(entry, which, m_rules);
    case models::IdRole:
        return entry.sysId;
    case Qt::ToolTipRole:
        if (which == Column::Rule)
            return ruleSentence(entry.rule);
        if (which == Column::Requestor)
            return entry.requestorId;
        if (which == Column::Ci)
            return entry.ci;
        if (which == Column::Time || which == Column::Age)
            return models::relativeTime(entry.time, m_clock.nowUtc());
        return sentenceOf(entry, m_rules);
    default:
        return {};
    }
}

} // namespace itam::ui::lifecycle
