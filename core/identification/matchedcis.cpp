// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/matchedcis.h"

#include "core/servicenow/tablereading.h"

namespace itam::core::identification {
namespace {

const QString sysIdColumn = QStringLiteral("sys_id");
const QString serialColumn = QStringLiteral("serial_number");
const QString nameColumn = QStringLiteral("name");
const QString keyColumn = QStringLiteral("id");

/// Of `keys` those that the instance knows under our source.
Result<QSet<QString>> knownKeys(Parts& parts, const QStringList& keys, const std::stop_token& stop)
{
    const QString ours = nameColumn + u'=' + servicenow::queryValue(parts.options.discoverySource);
    const auto rows = servicenow::orNone(servicenow::readWhere(
        parts.tables, {.table = QStringLiteral("sys_object_source"), .query = ours, .fields = {keyColumn}}, keyColumn,
        keys, stop));
    if (!rows)
        return failure(rows.error());
    QSet<QString> known;
    for (const servicenow::TableRow& row : *rows)
        known.insert(row.value(keyColumn));
    return known;
}

} // namespace

Result<void> nameByValues(Parts& parts, const std::vector<MatchedCi>& cis, const std::stop_token& stop)
{
    QStringList keys;
    for (const MatchedCi& ci : cis)
        keys.append(ci.item->source.nativeKey);
    const auto known = knownKeys(parts, keys, stop);
    if (!known)
        return failure(known.error());
    QHash<QString, QList<Item*>> unknown;
    for (const MatchedCi& ci : cis) {
        if (!known->contains(ci.item->source.nativeKey))
            unknown[ci.sysId].append(ci.item);
    }
    if (unknown.isEmpty())
        return {};
    const auto rows = servicenow::orNone(servicenow::readWhere(
        parts.tables, {.table = QStringLiteral("cmdb_ci_computer"), .fields = {sysIdColumn, serialColumn, nameColumn}},
        sysIdColumn, unknown.keys(), stop));
    if (!rows)
        return failure(rows.error());
    for (const servicenow::TableRow& row : *rows) {
        for (Item* item : unknown.value(row.value(sysIdColumn))) {
            for (const QString& column : {serialColumn, nameColumn}) {
                if (const QString value = row.value(column); !value.isEmpty())
                    item->values.emplace_back(column, value);
            }
        }
    }
    return {};
}

} // namespace itam::core::identification
