// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/scrubbing.h"

#include <QRegularExpression>
#include <QUrl>

namespace itam::core::administration {
namespace {

constexpr auto replacement = "SECRET";
// What is shorter would be replaced in the middle of innocent words.
constexpr qsizetype shortestKnown = 4;

const std::array<QRegularExpression, 3>& patterns()
{
    constexpr auto caseless = QRegularExpression::CaseInsensitiveOption;
    // Each keeps what stands before the secret as its first group.
    static const std::array<QRegularExpression, 3> all{
        QRegularExpression(QStringLiteral("([a-z][a-z0-9+.-]*://[^\\s/:@\"']*:)([^\\s/@\"']+)(?=@)"), caseless),
        QRegularExpression(QStringLiteral("(\\b(?:bearer|basic|digest|negotiate)\\s+)([A-Za-z0-9._~+/=-]{6,})"), caseless),
        QRegularExpression(
            QStringLiteral("((?:pass(?:word|wd|phrase)?|pwd|token|secret|authorization|cookie|api[_-]?key)[\"']?\\s*(?:=|:(?!//))\\s*"
                           "[\"']?(?:(?:bearer|basic)\\s+)?)([^\\s\"'&;,{}]+)"),
            caseless)};
    return all;
}

} // namespace

QByteArray scrubbed(const QByteArray& text)
{
    // Latin-1 there and back keeps every byte, whatever it means.
    QString all = QString::fromLatin1(text);
    for (const QRegularExpression& pattern : patterns())
        all.replace(pattern, QStringLiteral("\\1%1").arg(QLatin1String(replacement)));
    return all.toLatin1();
}

QByteArray scrubbed(QByteArray text, const QList<secrets::Secret>& known)
{
    for (const secrets::Secret& secret : known) {
        if (secret.reveal().size() < shortestKnown)
            continue;
        for (const QByteArray& form : formsOf(secret.reveal()))
            text.replace(form, replacement);
    }
    return text;
}

QList<QByteArray> formsOf(const QByteArray& secret)
{
    QList<QByteArray> forms{secret,
                            secret.toBase64(),
                            secret.toBase64(QByteArray::OmitTrailingEquals),
                            secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                            QUrl::toPercentEncoding(QString::fromUtf8(secret)),
                            QUrl::toPercentEncoding(QString::fromUtf8(secret)).replace("%20", "+"),
                            secret.toHex(),
                            secret.toHex().toUpper()};
    return forms;
}

} // namespace itam::core::administration
