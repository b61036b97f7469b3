// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The items of a payload as they are worked on: equal ones are one, and so are equal rows that come along with one
// (servicenow-ire.md 1: deduplicate_payloads; 4). Pure functions; any thread.
#pragma once

#include "core/sandbox/identification/attachedrows.h"

namespace itam::sandbox::identification {

struct WorkItem
{
    ItemInput input;                 ///< the first, with what later ones have beside; its row lists are empty
    QStringList internalIds;         ///< of all
    std::vector<SourceInfo> sources; ///< of all
    std::vector<AttachedRow> lookups;
    std::vector<AttachedRow> related;
    const IdentificationRule* rule = nullptr;
    ItemOutcome outcome;
    bool isBegun = false; ///< somebody works on it, or has

    [[nodiscard]] bool isOf(int index) const;
    [[nodiscard]] bool isOf(const QString& internalId) const { return internalIds.contains(internalId); }
    /// Lookups, then related rows.
    [[nodiscard]] std::vector<AttachedRow*> rows();
};

/// In the order in which they came. Without merging, equal ones get an error each.
[[nodiscard]] std::vector<WorkItem> workItems(const store::Schema& schema, const Payload& payload, bool merges);

} // namespace itam::sandbox::identification
