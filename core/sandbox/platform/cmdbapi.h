// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Below /api/now/cmdb (servicenow-ire.md 1, 6.3, 7); role itil:
//
//   GET     meta/{class}                                   columns, rules, related entries of a class
//   GET     instance/{class}                               sys_id and name; sysparm_query, _limit, _offset
//   POST    instance/{class}                               makes a CI, or finds the one that it is (ciwrites.h)
//   GET     instance/{class}/{sys_id}                      one CI with its relationships
//   PUT     instance/{class}/{sys_id}                      changes it; PATCH does the same
//   POST    instance/{class}/{sys_id}/relation             relationships to CIs that are there
//   DELETE  instance/{class}/{sys_id}/relation/{sys_id}    one relationship
//
// Stateless; any thread; may block.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

#include <optional>

namespace itam::sandbox::platform {

/// `rest`: the parts of the path below cmdb. Empty: there is no such resource.
[[nodiscard]] std::optional<http::Response> answerCmdbRequest(store::Store& store, const http::Request& request,
                                                              const QStringList& rest, const Caller& caller);

} // namespace itam::sandbox::platform
