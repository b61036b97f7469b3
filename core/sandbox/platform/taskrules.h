// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The business rules of tasks that clients count on: priority follows impact and urgency, and a task that is closed is
// no longer active. Stateless; any thread.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::platform {

struct TaskMoment
{
    QString time; ///< as date-time columns keep it
    QString userId;
};

/// Adds to `values` what follows from them; what the client says itself stands. `before`: null for a new record. Does
/// nothing for tables that are no tasks.
void applyTaskRules(const store::Schema& schema, const store::Table& table, const store::Values* before,
                    store::Values& values, const TaskMoment& moment);

} // namespace itam::sandbox::platform
