// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The forms that replies of the platform have (servicenow-rest.md 9). Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/wire/messages.h"

#include <QJsonValue>

namespace itam::sandbox::platform {

/// Appends a JSON string with its quotes.
void appendJsonString(QByteArray& out, const QString& text);

[[nodiscard]] http::Response jsonReply(int status, QByteArray body);
/// {"result":value}
[[nodiscard]] http::Response resultReply(const QJsonValue& value, int status = 200);
/// The one error envelope of all REST APIs. A null detail is written as null.
[[nodiscard]] http::Response errorReply(int status, const QString& message, const QString& detail = {});
[[nodiscard]] http::Response notAuthenticatedReply();
[[nodiscard]] http::Response methodReply(const QByteArray& allowed);

/// An itamReply with the HTTP status of its code.
[[nodiscard]] http::Response integrationReply(const core::wire::Reply& reply);
[[nodiscard]] http::Response integrationReply(core::wire::ReturnCode code, const QString& message);

/// "http://host:port", from the request's own Host header and scheme.
[[nodiscard]] QString originOf(const http::Request& request);
/// Whether an Accept header lets us answer with `type` ("application/json"). Missing means yes.
[[nodiscard]] bool accepts(const http::Request& request, const QByteArray& type);

} // namespace itam::sandbox::platform
