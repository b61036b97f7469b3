// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/replyerror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace itam::core::servicenow {
namespace {

ErrorCode codeOfStatus(int status)
{
    if (status >= 500)
        return ErrorCode::ServerFailed;
    switch (status) {
    case 401:
        return ErrorCode::TokenRejected;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::EndpointNotFound;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::Throttled;
    default:
        break;
    }
    // A redirect is not followed (D-14); what would be there is not the integration.
    return status >= 300 && status < 400 ? ErrorCode::NotServiceNow : ErrorCode::BadReply;
}

ErrorCode codeOfReturn(wire::ReturnCode code)
{
    switch (code) {
    case wire::ReturnCode::Ok:
        break;
    case wire::ReturnCode::Malformed:
        return ErrorCode::Malformed;
    case wire::ReturnCode::UnknownType:
        return ErrorCode::UnknownType;
    case wire::ReturnCode::TooLarge:
        return ErrorCode::TooLarge;
    case wire::ReturnCode::OutOfOrder:
        return ErrorCode::OutOfOrder;
    case wire::ReturnCode::Conflict:
        return ErrorCode::Conflict;
    case wire::ReturnCode::RunClosed:
        return ErrorCode::RunClosed;
    case wire::ReturnCode::BaseMoved:
        return ErrorCode::BaseMoved;
    case wire::ReturnCode::NotAuthenticated:
        return ErrorCode::TokenRejected;
    case wire::ReturnCode::Forbidden:
        return ErrorCode::Forbidden;
    case wire::ReturnCode::UnknownRun:
        return ErrorCode::UnknownRun;
    case wire::ReturnCode::NotReady:
        return ErrorCode::NotReady;
    case wire::ReturnCode::Busy:
        return ErrorCode::UnfinishedImport;
    case wire::ReturnCode::SamMissing:
        return ErrorCode::SamMissing;
    case wire::ReturnCode::Timeout:
        return ErrorCode::ServerTimeout;
    case wire::ReturnCode::Throttled:
        return ErrorCode::Throttled;
    case wire::ReturnCode::Internal:
        return ErrorCode::ServerFailed;
    }
    return ErrorCode::Internal;
}

constexpr qint64 mostSeconds = 365 * 24 * 3600; // far beyond longestWait, and far from an overflow

/// "Sun, 06 Nov 1994 08:49:37 GMT"; null when it is none.
QDateTime httpDate(const QByteArray& text)
{
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC) : QDateTime();
}

} // namespace

std::optional<std::chrono::seconds> retryAfterOf(const HttpReply& reply, const QDateTime& nowUtc)
{
    const QByteArray value = reply.header("retry-after").trimmed();
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::seconds(std::min(seconds, mostSeconds))) : std::nullopt;
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime theirs = httpDate(reply.header("date").trimmed());
    return std::chrono::seconds(std::max<qint64>(0, (theirs.isValid() ? theirs : nowUtc).secsTo(until)));
}

Error errorOfStatus(const HttpReply& reply, const QString& origin)
{
    Error error;
    error.code = codeOfStatus(reply.status);
    error.httpStatus = reply.status;
    error.subject = origin;
    error.detail = QStringLiteral("HTTP %1").arg(reply.status);
    error.retryAfter = retryAfterOf(reply, QDateTime::currentDateTimeUtc());
    return error;
}

QString sentenceOf(const HttpReply& reply)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object().value(QLatin1String("error")).toObject();
    QStringList parts{json.value(QLatin1String("message")).toString().trimmed(),
                      json.value(QLatin1String("detail")).toString().trimmed()};
    parts.removeAll(QString());
    return parts.join(QLatin1String(": "));
}

Error errorOfReply(const wire::Reply& reply, const HttpReply& http, const QString& origin)
{
    Error error;
    error.code = codeOfReturn(reply.code);
    error.httpStatus = http.status;
    error.subject = reply.message.isEmpty() ? origin : reply.message;
    error.detail = QStringLiteral("return code %1 %2").arg(static_cast<int>(reply.code)).arg(wire::nameOf(reply.code));
    error.retryAfter = retryAfterOf(http, QDateTime::currentDateTimeUtc());
    return error;
}

} // namespace itam::core::servicenow
