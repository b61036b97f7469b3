// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an answer to an error code (W-03, F-20, itam-export.md 2.6). Pure functions; any thread.
#pragma once

#include "core/servicenow/transport.h"
#include "core/wire/messages.h"

namespace itam::core::servicenow {

/// For an HTTP answer whose body says nothing of use.
[[nodiscard]] Error errorOfStatus(const HttpReply& reply, const QString& origin);

/// What the instance itself says in the usual envelope of errors: message and detail (servicenow-rest.md 9). Empty when
/// the body is none.
[[nodiscard]] QString sentenceOf(const HttpReply& reply);

/// For a reply with a return code other than OK.
[[nodiscard]] Error errorOfReply(const wire::Reply& reply, const HttpReply& http, const QString& origin);

/// Seconds, or an HTTP date, which is measured by the server's own clock where the answer says its time (a clock that
/// is wrong by an hour, ours or theirs, would make it an hour's wait); nullopt when absent or senseless.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterOf(const HttpReply& reply, const QDateTime& nowUtc);

} // namespace itam::core::servicenow
