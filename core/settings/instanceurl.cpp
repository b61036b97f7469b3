// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace itam::core::settings {
namespace {

// The text itself is not repeated: it may hold a password.
tl::unexpected<Error> refused(const char* why)
{
    return failure(ErrorCode::SettingsInvalid, QCoreApplication::translate("Settings", why),
                   QCoreApplication::translate("Settings", "instance URL"));
}

} // namespace

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<QUrl> instanceUrl(const QString& text)
{
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(QLatin1Char('/')))
        trimmed.chop(1);
    if (trimmed.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Settings", "it is empty"));
    if (!trimmed.contains(QLatin1String("://")))
        return refused(QT_TRANSLATE_NOOP("Settings", "it must begin with https://"));
    QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Settings", "it is not an address"));
    if (!url.userInfo().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Settings", "it must not hold a user name or password"));
    if (!url.path().isEmpty() || url.hasQuery() || url.hasFragment())
        return refused(QT_TRANSLATE_NOOP("Settings", "it must be protocol and host only, without a path"));
    if (url.scheme() == QLatin1String("http") && !isLoopback(url.host()))
        return refused(QT_TRANSLATE_NOOP("Settings", "http would send the token in the clear; use https"));
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return refused(QT_TRANSLATE_NOOP("Settings", "it must begin with https://"));
    return url;
}

Result<CorrectedUrl> correctedInstanceUrl(const QString& text)
{
    CorrectedUrl corrected;
    QString trimmed = text.trimmed();
    if (!trimmed.isEmpty() && !trimmed.contains(QLatin1String("://"))) {
        trimmed.prepend(QLatin1String("https://"));
        corrected.schemeAdded = true;
    }
    const auto hostBegin = trimmed.indexOf(QLatin1String("://")) + 3;
    const auto hostEnd = trimmed.indexOf(QRegularExpression(QStringLiteral("[/?#]")), hostBegin);
    if (hostBegin >= 3 && hostEnd > hostBegin) {
        corrected.removed = trimmed.mid(hostEnd);
        trimmed.truncate(hostEnd);
    }
    auto url = instanceUrl(trimmed);
    if (!url)
        return failure(std::move(url).error());
    corrected.url = *url;
    return corrected;
}

} // namespace itam::core::settings
