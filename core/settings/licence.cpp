// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/licence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace itam::core::settings {
namespace {

constexpr qsizetype largestFile = 64 * 1024;
constexpr int format = 1;
constexpr auto signatureMember = "signature";
// What is signed for one purpose must not be good for another.
constexpr auto purpose = "itam-console licence\n";

tl::unexpected<Error> forged(const QString& detail)
{
    return failure(ErrorCode::LicenceForged, detail);
}

QJsonObject objectOf(const Licence& licence)
{
    return {{QStringLiteral("format"), format},
            {QStringLiteral("number"), licence.number},
            {QStringLiteral("licensee"), licence.licensee},
            {QStringLiteral("options"), QJsonArray::fromStringList(licence.options)},
            {QStringLiteral("issued"), licence.issued.toString(Qt::ISODate)},
            {QStringLiteral("expires"), licence.expires.toString(Qt::ISODate)}};
}

// QJsonObject keeps its members in order of their names, and Compact writes no white space.
QByteArray canonical(const QJsonObject& object)
{
    return purpose + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isSigned(const QByteArray& bytes, const QByteArray& signature, const QList<LicenceKey>& keys)
{
    if (sodium_init() < 0 || signature.size() != static_cast<qsizetype>(crypto_sign_BYTES))
        return false;
    const auto raw = [](const QByteArray& array) { return reinterpret_cast<const unsigned char*>(array.constData()); };
    return std::any_of(keys.cbegin(), keys.cend(), [&](const LicenceKey& key) {
        return key.size() == static_cast<qsizetype>(crypto_sign_PUBLICKEYBYTES) &&
               crypto_sign_verify_detached(raw(signature), raw(bytes), static_cast<unsigned long long>(bytes.size()),
                                           raw(key)) == 0;
    });
}

QDate dateIn(const QJsonObject& object, const QString& member)
{
    return QDate::fromString(object.value(member).toString(), Qt::ISODate);
}

Result<Licence> licenceIn(const QJsonObject& object)
{
    if (object.value(QStringLiteral("format")).toInt() != format)
        return forged(QStringLiteral("the format is not %1").arg(format));
    Licence licence{.number = object.value(QStringLiteral("number")).toString(),
                    .licensee = object.value(QStringLiteral("licensee")).toString(),
                    .options = {},
                    .issued = dateIn(object, QStringLiteral("issued")),
                    .expires = dateIn(object, QStringLiteral("expires"))};
    const QJsonArray options = object.value(QStringLiteral("options")).toArray();
    for (const QJsonValue& option : options)
        licence.options.append(option.toString());
    if (licence.licensee.isEmpty() || !licence.issued.isValid() || !licence.expires.isValid())
        return forged(QStringLiteral("licensee, issued or expires is missing"));
    return licence;
}

} // namespace

QByteArray signedBytes(const Licence& licence)
{
    return canonical(objectOf(licence));
}

QByteArray licenceFile(const Licence& licence, const QByteArray& signature)
{
    QJsonObject object = objectOf(licence);
    object.insert(QLatin1String(signatureMember), QString::fromLatin1(signature.toBase64()));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<Licence> readLicence(const QByteArray& file, const QList<LicenceKey>& keys)
{
    if (file.size() > largestFile)
        return forged(QStringLiteral("larger than %1 bytes").arg(largestFile));
    QJsonParseError parsing{};
    const QJsonDocument document = QJsonDocument::fromJson(file, &parsing);
    if (!document.isObject())
        return forged(parsing.error == QJsonParseError::NoError ? QStringLiteral("not a JSON object")
                                                                : parsing.errorString());
    QJsonObject object = document.object();
    const QByteArray signature =
        QByteArray::fromBase64(object.take(QLatin1String(signatureMember)).toString().toLatin1());
    if (!isSigned(canonical(object), signature, keys))
        return forged(QStringLiteral("the signature does not belong to what the file says"));
    return licenceIn(object);
}

} // namespace itam::core::settings
