// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/rowvalues.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::identification {
namespace {

bool isWritable(const store::ColumnDef& column)
{
    return !column.system && !column.compressed && column.type != store::ColumnType::Journal &&
           !column.name.startsWith(QLatin1String("sys_"));
}

} // namespace

store::Values storableValues(const store::Table& table, const store::Values& values)
{
    store::Values storable;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const store::ColumnDef* column = table.column(value.key());
        if (!column || !isWritable(*column) || value->isEmpty())
            continue;
        if (column->type == store::ColumnType::Reference) {
            if (const QString id = value->toLower(); store::isSysId(id))
                storable.insert(value.key(), id);
            continue;
        }
        const auto normal = normalValue(*column, *value);
        if (normal && !normal->isEmpty())
            storable.insert(value.key(), *normal);
    }
    return storable;
}

store::Values differences(const store::Values& before, const store::Values& values)
{
    store::Values changed;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (before.value(value.key()) != *value)
            changed.insert(value.key(), *value);
    }
    return changed;
}

} // namespace itam::sandbox::identification
