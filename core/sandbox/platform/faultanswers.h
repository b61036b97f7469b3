// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fault makes of an answer (faultrules.h). Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/faultrules.h"

namespace itam::sandbox::platform {

/// `response`: the real one, or an empty one when the request was not handled. `isIntegration`: errors have the form of
/// the integration endpoint.
[[nodiscard]] http::Response faultAnswer(const FaultRule& fault, http::Response response, bool isIntegration);

} // namespace itam::sandbox::platform
