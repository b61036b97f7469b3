// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/stagedtracemodel.h"

#include "ui/models/historyrows.h"
#include "ui/models/reasontext.h"

#include <array>

namespace itam::ui::staging {
namespace {

using core::exporter::FieldTrace;
using core::mapping::Conversion;
using core::servicenow::MapTarget;
using lifecycle::ColumnWords;
using models::State;

constexpr std::array<ColumnWords, StagedTraceModel::columnTotal> traceColumns{{
    {QT_TRANSLATE_NOOP("StagedTraceModel", "Column"), false,
     QT_TRANSLATE_NOOP("StagedTraceModel", "In the operations database")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "Sent"), false,
     QT_TRANSLATE_NOOP("StagedTraceModel", "The source value, as the segment carried it")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "Staged"), false,
     QT_TRANSLATE_NOOP("StagedTraceModel", "As it stands in the staging table")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "Rule"), false,
     QT_TRANSLATE_NOOP("StagedTraceModel", "Of the transform map that ServiceNow runs")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "The rule gives")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "Field")},
    {QT_TRANSLATE_NOOP("StagedTraceModel", "In ServiceNow now")},
}};

constexpr std::array<ColumnWords, MapResultModel::columnTotal> mapColumns{{
    {QT_TRANSLATE_NOOP("MapResultModel", "Transform map")},
    {QT_TRANSLATE_NOOP("MapResultModel", "Result")},
    {QT_TRANSLATE_NOOP("MapResultModel", "Reason")},
    {QT_TRANSLATE_NOOP("MapResultModel", "Record")},
    {QT_TRANSLATE_NOOP("MapResultModel", "Table")},
    {QT_TRANSLATE_NOOP("MapResultModel", "Comment")},
}};

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(StagedRules)
public:
    // In the order of the enum.
    static constexpr auto words = std::to_array<const char*>({
        QT_TR_NOOP("Copied"),
        QT_TR_NOOP("Always the same value"),
        QT_TR_NOOP("The first that has a value"),
        QT_TR_NOOP("Serial number; placeholders count as none"),
        QT_TR_NOOP("Bytes to megabytes"),
        QT_TR_NOOP("Bytes to gigabytes"),
        QT_TR_NOOP("Cores of each processor"),
        QT_TR_NOOP("Threads of each core"),
        QT_TR_NOOP("The first valid IP address"),
        QT_TR_NOOP("MAC address in small letters with colons"),
        QT_TR_NOOP("Domain without a dot"),
        QT_TR_NOOP("Domain with a dot"),
        QT_TR_NOOP("Is it a virtual machine?"),
        QT_TR_NOOP("Install status by the status in ITAM"),
        QT_TR_NOOP("Operational status by the status in ITAM"),
        QT_TR_NOOP("Power state"),
        QT_TR_NOOP("Manufacturer and model number"),
        QT_TR_NOOP("Name of the software with version and edition"),
        QT_TR_NOOP("Key of the discovery model"),
        QT_TR_NOOP("Key of the software package: name and version"),
        QT_TR_NOOP("State of the contract"),
        QT_TR_NOOP("Is the contract active?"),
        QT_TR_NOOP("End date; none for evergreen contracts"),
        QT_TR_NOOP("Comments and review date"),
        QT_TR_NOOP("Class by type and operating system"),
        QT_TR_NOOP("Class by the type of the contract"),
        QT_TR_NOOP("Computed by ServiceNow"),
        QT_TR_NOOP("Company of this name"),
        QT_TR_NOOP("Vendor of this name"),
        QT_TR_NOOP("User of this ID, address or name"),
        QT_TR_NOOP("Location of this name"),
        QT_TR_NOOP("Department of this name"),
        QT_TR_NOOP("Cost center of this name"),
        QT_TR_NOOP("Model category of this name"),
        QT_TR_NOOP("Contract model of this name"),
    });
    static_assert(words.size() == static_cast<std::size_t>(Conversion::ContractModel) + 1);
};

QVariant alignedCell(std::size_t column, std::span<const ColumnWords> columns)
{
    return lifecycle::alignmentOf(columns[column]);
}

} // namespace

QString ruleText(const FieldTrace& field)
{
    if (field.map.isEmpty())
        return StagedTraceModel::tr("No field map names it");
    const QString words = field.conversion
                              ? RuleWords::tr(RuleWords::words[static_cast<std::size_t>(*field.conversion)])
                              : StagedTraceModel::tr("Script of the instance");
    //: %1 is a rule; the field is one of those by which records are matched
    return field.isKey ? StagedTraceModel::tr("%1 (key)").arg(words) : words;
}

int StagedTraceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant StagedTraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(traceColumns, "StagedTraceModel", section, orientation, role);
}

QVariant StagedTraceModel::cell(const FieldTrace& field, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignedCell(static_cast<std::size_t>(column), traceColumns);
    if (role != Qt::DisplayRole && role != models::RawRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Column:
        return field.columns.join(QLatin1String(", "));
    case Column::Sent:
        return field.sent.value_or(QString());
    case Column::Staged:
        return field.staged;
    case Column::Rule:
        if (role == Qt::ToolTipRole && !field.map.isEmpty())
            return field.script.isEmpty() ? field.map : QString(field.map + QLatin1Char('\n') + field.script);
        return ruleText(field);
    case Column::Made:
        if (role == Qt::ToolTipRole && !field.warning.isEmpty())
            return field.warning;
        return field.made.value_or(QString());
    case Column::Target:
        return field.target;
    case Column::Now:
        return field.now.value_or(QString());
    }
    return {};
}

int MapResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant MapResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(mapColumns, "MapResultModel", section, orientation, role);
}

State stagedState(const QString& result)
{
    if (result == QLatin1String("pending"))
        return {models::Severity::Busy, QStringLiteral("waiting"), StagedTraceModel::tr("Not processed")};
    return models::stateOfRowResult(result);
}

QString nameOf(const core::servicenow::TargetRecord& record)
{
    if (!record.name.isEmpty())
        return record.name;
    return record.number.isEmpty() ? record.sysId : record.number;
}

QVariant MapResultModel::cell(const MapTarget& target, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == Qt::TextAlignmentRole)
        return alignedCell(static_cast<std::size_t>(column), mapColumns);
    if (role == models::StateRole && which == Column::Result)
        return QVariant::fromValue(models::stateOfRowResult(target.trace.result));
    if (role != Qt::DisplayRole && role != models::RawRole && role != Qt::ToolTipRole)
        return {};
    switch (which) {
    case Column::Map:
        return target.trace.map;
    case Column::Result:
        return role == models::RawRole ? target.trace.result : models::stateOfRowResult(target.trace.result).word;
    case Column::Reason:
        if (target.trace.reason.isEmpty())
            return {};
        return role == models::RawRole ? target.trace.reason : models::reasonText(target.trace.reason).what;
    case Column::Record:
        if (!target.record.sysId.isEmpty() && !target.record.exists)
            return tr("No longer there: %1").arg(target.record.sysId);
        return nameOf(target.record);
    case Column::Table:
        return target.record.table;
    case Column::Comment:
        return target.trace.comment;
    }
    return {};
}

} // namespace itam::ui::staging
