// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/retirementmodels.h"

#include "ui/models/format.h"
#include "ui/models/lifecyclewords.h"

#include <array>

namespace itam::ui::lifecycle {
namespace {

using core::journal::Retirement;

constexpr const char* planContext = "RetirementPlanModel";
constexpr std::array<ColumnWords, RetirementPlanModel::columnTotal> planColumns{{
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "What")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "CI")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Class")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Shows"), false,
     QT_TRANSLATE_NOOP("RetirementPlanModel", "The operational state that the CI shows now")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Absent"), true,
     QT_TRANSLATE_NOOP("RetirementPlanModel", "In how many complete exports in a row its record was absent")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Computers"), false,
     QT_TRANSLATE_NOOP("RetirementPlanModel", "ComputerIDs that stand for the CI")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Code"), false,
     QT_TRANSLATE_NOOP("RetirementPlanModel", "Why ServiceNow refuses it")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Rule"), false,
     QT_TRANSLATE_NOOP("RetirementPlanModel", "The rule behind the refusal")},
    {QT_TRANSLATE_NOOP("RetirementPlanModel", "Reason")},
}};

constexpr const char* recordContext = "RetirementRecordModel";
constexpr std::array<ColumnWords, RetirementRecordModel::columnTotal> recordColumns{{
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "State")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Changed")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "CI")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Class")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Computers"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "ComputerIDs that stand for the CI")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Before"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "The state that the CI showed before it was retired")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "After"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "The state that it shows since it returned")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Tries"), true},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Code"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "Of the last refusal")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Rule"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "The rule behind the refusal")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Message")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Cause"), false,
     QT_TRANSLATE_NOOP("RetirementRecordModel", "The export behind which it was done")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Began")},
    {QT_TRANSLATE_NOOP("RetirementRecordModel", "Instance")},
}};

QVariant rawOf(const PlannedRow& row, RetirementPlanModel::Column column)
{
    using Column = RetirementPlanModel::Column;
    const bool isRefused = row.end && !row.end->isAccepted();
    switch (column) {
    case Column::State:
        return stateOf(row).word;
    case Column::Ci:
        return row.ci.name.isEmpty() ? row.ci.ci : row.ci.name;
    case Column::Class:
        return row.ci.ciClass;
    case Column::Shows:
        return row.shows;
    case Column::Passes:
        return row.ci.passes;
    case Column::Computers:
        return computersOf(row.ci.keys);
    case Column::Code:
        return isRefused ? row.end->refusal.code : QString();
    case Column::Rule:
        return isRefused ? row.end->refusal.rule : QString();
    case Column::Reason:
        return reasonOf(row);
    }
    return {};
}

QVariant rawOf(const RetirementEntry& row, RetirementRecordModel::Column column)
{
    using Column = RetirementRecordModel::Column;
    const Retirement& retirement = row.retirement;
    switch (column) {
    case Column::Step:
        return stateOf(retirement.step).word;
    case Column::Changed:
        return retirement.changed;
    case Column::Ci:
        return retirement.name.isEmpty() ? retirement.ci : retirement.name;
    case Column::Class:
        return retirement.ciClass;
    case Column::Computers:
        return computersOf(retirement.keys);
    case Column::Before:
        return shippedLabel(retirement.stateBefore);
    case Column::After:
        return retirement.stateAfter ? shippedLabel(*retirement.stateAfter) : QString();
    case Column::Attempts:
        return retirement.attempts;
    case Column::Code:
        return retirement.code;
    case Column::Rule:
        return retirement.rule;
    case Column::Message:
        return retirement.message;
    case Column::Cause:
        return retirement.cause.isEmpty() ? RetirementRecordModel::tr("By hand") : retirement.cause;
    case Column::Began:
        return retirement.began;
    case Column::Instance:
        return row.instance;
    }
    return {};
}

} // namespace

QString computersOf(const QList<QByteArray>& keys)
{
    return QString::fromUtf8(keys.join(", "));
}

int RetirementPlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RetirementPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(planColumns, planContext, section, orientation, role);
}

QVariant RetirementPlanModel::cell(const PlannedRow& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
    case models::RawRole:
        return rawOf(row, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(planColumns[static_cast<std::size_t>(column)]);
    case models::IdRole:
        return row.ci.ci;
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(stateOf(row)) : QVariant();
    case Qt::ToolTipRole:
        if (which == Column::Code)
            return models::adviceOf(rawOf(row, which).toString());
        return which == Column::Ci ? QVariant(row.ci.ci) : rawOf(row, which).toString();
    default:
        return {};
    }
}

RetirementRecordModel::RetirementRecordModel(const core::support::Clock& clock, QObject* parent)
    : ListRows(parent)
    , m_clock(clock)
{
}

int RetirementRecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RetirementRecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(recordColumns, recordContext, section, orientation, role);
}

QVariant RetirementRecordModel::cell(const RetirementEntry& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    const bool isTime = which == Column::Changed || which == Column::Began;
    switch (role) {
    case Qt::DisplayRole:
        return isTime ? models::relativeTime(rawOf(row, which).toDateTime(), m_clock.nowUtc()) : rawOf(row, which);
    case models::RawRole:
        return rawOf(row, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(recordColumns[static_cast<std::size_t>(column)]);
    case models::IdRole:
        return row.retirement.id;
    case models::StateRole:
        return which == Column::Step ? QVariant::fromValue(stateOf(row.retirement.step)) : QVariant();
    case Qt::ToolTipRole:
        if (isTime)
            return models::exactTime(rawOf(row, which).toDateTime());
        if (which == Column::Code)
            return models::adviceOf(row.retirement.code);
        return which == Column::Ci ? QVariant(row.retirement.ci) : rawOf(row, which).toString();
    default:
        return {};
    }
}

} // namespace itam::ui::lifecycle
