// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/audit.h"

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {

Result<void> writeAudit(Writer& writer, const AuditEntry& entry)
{
    ITAM_TRY(insertRecord(writer, QStringLiteral("sys_audit"),
                          {{QStringLiteral("tablename"), entry.table},
                           {QStringLiteral("documentkey"), entry.record},
                           {QStringLiteral("fieldname"), entry.field},
                           {QStringLiteral("oldvalue"), entry.before},
                           {QStringLiteral("newvalue"), entry.after},
                           {QStringLiteral("user"), writer.actor()},
                           {QStringLiteral("reason"), entry.reason}}));
    return {};
}

} // namespace itam::sandbox::store
