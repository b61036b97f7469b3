// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// /oauth_token.do and /oauth_revoke_token.do (servicenow-rest.md 8).
#pragma once

#include "core/sandbox/platform/accounts.h"

namespace itam::sandbox::platform {

/// The failure of a token or authorization request, in the form of OAuth.
[[nodiscard]] http::Response oauthError(int status, const char* error, const char* description);

/// Grants password, refresh_token, authorization_code and client_credentials. Client id and secret in the form or as
/// Basic header. Every failure of a login looks the same, so that nobody learns which part was wrong.
[[nodiscard]] http::Response answerTokenRequest(Accounts& accounts, const http::Request& request);

/// Parameter "token", in the query or a form, by GET or POST: worth nothing from now on. Whoever has a token may give
/// it up, so no login; the answer does not say whether it was one.
[[nodiscard]] http::Response answerRevokeRequest(Accounts& accounts, const http::Request& request);

} // namespace itam::sandbox::platform
