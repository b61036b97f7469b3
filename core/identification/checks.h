// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the connection test of this channel finds out, as the named checks that preflight and the Test button know.
// Nothing is written: the probe goes to queryEnhanced. Lives on the sender thread.
#pragma once

#include "core/identification/api.h"
#include "core/identification/findings.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::identification {

struct InstanceFindings
{
    Findings findings;
    /// A computer that nothing else identifies is taken for the one of its name (servicenow-ire.md 6.2). So does the
    /// stock rule, and an instance that does not describe its rules.
    bool identifiesByName = true;
};

/// Errors: what ends the test, because nothing else can be asked either: those of Api::query(). With Options::inspects
/// a missing scope or role is a check that failed, and what else can be asked is asked (inspection.h).
[[nodiscard]] Result<InstanceFindings> checkInstance(Api& api, servicenow::TableClient& tables, const Options& options,
                                                     const std::stop_token& stop);

/// What names the instance whatever its address is; empty: the account may not read it.
[[nodiscard]] Result<QString> instanceName(servicenow::TableClient& tables, const std::stop_token& stop);

} // namespace itam::core::identification
