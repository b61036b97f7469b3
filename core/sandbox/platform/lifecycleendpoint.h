// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the platform knows of CI Lifecycle Management: who answers below /api/now/cilifecyclemgmt.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"

#include <optional>

namespace itam::sandbox::platform {

/// Implemented by lifecycle::Api. The platform has checked the login, the rate and the size, and makes XML of the JSON
/// where that is asked for. Called on threads of the HTTP pool, several at once; may block. Outlives the server.
class LifecycleEndpoint
{
public:
    virtual ~LifecycleEndpoint() = default;

    /// `rest`: the parts of the path below cilifecyclemgmt. Empty: there is no such resource.
    [[nodiscard]] virtual std::optional<http::Response> answer(const http::Request& request, const QStringList& rest,
                                                               const Caller& caller) = 0;
};

} // namespace itam::sandbox::platform
