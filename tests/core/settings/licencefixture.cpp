// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/settings/licencefixture.h"

#include "core/support/files.h"

#include <sodium.h>

namespace itam::tests {
namespace {

const unsigned char* rawOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

QByteArray testSecretKey()
{
    const auto text = core::support::readFile(qEnvironmentVariable("ITAM_SOURCE") +
                                              QStringLiteral("/tests/data/licence/test.key"));
    return text ? QByteArray::fromBase64(text->trimmed()) : QByteArray();
}

QByteArray strangeSecretKey()
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, '\0');
    const QByteArray seed(crypto_sign_SEEDBYTES, 's');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(publicKey.data()),
                             reinterpret_cast<unsigned char*>(secretKey.data()), rawOf(seed));
    return secretKey;
}

QByteArray signedLicence(const core::settings::Licence& licence, const QByteArray& secretKey)
{
    if (secretKey.size() != static_cast<qsizetype>(crypto_sign_SECRETKEYBYTES))
        return {};
    const QByteArray bytes = core::settings::signedBytes(licence);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, rawOf(bytes),
                         static_cast<unsigned long long>(bytes.size()), rawOf(secretKey));
    return core::settings::licenceFile(licence, signature);
}

} // namespace itam::tests
