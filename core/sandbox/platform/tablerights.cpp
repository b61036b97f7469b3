// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tablerights.h"

#include "core/sandbox/platform/replies.h"

#include <algorithm>
#include <array>

namespace itam::sandbox::platform {
namespace {

enum class May
{
    Read,
    Write,
    Administer ///< writes also what else is for administrators
};

struct Right
{
    const char* role;
    const char* root; ///< the table and those that extend it; empty: all
    May may;
};

// Of the roles about imports the vendor says which machinery is theirs (servicenow-import.md 10); import_admin has it
// all. Who loads rows is asked where they are loaded (importsetapi.cpp).
constexpr std::array rights{
    Right{role::integration, "", May::Write},
    Right{role::readOnly, "", May::Read},
    Right{role::itil, "", May::Read},
    Right{role::itil, "task", May::Write},
    Right{role::itil, "cmdb", May::Write},
    Right{role::itil, "cmdb_rel_ci", May::Write},
    Right{role::asset, "", May::Read},
    Right{role::asset, "alm_asset", May::Write},
    Right{role::asset, "ast_contract", May::Write},
    Right{role::asset, "contract_rel_ci", May::Write},
    Right{role::asset, "cmdb_model", May::Write},
    Right{"contract_manager", "", May::Read},
    Right{"contract_manager", "ast_contract", May::Write},
    Right{"contract_manager", "contract_rel_ci", May::Write},
    Right{"model_manager", "", May::Read},
    Right{"model_manager", "cmdb_model", May::Write},
    Right{role::importAdmin, "", May::Read},
    Right{role::importAdmin, "sys_data_source", May::Administer},
    Right{role::importAdmin, "scheduled_import_set", May::Administer},
    Right{role::importAdmin, "sys_rest_insert_multiple", May::Administer},
    Right{role::importAdmin, "sys_transform_map", May::Administer},
    Right{role::importAdmin, "sys_transform_entry", May::Administer},
    Right{role::importAdmin, "sys_transform_script", May::Administer},
    Right{role::importTransformer, "", May::Read},
    Right{role::importTransformer, "sys_transform_map", May::Administer},
    Right{role::importTransformer, "sys_transform_entry", May::Administer},
    Right{role::importTransformer, "sys_transform_script", May::Administer},
    Right{role::importScheduler, "", May::Read},
    Right{role::importScheduler, "scheduled_import_set", May::Administer},
    Right{role::importSetLoader, "sys_import_set", May::Read},
    Right{role::importSetLoader, "sys_import_set_row", May::Read},
};

bool lets(const Right& right, const Caller& caller, const store::Schema& schema, const store::Table& table, May what)
{
    return right.may >= what && caller.roles.contains(QLatin1String(right.role)) &&
           (*right.root == '\0' || schema.isA(table.name, QString::fromLatin1(right.root)));
}

} // namespace

bool mayUse(const Caller& caller, const store::Schema& schema, const store::Table& table, TableVerb verb,
            bool isGoverned)
{
    if (table.access == store::Access::Internal)
        return false;
    May what = May::Read;
    if (verb != TableVerb::Read) {
        if (caller.roles.contains(QLatin1String(role::readOnly)))
            return false;
        if (isGoverned)
            return true;
        if (table.access == store::Access::Read)
            return false;
        what = table.access == store::Access::Admin ? May::Administer : May::Write;
    }
    return caller.roles.contains(QLatin1String(role::admin)) ||
           std::any_of(rights.begin(), rights.end(),
                       [&](const Right& right) { return lets(right, caller, schema, table, what); });
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
