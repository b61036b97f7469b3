// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tablerights.h"

#include "core/sandbox/platform/replies.h"

#include <algorithm>
#include <array>

namespace itam::sandbox::platform {
namespace {

struct Right
{
    const char* role;
    const char* root; ///< the table and those that extend it; empty: all
    bool writes;
};

constexpr std::array rights{
    Right{role::integration, "", true},
    Right{role::readOnly, "", false},
    Right{"itil", "", false},
    Right{"itil", "task", true},
    Right{"itil", "cmdb", true},
    Right{"itil", "cmdb_rel_ci", true},
    Right{"asset", "", false},
    Right{"asset", "alm_asset", true},
    Right{"asset", "ast_contract", true},
    Right{"asset", "contract_rel_ci", true},
    Right{"asset", "cmdb_model", true},
    Right{"contract_manager", "", false},
    Right{"contract_manager", "ast_contract", true},
    Right{"contract_manager", "contract_rel_ci", true},
    Right{"model_manager", "", false},
    Right{"model_manager", "cmdb_model", true},
};

bool lets(const Right& right, const Caller& caller, const store::Schema& schema, const store::Table& table, bool writes)
{
    return (right.writes || !writes) && caller.roles.contains(QLatin1String(right.role)) &&
           (*right.root == '\0' || schema.isA(table.name, QString::fromLatin1(right.root)));
}

} // namespace

bool mayUse(const Caller& caller, const store::Schema& schema, const store::Table& table, TableVerb verb,
            bool isGoverned)
{
    const bool isAdmin = caller.roles.contains(QLatin1String(role::admin));
    const bool writes = verb != TableVerb::Read;
    if (table.access == store::Access::Internal)
        return false;
    if (writes) {
        const bool isOpen = table.access == store::Access::Write || (table.access == store::Access::Admin && isAdmin);
        if (!(isOpen || isGoverned) || caller.roles.contains(QLatin1String(role::readOnly)))
            return false;
        if (isGoverned)
            return true;
    }
    return isAdmin || std::any_of(rights.begin(), rights.end(),
                                  [&](const Right& right) { return lets(right, caller, schema, table, writes); });
}

http::Response refusalReply(TableVerb verb)
{
    const QString word = verb == TableVerb::Insert   ? QStringLiteral("Insert")
                         : verb == TableVerb::Update ? QStringLiteral("Update")
                                                     : QStringLiteral("Delete");
    if (verb == TableVerb::Read)
        return errorReply(403, QStringLiteral("Insufficient rights to query records"));
    return errorReply(403, QStringLiteral("Operation Failed"),
                      QStringLiteral("ACL Exception %1 Failed due to security constraints").arg(word));
}

} // namespace itam::sandbox::platform
