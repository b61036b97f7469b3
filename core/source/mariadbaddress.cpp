// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbaddress.h"

#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

#include <array>

namespace itam::core::source {
namespace {

using Tls = MariaDbAddress::Tls;

constexpr unsigned maxSeconds = 7 * 24 * 60 * 60;

/// Why an option does not hold; empty: it does.
using Reason = QString;

Reason readTls(const QString& value, Tls& tls)
{
    struct Mode
    {
        QLatin1String name;
        Tls tls;
    };
    static constexpr std::array modes{
        Mode{QLatin1String("disable"), Tls::Disable}, Mode{QLatin1String("prefer"), Tls::Prefer},
        Mode{QLatin1String("require"), Tls::Require}, Mode{QLatin1String("verify-full"), Tls::VerifyFull}};
    for (const Mode& mode : modes) {
        if (value == mode.name) {
            tls = mode.tls;
            return {};
        }
    }
    return QStringLiteral("sslmode is disable, prefer, require or verify-full");
}

Reason readSeconds(const QString& name, const QString& value, unsigned& seconds)
{
    bool isNumber = false;
    const unsigned number = value.toUInt(&isNumber);
    if (!isNumber || number == 0 || number > maxSeconds)
        return QStringLiteral("%1 is a number of seconds").arg(name);
    seconds = number;
    return {};
}

Reason readOption(const QString& name, const QString& value, MariaDbAddress& address)
{
    struct Text
    {
        QLatin1String name;
        QByteArray MariaDbAddress::*member;
    };
    static const std::array texts{Text{QLatin1String("sslrootcert"), &MariaDbAddress::rootCertificate},
                                  Text{QLatin1String("sslcert"), &MariaDbAddress::certificate},
                                  Text{QLatin1String("sslkey"), &MariaDbAddress::key},
                                  Text{QLatin1String("socket"), &MariaDbAddress::socket}};
    for (const Text& text : texts) {
        if (name == text.name) {
            address.*text.member = value.toUtf8();
            return value.isEmpty() ? QStringLiteral("%1 names a file").arg(name) : Reason();
        }
    }
    if (name == QLatin1String("sslmode"))
        return readTls(value, address.tls);
    if (name == QLatin1String("connect_timeout"))
        return readSeconds(name, value, address.connectTimeout);
    if (name == QLatin1String("statement_timeout"))
        return readSeconds(name, value, address.statementTimeout);
    return QStringLiteral("there is no option %1").arg(name);
}

/// The socket of this computer, or its loopback interface: nobody is between.
bool isHere(const QString& host)
{
    return host.isEmpty() || host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<MariaDbAddress> parseMariaDb(const QString& rest, const SourceLocation& location)
{
    const auto wrong = [&location](const Reason& reason) {
        const QString why = reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason);
        return failure(ErrorCode::Usage,
                       QStringLiteral("this is no address of a MariaDB database, which looks like "
                                      "mariadb://user@host:3306/database?sslmode=verify-full%1")
                           .arg(why),
                       location.displayName());
    };
    const QUrl url(QStringLiteral("mariadb:%1").arg(rest), QUrl::StrictMode);
    if (!url.isValid() || !rest.startsWith(QLatin1String("//")) || url.hasFragment())
        return wrong({});
    MariaDbAddress address;
    const QString host = url.host(QUrl::FullyDecoded);
    // As all clients of MariaDB have it: "localhost" is the socket, unless a port is named.
    if (host != QLatin1String("localhost") || url.port() > 0)
        address.host = host.toUtf8();
    address.port = static_cast<unsigned>(url.port(3306));
    address.user = url.userName(QUrl::FullyDecoded).toUtf8();
    address.password = url.password(QUrl::FullyDecoded).toUtf8();
    address.database = url.path(QUrl::FullyDecoded).mid(1).toUtf8();
    if (address.database.isEmpty())
        return wrong(QStringLiteral("no database is named"));
    address.tls = isHere(host) ? Tls::Prefer : Tls::VerifyFull;
    const auto options = QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : options) {
        if (const Reason reason = readOption(name, value, address); !reason.isEmpty())
            return wrong(reason);
    }
    if (!address.socket.isEmpty())
        address.host.clear();
    return address;
}

} // namespace itam::core::source
