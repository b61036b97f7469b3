// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/consequences.h"

#include "core/sandbox/lifecycle/jobscheduler.h"
#include "core/sandbox/lifecycle/taskqualifiers.h"
#include "core/sandbox/store/assetmappings.h"
#include "core/sandbox/store/scheduledjobs.h"

namespace itam::sandbox::lifecycle {
namespace {

bool isJob(const store::Schema& schema, const store::Table& table)
{
    return schema.isA(table.name, u"sysauto");
}

bool isCi(const store::Schema& schema, const store::Table& table)
{
    return schema.isA(table.name, QString(core::lifecycle::table::configurationItem));
}

} // namespace

Result<void> Consequences::prepare(store::Writer& writer)
{
    ITAM_TRY(store::seedAssetMappings(writer));
    ITAM_TRY(store::seedRestoreJob(writer));
    ITAM_TRY(seedServiceMappingFilter(writer));
    return writeTaskQualifiers(writer);
}

bool Consequences::watches(const store::Schema& schema, const store::Table& table) const
{
    return AssetSync::watches(schema, table) || changesTaskQualifiers(table) || isJob(schema, table);
}

Result<store::RecordFollower::Afterwards> Consequences::follow(store::Writer& writer, store::RecordChange& change)
{
    if (isJob(writer.schema(), change.table))
        return Afterwards([&writer](const QString& sysId) { return arrangeTrigger(writer, sysId); });
    if (!changesTaskQualifiers(change.table))
        return m_assets.follow(writer, change);
    if (!changesTaskQualifiers(change))
        return Afterwards();
    return Afterwards([&writer](const QString&) { return writeTaskQualifiers(writer); });
}

bool Consequences::mattersInInsert(const QString& column) const
{
    return column == QLatin1String("operational_status") || column == QLatin1String("install_status") ||
           column == QLatin1String("hardware_status") || column == QLatin1String("hardware_substatus");
}

Result<bool> Consequences::hasFollowers(store::Writer& writer, const store::Table& table)
{
    return isCi(writer.schema(), table) ? store::hasAssetsOfCis(writer) : Result<bool>(true);
}

Result<bool> Consequences::hasFollowers(store::Writer& writer, const store::Table& table, const QString& sysId)
{
    return isCi(writer.schema(), table) ? store::hasLinkedAsset(writer, sysId) : Result<bool>(true);
}

} // namespace itam::sandbox::lifecycle
