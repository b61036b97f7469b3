// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests and responses as values, without any type of the HTTP library. Any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace itam::sandbox::http {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first header of that name, in any case; empty when there is none.
[[nodiscard]] QByteArray fieldValue(const Fields& fields, QByteArrayView name);

/// Each '%' has two hexadecimal digits, and the bytes it all stands for are UTF-8 without NUL.
[[nodiscard]] bool isDecodable(const QByteArray& encoded);

/// Name and value pairs of a query or a form body, percent-decoded, '+' read as a space. Never fails: ask isDecodable()
/// first where it matters.
using Parameters = QList<std::pair<QString, QString>>;
[[nodiscard]] Parameters parseParameters(const QByteArray& encoded);
[[nodiscard]] QString parameterValue(const Parameters& parameters, QStringView name);
[[nodiscard]] bool hasParameter(const Parameters& parameters, QStringView name);

struct Request
{
    QByteArray method;
    QByteArray target; ///< as sent: path and query
    QString path;      ///< percent-decoded
    QByteArray query;  ///< as sent, without '?'
    Fields headers;
    QByteArray body;
    bool isTooLarge =
        false; ///< the body is over the server's limit and was not read; the connection ends after the reply
    qint64 announcedLength = -1; ///< Content-Length; -1: none
    QString peer;                ///< "127.0.0.1:40312"
    bool isSecure = false;       ///< over TLS

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return fieldValue(headers, name); }
    /// Sets target, path and query.
    void aimAt(const QByteArray& encodedTarget);
};

/// How a response leaves; all but Complete are faults for rehearsal and tests.
enum class Delivery
{
    Complete,
    Close,     ///< no byte, then an orderly end of the connection
    Reset,     ///< no byte, then a reset
    CutInBody, ///< the head announces the whole body, half of it follows, then the end
};

struct Response
{
    int status = 200;
    Fields headers; ///< without Content-Length, Connection and Date
    QByteArray body;
    std::chrono::milliseconds delay{0}; ///< waits before the first byte; holds up no other connection
    Delivery delivery = Delivery::Complete;
    bool closeAfter = false;

    void setHeader(const QByteArray& name, const QByteArray& value);
};

/// "Not Found" for 404.
[[nodiscard]] QByteArray reasonPhrase(int status);

/// A status with a line of text, for what is refused before any API is asked.
[[nodiscard]] Response textResponse(int status, const QByteArray& sentence);

} // namespace itam::sandbox::http
