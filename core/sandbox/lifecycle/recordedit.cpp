// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/recordedit.h"

#include "core/lifecycle/choices.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::lifecycle {

namespace lc = core::lifecycle;
using store::RecordChange;
using store::Values;

namespace {

const QString operationalStatus = QStringLiteral("operational_status");
const QString installStatus = QStringLiteral("install_status");
const QString hardwareStatus = QStringLiteral("hardware_status");
const QString hardwareSubstatus = QStringLiteral("hardware_substatus");
const QString substatus = QStringLiteral("substatus");
const QString skipSync = QStringLiteral("skip_sync");

bool isStatus(const QString& column)
{
    return column == operationalStatus || column == installStatus || column == hardwareStatus ||
           column == hardwareSubstatus || column == substatus;
}

int numberOr(const QString& text, int otherwise)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number : otherwise;
}

/// What follows at once for the same record.
void alsoWant(RecordChange& change, RecordEdit& edit, const QString& column, const QString& value)
{
    if (edit.wanted.value(column) == value)
        return;
    change.values.insert(column, value);
    edit.changed.insert(column, value);
    edit.wanted.insert(column, value);
}

} // namespace

lc::CiValues ciValues(const Values& record)
{
    return {numberOr(record.value(operationalStatus), lc::opstate::operational),
            numberOr(record.value(installStatus), lc::status::installed), record.value(hardwareStatus),
            record.value(hardwareSubstatus)};
}

lc::AssetValues assetValues(const Values& record)
{
    return {numberOr(record.value(installStatus), lc::assetstate::inUse), record.value(substatus)};
}

RecordEdit editFrom(const RecordChange& change)
{
    RecordEdit edit;
    edit.present = change.before;
    if (change.kind == RecordChange::Kind::Insert) {
        for (const store::ColumnDef& column : change.table.columns) {
            if (!column.defaultValue.isEmpty())
                edit.present.insert(column.name, column.defaultValue);
        }
    }
    edit.wanted = edit.present;
    for (auto value = change.values.begin(); value != change.values.end(); ++value) {
        const store::ColumnDef* column = change.table.column(value.key());
        if (!column || column->system)
            continue;
        const auto normal = store::normalValue(*column, value.value());
        if (normal && *normal != edit.present.value(value.key())) {
            edit.changed.insert(value.key(), *normal);
            edit.wanted.insert(value.key(), *normal);
        }
    }
    return edit;
}

void keepSubstatus(RecordChange& change, RecordEdit& edit)
{
    if (edit.changed.contains(hardwareStatus) && !change.values.contains(hardwareSubstatus))
        alsoWant(change, edit, hardwareSubstatus, {});
}

void keepSubstate(RecordChange& change, RecordEdit& edit)
{
    const bool isAboutState = change.kind == RecordChange::Kind::Insert || edit.changed.contains(installStatus);
    if (!isAboutState || change.values.contains(substatus))
        return;
    const int state = assetValues(edit.wanted).installStatus;
    const QString present = edit.present.value(substatus);
    if (present.isEmpty() || !lc::substatesOf(state).contains(present))
        alsoWant(change, edit, substatus, lc::defaultSubstate(state));
}

bool takesSkipSync(RecordChange& change)
{
    const store::ColumnDef* column = change.table.column(skipSync);
    const auto wanted = change.values.find(skipSync);
    if (!column || wanted == change.values.end())
        return false;
    const auto normal = store::normalValue(*column, *wanted);
    const bool skips = normal && *normal == QLatin1String("true");
    *wanted = QStringLiteral("false");
    return skips;
}

Values sharedOf(Values changed)
{
    changed.removeIf([](const auto& value) { return isStatus(value.key()); });
    return changed;
}

} // namespace itam::sandbox::lifecycle
