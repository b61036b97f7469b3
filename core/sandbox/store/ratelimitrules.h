// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of sys_rate_limit_rules as values. No rules of precedence here: core/sandbox/platform decides.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

struct RateLimitRule
{
    QString sysId;
    QString api;      ///< "Table API"; empty: any
    QString table;    ///< empty: any
    QString userId;   ///< empty: not for one user
    QString roleName; ///< empty: not for a role; without both it is for all
    qint64 limit = 0; ///< requests per hour, above 0
};

/// Active ones with a positive limit, oldest first. Errors: JournalFailed.
[[nodiscard]] Result<QList<RateLimitRule>> activeRateLimitRules(Session& session);

} // namespace itam::sandbox::store
