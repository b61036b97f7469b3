// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One HTTP request and its answer: the seam between us and the network, and where tests put their own. A Transport
// belongs to the thread that made it. Redirects are never followed (D-14: a bearer token must not travel), and an
// answer larger than `replyLimit` is an error.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace itam::core::servicenow {

inline constexpr qint64 replyLimit = 64 * 1024 * 1024;

enum class Method
{
    Get,
    Post,
    Put,
    Patch,
    Delete
};
/// "PATCH", as it stands in the request line. Refers to a literal.
[[nodiscard]] const char* nameOf(Method method);

struct HttpRequest
{
    Method method = Method::Get;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;                           ///< of Post, Put and Patch
    std::chrono::milliseconds timeout{90'000}; ///< for the whole request
    /// What there is to do while the answer is waited for: called at most once, on the thread of send(), when the body
    /// is on its way. A stop waits for it, so it is short. May be empty.
    std::function<void()> meanwhile;
};

struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

class Transport
{
public:
    virtual ~Transport() = default;
    /// Blocks until the answer is complete; a stop aborts in less than 100 ms. An answer of any HTTP status is a value.
    /// Errors: HostNotFound, ConnectionRefused, ConnectionLost, TlsFailed, ProxyFailed, TimedOut, Cancelled, BadReply;
    /// subject is host and port (F-20).
    [[nodiscard]] virtual Result<HttpReply> send(const HttpRequest& request, std::stop_token stop) = 0;
};

/// Over libcurl, which needs 0.4 ms for a megabyte to this computer where QNetworkAccessManager needs 2.9: that hands a
/// body over in pieces of 16 kB between two threads (itam-bench transport, packets as on Ethernet). Blocks without an
/// event loop (never the GUI thread). HTTP/1.1, one connection kept alive to each origin; no cookies; any
/// request on one that died meanwhile may be sent twice, a POST, PATCH or DELETE too (D-14). Gzip answers are unpacked.
/// The system's proxy settings decide whether there is a proxy in between; never to this computer itself.
/// `extraAuthorities`: PEM file of authorities to trust beside the system's, which are those of OpenSSL (SSL_CERT_FILE
/// and SSL_CERT_DIR name others); empty for none.
[[nodiscard]] std::unique_ptr<Transport> makeNetworkTransport(const QString& extraAuthorities = {});

} // namespace itam::core::servicenow
