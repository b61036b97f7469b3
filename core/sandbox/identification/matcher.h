// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CI an item is (servicenow-ire.md 5.1-5.3, 6.1, 7): the key of the source first, then the identifier entries in
// their order. Reads only. On the writer thread. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/identification/rules.h"
#include "core/sandbox/identification/sourcekeys.h"
#include "core/sandbox/store/matchingrecords.h"

namespace itam::sandbox::identification {

/// The CI that a dependent one hangs on, and by what relationship.
struct Host
{
    QString sysId;
    QString typeId;       ///< in cmdb_rel_type
    bool isChild = false; ///< the dependent CI is the child
};

struct Identified
{
    std::optional<Target> target;
    QString entry; ///< sys_id of the entry that found it; empty: none of them
    std::vector<Attempt> attempts;
    std::vector<Problem> problems; ///< not empty: nobody may be written
    QStringList duplicates;        ///< others that agree as well, to be marked
};

/// The CI that the item names itself, whatever rules there are.
[[nodiscard]] Result<Identified> identifyBySysId(Context& context, const ItemInput& item);

class Matcher
{
public:
    /// `host`: of a dependent CI.
    Matcher(Context& context, const IdentificationRule& rule, const ItemInput& item, std::optional<Host> host);

    [[nodiscard]] Result<Identified> identify();

private:
    [[nodiscard]] Result<void> byKey();
    [[nodiscard]] Result<void> byEntry(const IdentifierEntry& entry);
    [[nodiscard]] Result<AttemptResult> byColumns(const IdentifierEntry& entry);
    [[nodiscard]] Result<AttemptResult> byLookups(const IdentifierEntry& entry);
    [[nodiscard]] Result<QStringList> cisBehind(const IdentifierEntry& entry, const store::Table& table,
                                                const RowInput& lookup);
    [[nodiscard]] Result<std::vector<Target>> presentTargets(const QStringList& cis);
    [[nodiscard]] Result<bool> hangsOnHost(const QString& sysId);
    [[nodiscard]] Result<AttemptResult> decide(const IdentifierEntry& entry, std::vector<store::Values> candidates);
    [[nodiscard]] bool isDecided() const { return m_found.target || !m_found.problems.empty(); }

    Context& m_context;
    const IdentificationRule& m_rule;
    const ItemInput& m_item;
    const std::optional<Host> m_host;
    Identified m_found;
};

/// The columns of `entry` that `values` have, as criteria in `table`; empty: not all of them have a value.
[[nodiscard]] std::vector<store::Criterion> criteriaOf(const store::Table& table, const QStringList& attributes,
                                                       const store::Values& values);

} // namespace itam::sandbox::identification
