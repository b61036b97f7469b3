// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Audit and log of CI lifecycle (ci-lifecycle.md 11; R49, R51). On the thread of the TableClient that they are given.
// Errors: those of TableClient.
//
// sys_audit of any instance tells table, record, field and values; only ours has columns for CI, requestor, action and
// rule. An instance drops conditions on columns that it does not have and would return everything: so it is asked once
// whether it has them. Without them a filter by requestor or rule finds nothing, as nothing there bears one.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

class AuditReader
{
public:
    [[nodiscard]] Result<RecordPage<AuditRow>> page(TableClient& tables, const AuditQuestion& question,
                                                    const std::stop_token& stop);

private:
    [[nodiscard]] Result<bool> tellsRequestors(TableClient& tables, const std::stop_token& stop);
    std::optional<bool> m_tellsRequestors; ///< empty: not known yet
};

[[nodiscard]] Result<RecordPage<LogRow>> readLog(TableClient& tables, const LogQuestion& question,
                                                 const std::stop_token& stop);

} // namespace itam::core::servicenow
