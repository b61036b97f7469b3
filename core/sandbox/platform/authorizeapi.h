// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GET /oauth_auth.do (servicenow-rest.md 8): where the browser of a user is sent for an authorization code. The
// platform shows a page to log in and one to allow the client; here the browser's own dialog for Basic authentication
// is both. A code goes only where the entry of oauth_entity says, and what is wrong before that is known is told to the
// user.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/accounts.h"

namespace itam::sandbox::platform {

/// Any thread.
[[nodiscard]] http::Response answerAuthorizationRequest(Accounts& accounts, const http::Request& request);

} // namespace itam::sandbox::platform
