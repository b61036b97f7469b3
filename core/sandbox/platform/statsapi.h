// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Aggregate API (servicenow-rest.md 6): GET /api/now[/v1|/v2]/stats/{table}.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

namespace itam::sandbox::platform {

/// The caller may read the table. Any thread.
[[nodiscard]] http::Response answerStats(store::Store& store, const http::Request& request, const store::Table& table,
                                         const Caller& caller);

} // namespace itam::sandbox::platform
