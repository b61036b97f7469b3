// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Identification and Reconciliation API (servicenow-ire.md 1): below /api/now/identifyreconcile. JSON only; roles
// itil or asset. What is wrong with items stands inside an answer of 200. Stateless; any thread; may block.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

#include <optional>

namespace itam::sandbox::platform {

/// `rest`: the parts of the path below identifyreconcile. Empty: there is no such resource.
[[nodiscard]] std::optional<http::Response> answerIdentification(store::Store& store, const http::Request& request,
                                                                 const QStringList& rest, const Caller& caller);

} // namespace itam::sandbox::platform
