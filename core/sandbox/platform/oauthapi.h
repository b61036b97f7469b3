// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST /oauth_token.do (servicenow-rest.md 8).
#pragma once

#include "core/sandbox/platform/accounts.h"

namespace itam::sandbox::platform {

/// Grants password and refresh_token. Client id and secret in the form or as Basic header. Every failure looks the
/// same, so that nobody learns which part was wrong.
[[nodiscard]] http::Response answerTokenRequest(Accounts& accounts, const http::Request& request);

} // namespace itam::sandbox::platform
