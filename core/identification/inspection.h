// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What only the connection test looks at, because it takes a dozen requests and changes once in a year
// (servicenow-ire.md 5, 6.3, 11): rights on each table that an export reads, properties of the identification engine,
// the account's domain, and the rules of each class. Nothing is written. Lives on the sender thread.
#pragma once

#include "core/identification/api.h"
#include "core/identification/findings.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::identification {

/// What an error of a call says about the OAuth entry: nothing, or that it does not cover that API. A token that the
/// identification API took and another API does not take (HTTP 401) is such a one too.
[[nodiscard]] bool isOutOfScope(const Error& error);

/// Adds table-rights, engine-properties, domain and class-rules to `findings`, and APIs that turn out to be out of
/// scope to `closed`, as "GET table". What the account may not look at is said to be not checked. Errors: those of
/// login and transport.
[[nodiscard]] Result<void> inspectInstance(Api& api, servicenow::TableClient& tables, const Options& options,
                                           QStringList& closed, Findings& findings, const std::stop_token& stop);

} // namespace itam::core::identification
