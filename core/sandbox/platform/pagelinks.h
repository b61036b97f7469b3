// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Link header of a collection (servicenow-rest.md 5). Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"

namespace itam::sandbox::platform {

struct PageSpan
{
    qint64 offset = 0;
    qint64 limit = 0;
    qint64 count = 0;  ///< rows of this page
    qint64 total = -1; ///< -1: not counted
};

/// first, prev (unless it is the first page), next (when more remain) and last (when counted): the request's own URL
/// with another sysparm_offset. Empty for a limit of 0.
[[nodiscard]] QByteArray pageLinks(const http::Request& request, const PageSpan& span);

} // namespace itam::sandbox::platform
