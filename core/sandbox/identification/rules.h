// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The identification rules of the base system, as far as a sandbox has the classes (servicenow-ire.md 6.1, 6.3, 7, 8).
// Constant; any thread.
#pragma once

#include "core/sandbox/store/schema.h"

#include <vector>

namespace itam::sandbox::identification {

/// One way to find a CI: by columns of its own, or by rows of a table that refers to it.
struct IdentifierEntry
{
    int order = 0;
    QString table; ///< empty: the class of the rule
    QStringList attributes;
    QString referencedField; ///< of a lookup table
    QString condition;       ///< as CMDB Meta shows it; of lookup rows that count
    bool needsAll = false;   ///< exact count match: every lookup row that came has to be there

    [[nodiscard]] bool isLookup() const { return !table.isEmpty(); }
};

/// A table whose rows may come along with a CI.
struct RelatedEntry
{
    int order = 0;
    QString table;
    QString referencedField;
    QStringList attributes; ///< tell the rows of one CI apart; they may be empty
};

/// What a dependent CI may hang on.
struct HostingRule
{
    QString type;
    QString host;         ///< class, and those below it
    bool isChild = false; ///< the dependent CI is the child of the relationship
};

struct IdentificationRule
{
    QString name;
    QString appliesTo; ///< class, and those below it that have no rule of their own
    std::vector<IdentifierEntry> entries;
    std::vector<RelatedEntry> related;
    std::vector<HostingRule> hosts; ///< empty: independent

    [[nodiscard]] bool isIndependent() const { return hosts.empty(); }
    [[nodiscard]] const IdentifierEntry* lookupEntry(const QString& table) const;
    [[nodiscard]] const RelatedEntry* relatedEntry(const QString& table) const;
    /// The same for the same entry on every instance.
    [[nodiscard]] QString entrySysId(const IdentifierEntry& entry) const;
};

/// The rule of the class or of its nearest ancestor with one; null: there is none.
[[nodiscard]] const IdentificationRule* ruleOf(const store::Schema& schema, const QString& className);

} // namespace itam::sandbox::identification
