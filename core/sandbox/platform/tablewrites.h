// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST, PUT, PATCH and DELETE of the Table API (servicenow-rest.md 2, 3). Each request is one transaction of the one
// writer: what it reads, changes and answers belongs together, so no update is lost and no record is half written.
#pragma once

#include "core/sandbox/platform/tableapi.h"

namespace itam::sandbox::platform {

/// The caller may do that to the table, and the method fits the path. Any thread.
[[nodiscard]] http::Response answerInsert(store::Store& store, const http::Request& request, const store::Table& table,
                                          const Caller& caller);
[[nodiscard]] http::Response answerUpdate(store::Store& store, const http::Request& request, const TablePath& path,
                                          const store::Table& table, const Caller& caller);
[[nodiscard]] http::Response answerDelete(store::Store& store, const TablePath& path, const store::Table& table,
                                          const Caller& caller);

} // namespace itam::sandbox::platform
