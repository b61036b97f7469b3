// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/assetmappings.h"

#include "core/sandbox/store/eachrow.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

namespace lc = core::lifecycle;
using Row = sqlite::Statement;

constexpr auto selectFields =
    "SELECT asset_field, configuration_item_field, asset_mapping_condition, ci_mapping_condition, coalesce(active, 0) "
    "FROM alm_asset_ci_field_mapping WHERE asset_field IS NOT NULL AND configuration_item_field IS NOT NULL "
    "ORDER BY row_number";
constexpr auto selectStates = "SELECT asset_state, asset_substate, configuration_item_status, synch_direction, "
                              "coalesce(active, 0) FROM alm_asset_ci_state_mapping WHERE asset_state IS NOT NULL "
                              "AND configuration_item_status IS NOT NULL ORDER BY row_number";
constexpr auto selectHardwareStates =
    "SELECT asset_state, asset_substate, hardware_ci_status, hardware_ci_substatus, synch_direction, "
    "coalesce(active, 0) FROM alm_hardware_state_mapping WHERE asset_state IS NOT NULL "
    "AND hardware_ci_status IS NOT NULL ORDER BY row_number";
constexpr auto selectAny = "SELECT EXISTS(SELECT 1 FROM alm_asset WHERE ci IS NOT NULL)";
constexpr auto selectLinked = "SELECT EXISTS(SELECT 1 FROM alm_asset AS a JOIN cmdb AS c ON c.sys_id = a.ci "
                              "AND c.asset = a.sys_id WHERE a.ci = ?1)";

const QString seededName = QStringLiteral("asset_mappings_seeded");
constexpr QLatin1String cost("cost");

int number(const Row& row, int column)
{
    return static_cast<int>(row.integer(column));
}

/// A direction that is none leaves the row without effect, as an inactive one.
bool readDirection(const QString& text, lc::SynchDirection& direction)
{
    const auto named = lc::synchDirectionNamed(text);
    direction = named.value_or(lc::SynchDirection::Both);
    return named.has_value();
}

QString truth(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

Result<void> seedFields(Writer& writer, const std::vector<lc::AssetCiFieldRow>& rows)
{
    for (const lc::AssetCiFieldRow& row : rows)
        ITAM_TRY(insertRecord(writer, mappingtable::fields,
                              {{QStringLiteral("asset_field"), row.assetField},
                               {QStringLiteral("configuration_item_field"), row.configurationItemField},
                               {QStringLiteral("asset_mapping_condition"), row.assetMappingCondition},
                               {QStringLiteral("ci_mapping_condition"), row.ciMappingCondition},
                               {QStringLiteral("active"), truth(row.active)}}));
    return {};
}

Result<bool> isThere(Session& session, const char* sql, const QStringList& texts)
{
    bool found = false;
    ITAM_TRY(eachRow(session, sql, texts, [&](const Row& row) { found = row.integer(0) != 0; }));
    return found;
}

} // namespace

Result<lc::AssetMappings> assetMappings(Session& session)
{
    lc::AssetMappings mappings;
    ITAM_TRY(eachRow(session, selectFields, {}, [&](const Row& row) {
        const bool isCost = row.text(0) == cost || row.text(1) == cost;
        mappings.fields.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                                   isCost ? lc::SynchDirection::AssetToCi : lc::SynchDirection::Both,
                                   row.integer(4) != 0});
    }));
    ITAM_TRY(eachRow(session, selectStates, {}, [&](const Row& row) {
        lc::AssetCiStateRow made{number(row, 0), row.text(1), number(row, 2), {}, false};
        made.active = readDirection(row.text(3), made.synchDirection) && row.integer(4) != 0;
        mappings.states.push_back(std::move(made));
    }));
    ITAM_TRY(eachRow(session, selectHardwareStates, {}, [&](const Row& row) {
        lc::HardwareStateRow made{number(row, 0), row.text(1), row.text(2), row.text(3), {}, false};
        made.active = readDirection(row.text(4), made.synchDirection) && row.integer(5) != 0;
        mappings.hardwareStates.push_back(std::move(made));
    }));
    return mappings;
}

Result<void> seedAssetMappings(Writer& writer)
{
    const auto done = writer.meta(seededName);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    const lc::AssetMappings shipped = lc::shippedMappings();
    const QString state = QStringLiteral("asset_state");
    const QString substate = QStringLiteral("asset_substate");
    const QString direction = QStringLiteral("synch_direction");
    ITAM_TRY(seedFields(writer, shipped.fields));
    for (const lc::AssetCiStateRow& row : shipped.states)
        ITAM_TRY(
            insertRecord(writer, mappingtable::states,
                         {{state, QString::number(row.assetState)},
                          {substate, row.assetSubstate},
                          {QStringLiteral("configuration_item_status"), QString::number(row.configurationItemStatus)},
                          {direction, lc::nameOf(row.synchDirection)},
                          {QStringLiteral("active"), truth(row.active)}}));
    for (const lc::HardwareStateRow& row : shipped.hardwareStates)
        ITAM_TRY(insertRecord(writer, mappingtable::hardwareStates,
                              {{state, QString::number(row.assetState)},
                               {substate, row.assetSubstate},
                               {QStringLiteral("hardware_ci_status"), row.hardwareCiStatus},
                               {QStringLiteral("hardware_ci_substatus"), row.hardwareCiSubstatus},
                               {direction, lc::nameOf(row.synchDirection)},
                               {QStringLiteral("active"), truth(row.active)}}));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

Result<bool> hasAssetsOfCis(Session& session)
{
    return isThere(session, selectAny, {});
}

Result<bool> hasLinkedAsset(Session& session, const QString& ci)
{
    return isThere(session, selectLinked, {ci});
}

} // namespace itam::sandbox::store
