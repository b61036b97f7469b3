// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client asks of identification and reconciliation (servicenow-ire.md 1, 2), as values. Any thread.
#pragma once

#include "core/sandbox/store/records.h"

#include <QHash>

#include <optional>
#include <vector>

namespace itam::sandbox::identification {

/// sys_object_source_info or sys_rel_source_info; all may be empty.
struct SourceInfo
{
    QString name; ///< empty: the data source of the call
    QString feed;
    QString nativeKey;
    QString recency; ///< "yyyy-MM-dd HH:mm:ss", UTC
};

/// A row of its own, a lookup or a related row.
struct RowInput
{
    QString className;
    QString internalId;
    store::Values values;
    SourceInfo source;
};

enum class ClassChange
{
    Upgrade,   ///< to a class below
    Downgrade, ///< to a class above
    Switch     ///< to another branch
};

struct ItemInput : RowInput
{
    QString text; ///< as it came; for the table of incomplete payloads
    std::vector<RowInput> lookups;
    std::vector<RowInput> related;
    QList<ClassChange> keepsClassAt;             ///< updateWithout...: written, but the class stays
    QMap<ClassChange, bool> classChangesAllowed; ///< classUpgrade and so on; not there: as the instance has it
    bool staysAsItIs = false;                    ///< there for relations only, by its sys_id: nothing of it is written
};

/// The ends are indexes of items, or internal ids of any rows.
struct RelationInput
{
    int parent = -1; ///< -1: by id
    int child = -1;
    QString parentId;
    QString childId;
    QString type; ///< cmdb_rel_type.name
    SourceInfo source;
};

/// The reference column `field` of a row is filled with the row that has the internal id `referenced`.
struct ReferenceInput
{
    QString field;
    QString referenced;
};

struct Payload
{
    std::vector<ItemInput> items;
    std::vector<RelationInput> relations;
    QHash<QString, std::vector<ReferenceInput>> references; ///< by the internal id of the row that refers
};

struct Options
{
    QString dataSource;      ///< sysparm_data_source
    bool isEnhanced = false; ///< else one bad row fails the payload
    bool isQuery = false;    ///< tells what would be done and does nothing
    bool partialPayloads = true;
    bool partialCommits = true;
    bool deduplicates = true;
    bool summarises = false;

    [[nodiscard]] bool isAllOrNothing() const { return !isEnhanced || !(partialCommits || partialPayloads); }
    [[nodiscard]] bool mergesDuplicates() const { return isEnhanced && (deduplicates || partialPayloads); }
    /// What is not complete yet is a warning, not an error.
    [[nodiscard]] bool takesIncomplete() const { return isEnhanced && partialPayloads; }
};

} // namespace itam::sandbox::identification
