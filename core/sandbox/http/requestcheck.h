// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong with the head of a request beyond what the protocol's parser sees. Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"

#include <optional>

namespace itam::sandbox::http {

struct HeadLimits
{
    qint64 urlBytes = 128 * 1024;   ///< clients put a thousand ids into a query; above it 414
    qint64 headerBytes = 32 * 1024; ///< names and values; above it 431
    int headerCount = 100;          ///< above it 431
};

/// The response that refuses it, before a byte of the body is read: 400 a target that is no path or cannot be decoded,
/// no or several hosts, a length and pieces at once or each twice (request smuggling); 414, 417, 431, 501.
/// `isVersion11`: HTTP/1.1, which has to name its host.
[[nodiscard]] std::optional<Response> problemOf(const Request& request, bool isVersion11, const HeadLimits& limits);

} // namespace itam::sandbox::http
