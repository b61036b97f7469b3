// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/ratelimitrules.h"

namespace itam::sandbox::store {
namespace {

// A rule whose role or user is gone is for nobody, not for everybody.
constexpr auto selectActive =
    "SELECT l.sys_id, l.rest_api, l.table_name, l.user, r.name, l.rate_limit FROM sys_rate_limit_rules AS l "
    "LEFT JOIN sys_user_role AS r ON r.sys_id = l.role "
    "WHERE l.active = 1 AND l.rate_limit > 0 AND (l.role IS NULL OR r.name IS NOT NULL) ORDER BY l.row_number";

} // namespace

Result<QList<RateLimitRule>> activeRateLimitRules(Session& session)
{
    auto select = session.query(selectActive);
    if (!select)
        return failure(select.error());
    QList<RateLimitRule> rules;
    while (true) {
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return rules;
        rules.append({(*select)->text(0), (*select)->text(1), (*select)->text(2), (*select)->text(3),
                      (*select)->text(4), (*select)->integer(5)});
    }
}

} // namespace itam::sandbox::store
