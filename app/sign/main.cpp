// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-sign-licence: makes a pair of keys, and licence files with it. The secret key is read from a file with mode 0600
// and is never printed.
//
//   itam-sign-licence keys --secret FILE                  makes FILE, prints the public key for ITAM_LICENCE_KEY
//   itam-sign-licence sign --secret FILE --licensee NAME --number NUMBER --expires DATE [--issued DATE]
//                          [--option servicenow]... --out FILE
#include "core/settings/licence.h"
#include "core/support/files.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <sodium.h>

#include <cstdio>

namespace {

using itam::Error;
using itam::ErrorCode;
using itam::failure;
using itam::Result;
using itam::core::settings::Licence;

constexpr int exitUsage = 1;
constexpr int exitFailed = 2;

QString option(const char* name)
{
    return QLatin1String(name);
}

unsigned char* rawOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

Result<QByteArray> secretKeyIn(const QString& path)
{
    const QFileInfo file(path);
    if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("others can read it: chmod 600"), path);
    constexpr qint64 limitBytes = 4096;
    auto text = itam::core::support::readFile(path, limitBytes);
    if (!text)
        return failure(text.error());
    QByteArray key = QByteArray::fromBase64(text->trimmed());
    sodium_memzero(text->data(), static_cast<std::size_t>(text->size()));
    if (key.size() != static_cast<qsizetype>(crypto_sign_SECRETKEYBYTES))
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("not a secret key"), path);
    return key;
}

Result<void> makeKeys(const QString& path)
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_keypair(rawOf(publicKey), rawOf(secretKey));
    const auto written =
        itam::core::support::writePrivateFile(path, secretKey.toBase64() + '\n', itam::core::support::Replace::No);
    sodium_memzero(secretKey.data(), static_cast<std::size_t>(secretKey.size()));
    if (written)
        std::printf("%s\n", publicKey.toBase64().constData());
    return written;
}

Result<void> sign(const Licence& licence, const QString& secretPath, const QString& out)
{
    auto key = secretKeyIn(secretPath);
    if (!key)
        return failure(key.error());
    const QByteArray bytes = itam::core::settings::signedBytes(licence);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(rawOf(signature), nullptr, reinterpret_cast<const unsigned char*>(bytes.constData()),
                         static_cast<unsigned long long>(bytes.size()), rawOf(*key));
    sodium_memzero(key->data(), static_cast<std::size_t>(key->size()));
    return itam::core::support::writePrivateFile(out, itam::core::settings::licenceFile(licence, signature));
}

int usage(const char* what)
{
    std::fprintf(stderr, "%s (see --help)\n", what);
    return exitUsage;
}

Licence licenceFrom(const QCommandLineParser& parser)
{
    Licence licence{.number = parser.value(option("number")),
                    .licensee = parser.value(option("licensee")),
                    .options = parser.values(option("option")),
                    .issued = QDateTime::currentDateTimeUtc().date(),
                    .expires = QDate::fromString(parser.value(option("expires")), Qt::ISODate)};
    if (licence.options.isEmpty())
        licence.options = {option(itam::core::settings::servicenowOption)};
    if (parser.isSet(option("issued")))
        licence.issued = QDate::fromString(parser.value(option("issued")), Qt::ISODate);
    return licence;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Makes keys and licence files for itam-console."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("keys or sign"));
    for (const auto& [name, what] : std::initializer_list<std::pair<const char*, const char*>>{
             {"secret", "file with the secret key"},
             {"licensee", "who may use it"},
             {"number", "number of the licence"},
             {"option", "what is licensed: servicenow (default); may be given several times"},
             {"issued", "first day, YYYY-MM-DD; default: today"},
             {"expires", "last day, YYYY-MM-DD"},
             {"out", "the licence file to write"}})
        parser.addOption({option(name), option(what), QStringLiteral("value")});
    parser.process(application);
    if (sodium_init() < 0)
        return usage("libsodium cannot start");

    const QString command = parser.positionalArguments().value(0);
    if (!parser.isSet(option("secret")))
        return usage("--secret FILE is needed");
    Result<void> done;
    if (command == QLatin1String("keys")) {
        done = makeKeys(parser.value(option("secret")));
    } else if (command == QLatin1String("sign")) {
        const Licence licence = licenceFrom(parser);
        if (licence.licensee.isEmpty() || !licence.expires.isValid() || !licence.issued.isValid())
            return usage("--licensee NAME and --expires YYYY-MM-DD are needed; dates are YYYY-MM-DD");
        if (!parser.isSet(option("out")))
            return usage("--out FILE is needed");
        done = sign(licence, parser.value(option("secret")), parser.value(option("out")));
    } else {
        return usage("keys or sign?");
    }
    if (done)
        return 0;
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(done.error().subject), qUtf8Printable(done.error().detail));
    return exitFailed;
}
