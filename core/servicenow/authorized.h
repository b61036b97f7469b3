// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A request with a bearer token; a 401 renews the token once and tries once more (W-20). Lives on the sender thread.
#pragma once

#include "core/servicenow/oauth.h"

namespace itam::core::servicenow {

[[nodiscard]] Result<HttpReply> sendAuthorized(Transport& transport, OAuthSession& session, HttpRequest request,
                                               const std::stop_token& stop);

} // namespace itam::core::servicenow
