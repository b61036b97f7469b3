// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transform maps as administrators keep them: records of sys_transform_map and sys_transform_entry
// (servicenow-import.md 5, 6). Those of an application ("protected") are there to be read and are none of these. On the
// thread of the session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// What happens to a value that is no record, or none of the choices.
enum class ChoiceAction
{
    Create,
    Ignore,
    Reject
};

enum class Enforcement
{
    No,
    OnlyMapped,
    All
};

/// A field map.
struct StoredEntry
{
    QString source; ///< column of the staging table
    QString target;
    bool isKey = false;
    bool isCaseSensitive = false;
    bool matchesEmpty = false;
    ChoiceAction choiceAction = ChoiceAction::Create;
    QString referenceColumn; ///< empty: the display column
    QString dateFormat;
    QString script; ///< empty when none is used
};

struct StoredMap
{
    QString sysId;
    QString name;
    QString targetTable;
    Enforcement mandatory = Enforcement::No;
    bool copiesEmpty = false;
    bool insertsOnEmptyKeys = false;
    std::vector<StoredEntry> entries;
};

/// The active maps of a staging table, in their order.
[[nodiscard]] Result<std::vector<StoredMap>> activeMapsOf(Session& session, const QString& stagingTable);

} // namespace itam::sandbox::store
