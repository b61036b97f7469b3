// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/lifecycleports.h"

namespace itam::ui::services {

Result<std::unique_ptr<core::servicenow::LifecycleInstance>>
openLifecycle(const core::servicenow::LifecycleAccess& access)
{
    if (!access)
        return failure(ErrorCode::CredentialsIncomplete, QStringLiteral("no instance is chosen"));
    return access();
}

} // namespace itam::ui::services
