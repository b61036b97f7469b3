// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is sent to ServiceNow's identification API (servicenow-ire.md 2), as values. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace itam::core::identification {

/// Columns and values; references are sys_ids. An empty value is not in here: IRE cannot be told to clear (13.2).
using ColumnValues = std::vector<std::pair<QString, QString>>;

/// `sys_object_source_info`: by which key the instance knows the row as ours.
struct SourceInfo
{
    QString sourceName; ///< a choice of cmdb_ci.discovery_source
    QString feed;
    QString nativeKey; ///< empty: none is sent
    QString recency;   ///< UTC "yyyy-MM-dd HH:mm:ss"; empty: not known

    friend bool operator==(const SourceInfo&, const SourceInfo&) = default;
};

/// A row that identifies the item or is written along with it.
struct AttachedRow
{
    QString className;
    QString internalId;
    ColumnValues values;
    SourceInfo source;

    friend bool operator==(const AttachedRow&, const AttachedRow&) = default;
};

/// Lookups and related rows never stand on the same item: an answer does not say which of the two it counts.
struct Item
{
    QString className;
    QString internalId;
    ColumnValues values;
    SourceInfo source;
    std::vector<AttachedRow> lookups;
    std::vector<AttachedRow> related;
    bool keepsClass = true; ///< updateWithoutDowngrade, updateWithoutSwitch
    bool mayUpgrade = true; ///< false: updateWithoutUpgrade too

    friend bool operator==(const Item&, const Item&) = default;
};

/// Parent and child by their positions in the items.
struct Relation
{
    int parent = 0;
    int child = 0;
    QString type;           ///< cmdb_rel_type.name, spelled exactly
    SourceInfo source = {}; ///< who says so (sys_rel_source_info); its key is not sent

    friend bool operator==(const Relation&, const Relation&) = default;
};

/// A reference column of one row that another row of the payload fills, before the first is identified.
struct ReferenceItem
{
    QString field;
    QString by; ///< internal ids, of items or of attached rows
    QString to;

    friend bool operator==(const ReferenceItem&, const ReferenceItem&) = default;
};

struct Payload
{
    std::vector<Item> items;
    std::vector<Relation> relations;
    std::vector<ReferenceItem> references = {};

    friend bool operator==(const Payload&, const Payload&) = default;
};

[[nodiscard]] QByteArray toJson(const Payload& payload);

} // namespace itam::core::identification
