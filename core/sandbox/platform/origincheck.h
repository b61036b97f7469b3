// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps web pages out: whatever a browser on this computer loads may send requests to a port of this computer, and a
// name of its own may be made to point here (DNS rebinding). Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"

#include <QStringList>

#include <optional>

namespace itam::sandbox::platform {

/// The host of "name:8080", "[::1]:8080" or "name", lower case, without brackets; empty when the text is none of them.
[[nodiscard]] QString hostIn(const QByteArray& hostAndPort);

/// 421 when the Host header names neither an address, nor localhost, nor one of `names`; 403 when a page of another
/// origin sent the request (no origin is known here, so there is no CORS). Empty: nothing against it.
[[nodiscard]] std::optional<http::Response> refusalOf(const http::Request& request, const QStringList& names);

} // namespace itam::sandbox::platform
