// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/assetsync.h"

#include "core/lifecycle/statuspull.h"

namespace itam::core::lifecycle {
namespace {

/// Rows of one direction sort before those of both; otherwise the first counts.
template <typename Rows, typename Fits>
auto mappingIn(const Rows& rows, SynchDirection wanted, Fits fits) -> const typename Rows::value_type*
{
    for (const SynchDirection direction : {wanted, SynchDirection::Both}) {
        for (const auto& row : rows) {
            if (row.active && row.synchDirection == direction && fits(row))
                return &row;
        }
    }
    return nullptr;
}

/// The columns of a CI or an asset that differ from `before`, and what somebody wanted of each.
class FieldWriter
{
public:
    FieldWriter(Decision& decision, const CiSnapshot& ci, const Cause& first, RuleId following)
        : m_decision(decision)
        , m_ci(ci)
        , m_first(first)
        , m_following{first.call, first.requestorId, following}
    {
    }

    void write(QLatin1String tableName, const QString& sysId, QLatin1String field, const QString& before,
               const QString& after, const QString& wanted)
    {
        if (before == after)
            return;
        const bool follows = after != wanted;
        m_decision.writeField({tableName, sysId, field, before, after, follows}, m_ci.sysId,
                              follows ? m_following : m_first);
    }
    void writeCi(const CiValues& after, const CiValues& wanted)
    {
        const CiValues& before = m_ci.values;
        write(table::configurationItem, m_ci.sysId, QLatin1String("operational_status"),
              QString::number(before.operationalStatus), QString::number(after.operationalStatus),
              QString::number(wanted.operationalStatus));
        write(table::configurationItem, m_ci.sysId, QLatin1String("install_status"),
              QString::number(before.installStatus), QString::number(after.installStatus),
              QString::number(wanted.installStatus));
        write(table::hardware, m_ci.sysId, QLatin1String("hardware_status"), before.hardwareStatus,
              after.hardwareStatus, wanted.hardwareStatus);
        write(table::hardware, m_ci.sysId, QLatin1String("hardware_substatus"), before.hardwareSubstatus,
              after.hardwareSubstatus, wanted.hardwareSubstatus);
    }
    void writeAsset(const AssetValues& after, const AssetValues& wanted)
    {
        const AssetSnapshot& asset = *m_ci.assetRecord;
        write(table::asset, asset.sysId, QLatin1String("install_status"), QString::number(asset.values.installStatus),
              QString::number(after.installStatus), QString::number(wanted.installStatus));
        write(table::asset, asset.sysId, QLatin1String("substatus"), asset.values.substatus, after.substatus,
              wanted.substatus);
    }

private:
    Decision& m_decision;
    const CiSnapshot& m_ci;
    Cause m_first;
    Cause m_following;
};

} // namespace

std::optional<AssetValues> assetValuesFor(const CiValues& before, const CiValues& after, bool isHardware,
                                          const AssetMappings& mappings)
{
    if (isHardware) {
        if (before.hardwareStatus == after.hardwareStatus && before.hardwareSubstatus == after.hardwareSubstatus)
            return std::nullopt;
        const auto* row = mappingIn(mappings.hardwareStates, SynchDirection::CiToAsset, [&](const auto& known) {
            return known.hardwareCiStatus == after.hardwareStatus &&
                   known.hardwareCiSubstatus == after.hardwareSubstatus;
        });
        return row ? std::optional(AssetValues{row->assetState, row->assetSubstate}) : std::nullopt;
    }
    if (before.installStatus == after.installStatus)
        return std::nullopt;
    const auto* row = mappingIn(mappings.states, SynchDirection::CiToAsset, [&](const auto& known) {
        return known.configurationItemStatus == after.installStatus;
    });
    return row ? std::optional(AssetValues{row->assetState, row->assetSubstate}) : std::nullopt;
}

CiValues ciValuesFor(const AssetValues& asset, CiValues present, bool isHardware, const AssetMappings& mappings)
{
    const auto fits = [&](const auto& known) {
        return known.assetState == asset.installStatus && known.assetSubstate == asset.substatus;
    };
    if (const auto* row = mappingIn(mappings.states, SynchDirection::AssetToCi, fits))
        present.installStatus = row->configurationItemStatus;
    if (!isHardware)
        return present;
    if (const auto* row = mappingIn(mappings.hardwareStates, SynchDirection::AssetToCi, fits)) {
        present.hardwareStatus = row->hardwareCiStatus;
        present.hardwareSubstatus = row->hardwareCiSubstatus;
    }
    return present;
}

void changeCi(Decision& decision, const CiSnapshot& ci, const CiValues& wanted, const Cause& cause,
              const AssetMappings& mappings)
{
    const Pulled result = pulled(ci.values, wanted, ci.isHardware());
    FieldWriter(decision, ci, cause, result.rule).writeCi(result.values, wanted);
    if (!ci.hasLinkedAsset())
        return;
    const AssetValues& present = ci.assetRecord->values;
    const AssetValues asset = assetValuesFor(ci.values, result.values, ci.isHardware(), mappings).value_or(present);
    FieldWriter(decision, ci, cause, RuleId("R43")).writeAsset(asset, present);
}

Decision editCi(const CiSnapshot& ci, const CiValues& wanted, const Configuration& configuration, const Call& call)
{
    Decision decision;
    changeCi(decision, ci, wanted, {call, {}, RuleId("S4")}, configuration.mappings);
    return decision;
}

Decision editAsset(const CiSnapshot& ci, const AssetValues& wanted, const Configuration& configuration,
                   const Call& call)
{
    Decision decision;
    if (!ci.assetRecord)
        return decision;
    const bool isChanged = wanted != ci.assetRecord->values;
    FieldWriter(decision, ci, {call, {}, RuleId("S12")}, {}).writeAsset(wanted, wanted);
    if (!isChanged || !ci.hasLinkedAsset())
        return decision;
    const CiValues synced = ciValuesFor(wanted, ci.values, ci.isHardware(), configuration.mappings);
    const Pulled result = pulled(ci.values, synced, ci.isHardware());
    // All of it follows from the asset: what the mapping says by R43, the rest by the rule that pulled.
    FieldWriter(decision, ci, {call, {}, RuleId("R43")}, result.rule).writeCi(result.values, synced);
    for (FieldChange& change : decision.fields)
        change.skipSync = change.skipSync || change.tableName != table::asset;
    return decision;
}

} // namespace itam::core::lifecycle
