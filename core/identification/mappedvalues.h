// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A received record by one of the product's transform maps: the columns that it gives a value to, and the names that
// must be looked up first. Columns that only the integration application has (itam_...), those that are written once,
// and those that the map computes are left to the caller. Pure; one thread.
#pragma once

#include "core/identification/payload.h"
#include "core/mapping/receivedrow.h"
#include "core/mapping/transformmap.h"

namespace itam::core::identification {

/// A record of another table, by its name.
struct NamedReference
{
    mapping::Conversion kind = mapping::Conversion::Company;
    QString name;

    friend bool operator==(const NamedReference&, const NamedReference&) = default;
    friend size_t qHash(const NamedReference& reference, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(reference.kind), reference.name);
    }
};

struct MappedValues
{
    ColumnValues values;
    std::vector<std::pair<QString, NamedReference>> references; ///< by column
    QStringList cleared;                                        ///< columns that the record says are empty
};

/// The map of that name among the product's own. Errors: SettingsInvalid.
[[nodiscard]] Result<mapping::TransformMap> builtInMap(QStringView name);

[[nodiscard]] MappedValues mappedValues(const mapping::TransformMap& map, const mapping::Row& row);
/// What the map writes once only.
[[nodiscard]] ColumnValues insertOnlyValues(const mapping::TransformMap& map, const mapping::Row& row);

/// "2026-03-01 04:10:00" of an ISO 8601 time in UTC, as the tables write it; other text as it is.
[[nodiscard]] QString tableTime(const QString& text);

} // namespace itam::core::identification
