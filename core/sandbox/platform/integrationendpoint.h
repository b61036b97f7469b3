// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the platform knows of the integration application: one endpoint that takes a body and gives a reply.
#pragma once

#include "core/sandbox/platform/caller.h"
#include "core/wire/messages.h"

#include <QByteArray>

namespace itam::sandbox::platform {

/// Implemented by integration::Application. The platform has checked the caller (20, 21), the rate (41) and the size
/// (12) and undone a Content-Encoding; it maps the reply's code to the HTTP status. Called on threads of the HTTP pool,
/// several at once; may block. Outlives the server.
class IntegrationEndpoint
{
public:
    virtual ~IntegrationEndpoint() = default;

    /// `digestHeader`: value of X-Itam-Digest, empty when there is none; it is over `body` (D-2).
    [[nodiscard]] virtual core::wire::Reply handle(const QByteArray& body, const QByteArray& digestHeader,
                                                   const Caller& caller) = 0;
};

} // namespace itam::sandbox::platform
