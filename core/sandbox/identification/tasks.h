// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tasks for people: duplicates to be put right, classes that may not change (servicenow-ire.md 4, 5.3). On the writer
// thread. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/context.h"

namespace itam::sandbox::identification {

/// Those of the context, one for each CI that has no open task of the kind.
[[nodiscard]] Result<void> writeTasks(Context& context);

} // namespace itam::sandbox::identification
