// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/systemproxy.h"

#include "core/settings/settings.h"

#include <QNetworkProxy>

namespace itam::core::servicenow {
namespace {

/// Null: not one that leads to web servers.
const char* schemeOf(QNetworkProxy::ProxyType type)
{
    switch (type) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return "http";
    case QNetworkProxy::Socks5Proxy:
        return "socks5h"; // it looks names up itself, as with Qt
    case QNetworkProxy::NoProxy:
    case QNetworkProxy::DefaultProxy:
    case QNetworkProxy::FtpCachingProxy:
        break;
    }
    return nullptr;
}

} // namespace

std::optional<SystemProxy> systemProxyFor(const QUrl& url)
{
    if (settings::isLoopback(url.host()))
        return std::nullopt;
    for (const QNetworkProxy& candidate : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
        // "Directly" is an answer as well, and the first one counts.
        if (candidate.type() == QNetworkProxy::NoProxy)
            return std::nullopt;
        const char* scheme = schemeOf(candidate.type());
        if (scheme == nullptr || candidate.hostName().isEmpty())
            continue;
        QUrl address;
        address.setScheme(QLatin1String(scheme));
        address.setHost(candidate.hostName());
        address.setPort(candidate.port());
        return SystemProxy{address.toEncoded(), QStringLiteral("%1:%2").arg(candidate.hostName()).arg(candidate.port()),
                           candidate.user().toUtf8(), secrets::Secret(candidate.password().toUtf8())};
    }
    return std::nullopt;
}

} // namespace itam::core::servicenow
