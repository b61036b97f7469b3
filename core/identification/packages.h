// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Software packages of the CMDB (cmdb_ci_spkg) that the installations of a segment refer to (servicenow-ire.md 8,
// 13.4). One stands for all installations of a name and a version, whoever reports them, so it travels without a key of
// ours: the rule of its class finds it by `key`, name and version in one text. Lives on the sender thread.
#pragma once

#include "core/identification/newreferences.h"

namespace itam::core::identification {

/// The class, and the rows that say where packages are installed.
inline constexpr auto packageClass = "cmdb_ci_spkg";
inline constexpr auto instanceClass = "cmdb_software_instance";

class Packages
{
public:
    /// Error: SettingsInvalid.
    [[nodiscard]] static Result<Packages> make(Parts& parts);

    /// Begins a segment: learns the manufacturers that it names, and makes those that are missing if that is wanted.
    /// Errors: those of the Table API.
    [[nodiscard]] Result<void> begin(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop);
    /// The package of that record, known from here on: its key in lower case, by which the instance tells packages
    /// apart. Of records that differ in letter case or manufacturer the first one says how it looks.
    [[nodiscard]] QString add(const mapping::Row& row);
    /// One that was added in this segment; the caller gives it an internal id.
    [[nodiscard]] const Item& item(const QString& key) const { return m_items.find(key).value(); }

private:
    Packages(Parts& parts, mapping::TransformMap map, NewReferences references)
        : m_parts(&parts)
        , m_map(std::move(map))
        , m_new(std::move(references))
    {
    }
    [[nodiscard]] QString text(const mapping::Row& row, QStringView column) const;

    Parts* m_parts;
    mapping::TransformMap m_map;
    NewReferences m_new;
    QHash<QString, Item> m_items; ///< of the segment in work
};

} // namespace itam::core::identification
