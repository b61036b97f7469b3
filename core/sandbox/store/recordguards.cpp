// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/recordguards.h"

#include "core/sandbox/store/addedtables.h"

namespace itam::sandbox::store {
namespace {

const QString policyColumn = QStringLiteral("sys_policy");
const QString mapsTable = QStringLiteral("sys_transform_map");

tl::unexpected<Error> forbidden(const Table& table, const QString& why)
{
    return failure(ErrorCode::Forbidden, why, table.name);
}

bool isTables(const Table& table)
{
    return table.name == QLatin1String("sys_db_object");
}

bool isColumns(const Table& table)
{
    return table.name == QLatin1String("sys_dictionary");
}

bool isProtected(const Values& record)
{
    return record.value(policyColumn) == QLatin1String("protected");
}

/// Field maps and scripts belong to their map.
Result<void> guardMap(Writer& writer, const Table& table, const Values& record)
{
    const ColumnDef* map = table.column(u"map");
    if (!map || map->reference != mapsTable || record.value(map->name).isEmpty())
        return {};
    const auto owner = findRecord(writer, mapsTable, QStringLiteral("sys_id"), record.value(map->name));
    if (!owner)
        return failure(owner.error());
    if (*owner && isProtected(**owner))
        return forbidden(table, QStringLiteral("the transform map \"%1\" is that of an application")
                                    .arg((*owner)->value(QStringLiteral("name"))));
    return {};
}

} // namespace

Result<void> guardInsert(Writer& writer, const Table& table, const Values& values)
{
    if (writer.isOwnWork())
        return {};
    if (isTables(table))
        return addTableFor(writer, values);
    if (isColumns(table))
        return addColumnFor(writer, values);
    if (table.column(policyColumn) && isProtected(values))
        return forbidden(table, QStringLiteral("only applications protect their records"));
    return guardMap(writer, table, values);
}

Result<void> guardUpdate(Writer& writer, const Table& table, const Values& before, const Values& after,
                         const QStringList& changed)
{
    if (writer.isOwnWork() || changed.isEmpty())
        return {};
    const QStringList allowed = isTables(table)
                                    ? QStringList{QStringLiteral("label")}
                                    : QStringList{QStringLiteral("column_label"), QStringLiteral("mandatory")};
    if (isTables(table) || isColumns(table)) {
        for (const QString& name : changed) {
            if (!allowed.contains(name))
                return forbidden(table, QStringLiteral("%1 of a definition stays as it is").arg(name));
        }
    }
    if (table.column(policyColumn) && isProtected(before))
        return forbidden(table, QStringLiteral("the record is that of an application"));
    ITAM_TRY(guardMap(writer, table, before));
    return guardMap(writer, table, after);
}

Result<void> guardDelete(Writer& writer, const Table& table, const QString& sysId)
{
    if (writer.isOwnWork())
        return {};
    if (isTables(table))
        return removeTableOf(writer, sysId);
    if (isColumns(table))
        return forbidden(table, QStringLiteral("a column goes with its table"));
    if (!table.column(policyColumn) && !table.column(u"map"))
        return {};
    const auto record = findRecord(writer, table.name, QStringLiteral("sys_id"), sysId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return {};
    if (isProtected(**record))
        return forbidden(table, QStringLiteral("the record is that of an application"));
    return guardMap(writer, table, **record);
}

} // namespace itam::sandbox::store
