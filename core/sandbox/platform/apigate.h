// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is closed whatever roles a caller has, by system properties (store/identificationseeds.h): APIs that a token
// does not reach because its registry entry has no scope for them (servicenow-ire.md 11, IR-18), and tables that ACLs
// let nobody read. Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/apipath.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

#include <optional>

namespace itam::sandbox::platform {

/// Empty: nothing against it. A request inside a batch came with the token of the batch. Basic logins pass.
[[nodiscard]] std::optional<http::Response> refusalOfScope(store::Store& store, const QByteArray& method,
                                                           const ApiPath& path, const Caller& caller);

/// The same of GET on the Table and the Aggregate API; for every login.
[[nodiscard]] std::optional<http::Response> refusalOfTable(store::Store& store, const QByteArray& method,
                                                           const ApiPath& path);

} // namespace itam::sandbox::platform
