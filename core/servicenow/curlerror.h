// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the end of a transfer that failed to an error code (F-20). Pure functions; any thread.
#pragma once

#include "core/support/result.h"

#include <curl/curl.h>

namespace itam::core::servicenow {

/// What libcurl tells about a transfer that failed.
struct FailedTransfer
{
    CURLcode code = CURLE_OK;
    int systemError = 0;   ///< errno of the connection; 0 unknown
    int tunnelStatus = 0;  ///< what the proxy answered when it was asked for a way through; 0 nothing
    bool isTls = false;    ///< the request was https
    bool connected = true; ///< over a connection made for it; false: over one that had served before
    QString detail;
    QString proxy; ///< host and port; empty: there was none in between
};

/// With a proxy in between, who was not reached is the proxy, or it is its word that counts.
[[nodiscard]] ErrorCode codeOf(const FailedTransfer& failed);
[[nodiscard]] Error errorOf(const FailedTransfer& failed, const QString& origin);

} // namespace itam::core::servicenow
