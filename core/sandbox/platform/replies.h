// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What replies of the platform say (servicenow-rest.md 9), as JSON; answerform.h makes XML of it when that is asked
// for. Stateless; any thread.
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
/// 404: it is not there, or hidden.
[[nodiscard]] http::Response noRecordReply();
/// 400: the table is unknown, or not one of those that REST shows.
[[nodiscard]] http::Response invalidTableReply(const QString& table);
/// 406, 415: forms other than JSON and XML (answerform.h, requestbody.h).
[[nodiscard]] http::Response notAcceptableReply();
[[nodiscard]] http::Response unsupportedTypeReply(const QByteArray& given);
/// 400: a query with more conditions or dot-walks than are run.
[[nodiscard]] http::Response tooLargeQueryReply();
/// 500: the quota rule of the API ended the request (servicenow-rest.md 10).
[[nodiscard]] http::Response quotaReply();
/// 400: a body that cannot be read.
[[nodiscard]] http::Response unreadableReply(const QString& detail);

/// An itamReply with the HTTP status of its code.
[[nodiscard]] http::Response integrationReply(const core::wire::Reply& reply);
[[nodiscard]] http::Response integrationReply(core::wire::ReturnCode code, const QString& message);

/// "http://host:port", from the request's own Host header and scheme.
[[nodiscard]] QString originOf(const http::Request& request);

} // namespace itam::sandbox::platform
