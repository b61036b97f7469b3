// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sys_audit: who changed which field of which record by hand, and why. What imports change is not audited, as staging
// tables tell it. Inside the transaction of the change; its time and actor are those of the row. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

struct AuditEntry
{
    QString table;
    QString record; ///< sys_id
    QString field;
    QString before;
    QString after;
    QString reason; ///< what the person said to it; may be empty
};
[[nodiscard]] Result<void> writeAudit(Writer& writer, const AuditEntry& entry);

} // namespace itam::sandbox::store
