// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST /api/now/batch (servicenow-rest.md 11): several requests of one caller in one body, in their order. Stateless.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/support/clock.h"

#include <functional>

namespace itam::sandbox::platform {

inline constexpr int mostBatchRequests = 1000;
inline constexpr std::chrono::seconds batchQuota{30}; ///< requests that begin later come back as unserviced

/// `dispatch` answers one of them with the rights of the caller. 400 when the body is no batch; what is wrong with one
/// request is its own answer.
[[nodiscard]] http::Response answerBatch(const http::Request& request, const core::support::Clock& clock,
                                         const std::function<http::Response(const http::Request&)>& dispatch);

} // namespace itam::sandbox::platform
