// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The record in the body of a POST, PUT or PATCH: JSON or XML to names and values (servicenow-rest.md 1, 2). No schema.
// Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"

#include <QJsonDocument>

#include <tl/expected.hpp>

namespace itam::sandbox::platform {

struct BodyField
{
    QString name;
    QString value;          ///< a scalar as text; empty for null; an object or array as JSON text
    bool isDisplay = false; ///< came as {"display_value":...} without a value
};
using BodyRecord = QList<BodyField>;

/// What a client reads as {"link":...,"value":...} or {"display_value":...} it may send back in that form.
[[nodiscard]] BodyField bodyField(const QString& name, const QJsonValue& value);

inline constexpr qint64 mostBodyBytes = 10 * 1024 * 1024; ///< packed and unpacked

/// The body without its Content-Encoding. Unexpected: the reply that says what is wrong with it (400, 415).
[[nodiscard]] tl::expected<QByteArray, http::Response> plainBody(const http::Request& request);
/// The Content-Type says JSON, or nothing.
[[nodiscard]] bool isJsonBody(const http::Request& request);
/// The body of an API that reads JSON only, unpacked; none at all is an empty object. Unexpected: the reply that says
/// why it cannot be read (400, 415).
[[nodiscard]] tl::expected<QJsonDocument, http::Response> jsonBody(const http::Request& request);

/// The first record of the body; a body without one, or none at all, is an empty record. Unexpected: the reply that
/// says why the body cannot be read (400, 415).
[[nodiscard]] tl::expected<BodyRecord, http::Response> bodyRecord(const http::Request& request);

} // namespace itam::sandbox::platform
