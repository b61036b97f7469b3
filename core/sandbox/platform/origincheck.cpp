// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/origincheck.h"

#include "core/sandbox/platform/replies.h"

#include <QHostAddress>

namespace itam::sandbox::platform {
namespace {

bool isPort(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isName(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

/// An address is what it says: only names can be made to point somewhere else.
bool isAddress(const QString& host)
{
    return host.contains(QLatin1Char(':')) || (host.count(QLatin1Char('.')) == 3 && !QHostAddress(host).isNull());
}

} // namespace

QString hostIn(const QByteArray& hostAndPort)
{
    const QByteArray text = hostAndPort.trimmed().toLower();
    if (text.startsWith('[')) {
        const auto end = text.indexOf(']');
        const QString address = QString::fromLatin1(text.mid(1, end - 1));
        const QByteArray rest = text.mid(end + 1);
        const bool isWhole = end > 0 && (rest.isEmpty() || (rest.startsWith(':') && isPort(rest.mid(1))));
        return isWhole && QHostAddress(address).protocol() == QAbstractSocket::IPv6Protocol ? address : QString();
    }
    const auto colon = text.indexOf(':');
    if (colon >= 0 && !isPort(text.mid(colon + 1)))
        return {};
    QByteArray name = colon < 0 ? text : text.left(colon);
    if (name.endsWith('.'))
        name.chop(1);
    return isName(name) ? QString::fromLatin1(name) : QString();
}

std::optional<http::Response> refusalOf(const http::Request& request, const QStringList& names)
{
    const QByteArray given = request.header("Host");
    const QString host = hostIn(given);
    // Without the header it is HTTP/1.0, which no browser speaks.
    if (!given.isEmpty() && !isAddress(host) && host != QLatin1String("localhost") &&
        !names.contains(host, Qt::CaseInsensitive))
        return errorReply(421, QStringLiteral("This instance does not answer to that host name"),
                          QStringLiteral("Use the address it listens on, or allow the name with --host-name."));
    const QByteArray origin = request.header("Origin");
    if (!origin.isEmpty() && origin != originOf(request).toUtf8())
        return errorReply(403, QStringLiteral("Pages of other origins are refused"),
                          QStringLiteral("No origin is allowed to use this instance from a browser (CORS)."));
    return std::nullopt;
}

} // namespace itam::sandbox::platform
