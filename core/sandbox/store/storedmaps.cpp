// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/storedmaps.h"

namespace itam::sandbox::store {
namespace {

constexpr auto selectMaps = "SELECT sys_id, name, target_table, enforce_mandatory_fields, copy_empty_fields, "
                            "create_new_record_on_empty_coalesce_fields FROM sys_transform_map "
                            "WHERE source_table = ?1 AND active = 1 AND coalesce(sys_policy, '') <> 'protected' "
                            "ORDER BY coalesce(\"order\", 100), row_number";
constexpr auto selectEntries =
    "SELECT source_field, target_field, coalesce, coalesce_case_sensitive, coalesce_empty_fields, choice_action, "
    "reference_value_field, date_format, use_source_script, source_script FROM sys_transform_entry "
    "WHERE map = ?1 AND coalesce(target_field, '') <> '' ORDER BY row_number";

ChoiceAction actionNamed(const QString& name)
{
    if (name == QLatin1String("ignore"))
        return ChoiceAction::Ignore;
    return name == QLatin1String("reject") ? ChoiceAction::Reject : ChoiceAction::Create;
}

Enforcement enforcementNamed(const QString& name)
{
    if (name == QLatin1String("Only Mapped Fields"))
        return Enforcement::OnlyMapped;
    return name == QLatin1String("All Fields") ? Enforcement::All : Enforcement::No;
}

/// Of several that fill one column the first counts: each target at most once for each map.
Result<void> readEntries(Session& session, StoredMap& map)
{
    auto query = session.query(selectEntries);
    if (!query)
        return failure(query.error());
    sqlite::Statement& row = **query;
    row.bind(1, map.sysId);
    while (true) {
        const auto there = row.step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return {};
        StoredEntry entry;
        entry.source = row.text(0);
        entry.target = row.text(1);
        entry.isKey = row.integer(2) != 0;
        entry.isCaseSensitive = row.integer(3) != 0;
        entry.matchesEmpty = row.integer(4) != 0;
        entry.choiceAction = actionNamed(row.text(5));
        entry.referenceColumn = row.text(6);
        entry.dateFormat = row.text(7);
        if (row.integer(8) != 0)
            entry.script = row.text(9);
        const bool isThere = std::any_of(map.entries.begin(), map.entries.end(),
                                         [&](const StoredEntry& other) { return other.target == entry.target; });
        if (!isThere)
            map.entries.push_back(std::move(entry));
    }
}

} // namespace

Result<std::vector<StoredMap>> activeMapsOf(Session& session, const QString& stagingTable)
{
    auto query = session.query(selectMaps);
    if (!query)
        return failure(query.error());
    sqlite::Statement& row = **query;
    row.bind(1, stagingTable);
    std::vector<StoredMap> maps;
    while (true) {
        const auto there = row.step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return maps;
        StoredMap map;
        map.sysId = row.text(0);
        map.name = row.text(1);
        map.targetTable = row.text(2);
        map.mandatory = enforcementNamed(row.text(3));
        map.copiesEmpty = row.integer(4) != 0;
        map.insertsOnEmptyKeys = row.integer(5) != 0;
        ITAM_TRY(readEntries(session, map));
        maps.push_back(std::move(map));
    }
}

} // namespace itam::sandbox::store
