// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Aggregate API (servicenow-rest.md 6): GET /api/now[/v1|/v2]/stats/{table}.
#pragma once

#include "core/sandbox/platform/tableapi.h"

namespace itam::sandbox::platform {

/// The caller may read the table. Any thread.
[[nodiscard]] http::Response answerStats(const TableRequest& asked, const store::Table& table);

} // namespace itam::sandbox::platform
