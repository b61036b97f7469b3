// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the pages of CI lifecycle speak with. Values; any thread.
#pragma once

#include "core/servicenow/lifecycleinstance.h"

namespace itam::ui::services {

struct LifecyclePorts
{
    /// Called on background threads, once for each question; a null one counts as CredentialsIncomplete.
    core::servicenow::LifecycleAccess access = {};
    /// Under which view states remember what belongs to one instance: its name in the settings.
    QString instance = {};
};

/// On the thread that asks. Never a null pointer. Errors: those of the access.
[[nodiscard]] Result<std::unique_ptr<core::servicenow::LifecycleInstance>>
openLifecycle(const core::servicenow::LifecycleAccess& access);

} // namespace itam::ui::services
