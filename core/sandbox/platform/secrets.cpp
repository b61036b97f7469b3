// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <string_view>

namespace itam::sandbox::platform {
namespace {

constexpr int saltCharacters = 16;

QByteArray salted(const QString& password, const QByteArray& salt)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(salt + '$' + password.toUtf8()), QCryptographicHash::Sha256).toHex();
    return "sha256$" + salt + '$' + hash;
}

} // namespace

QString randomSecret(int characters)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString secret;
    secret.reserve(characters);
    for (int i = 0; i < characters; ++i)
        secret += QLatin1Char(alphabet[QRandomGenerator::system()->bounded(static_cast<quint32>(alphabet.size()))]);
    return secret;
}

QByteArray tokenHash(const QString& token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

QByteArray passwordHash(const QString& password)
{
    return salted(password, randomSecret(saltCharacters).toLatin1());
}

bool isPassword(const QString& password, const QByteArray& hash)
{
    const QList<QByteArray> parts = hash.split('$');
    return parts.size() == 3 && parts[0] == "sha256" && isSame(salted(password, parts[1]), hash);
}

bool isSame(const QByteArray& a, const QByteArray& b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

} // namespace itam::sandbox::platform
