// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON or XML, packed or not: what a request asks its answer to be (servicenow-rest.md 1). Handlers write JSON; what
// leaves is turned into XML here, from text to text. Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"

#include <optional>

namespace itam::sandbox::platform {

enum class AnswerForm
{
    Json,
    Xml
};

/// What the Accept header likes best; JSON when it likes both alike or is missing. Empty: it takes neither (406). Ask
/// before anything is written.
[[nodiscard]] std::optional<AnswerForm> answerFormFor(const http::Request& request);

/// A JSON object as <response>...</response>: a member is an element, an array repeats its element, null and "" are an
/// empty element. `json` is well-formed, because we wrote it.
[[nodiscard]] QByteArray xmlOf(const QByteArray& json);

/// `response` as `request` wants it: a JSON body as XML, and packed with gzip when that is accepted and worth it.
[[nodiscard]] http::Response inFormAskedFor(const http::Request& request, http::Response response);

} // namespace itam::sandbox::platform
