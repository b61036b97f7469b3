// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/certificate.h"

#include "core/support/files.h"

#include <QFile>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace itam::app::sandbox {
namespace {

constexpr int lifetimeDays = 397; // what browsers take at most
constexpr int marginDays = 1;
constexpr int serialBytes = 16;

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T* object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;
using Buffer = std::unique_ptr<BIO, Free<BIO_free_all>>;

QByteArray bytesOf(const Buffer& buffer)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(buffer.get(), &data);
    return QByteArray(data, size);
}

Certificate readCertificate(const QByteArray& pem)
{
    const Buffer buffer(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(buffer.get(), nullptr, nullptr, nullptr));
}

Key readKey(const QByteArray& pem)
{
    const Buffer buffer(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    // Without a callback OpenSSL would ask on the terminal for a passphrase.
    const auto none = [](char*, int, int, void*) { return 0; };
    return Key(PEM_read_bio_PrivateKey(buffer.get(), nullptr, none, nullptr));
}

/// The present pair can be used for a while.
bool isGood(const CertificateFiles& files, const QStringList& hostNames, const QDateTime& now)
{
    const auto certificatePem = core::support::readFile(files.certificate);
    const auto keyPem = core::support::readFile(files.key);
    if (!certificatePem || !keyPem)
        return false;
    const Certificate certificate = readCertificate(*certificatePem);
    const Key key = readKey(*keyPem);
    if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1)
        return false;
    time_t begun = now.toSecsSinceEpoch();
    time_t later = now.addDays(marginDays).toSecsSinceEpoch();
    if (X509_cmp_time(X509_get0_notBefore(certificate.get()), &begun) >= 0 ||
        X509_cmp_time(X509_get0_notAfter(certificate.get()), &later) <= 0)
        return false;
    return std::all_of(hostNames.begin(), hostNames.end(), [&](const QString& name) {
        const QByteArray text = name.toLatin1();
        return X509_check_host(certificate.get(), text.constData(), static_cast<std::size_t>(text.size()), 0,
                               nullptr) == 1;
    });
}

bool addExtension(const Certificate& certificate, int kind, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate.get(), certificate.get(), nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate.get(), extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList& hostNames)
{
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const QString& name : hostNames)
        names += ",DNS:" + name.toLatin1();
    return names;
}

bool setSerial(const Certificate& certificate)
{
    unsigned char bytes[serialBytes];
    if (RAND_bytes(bytes, serialBytes) != 1)
        return false;
    bytes[0] &= 0x7f; // positive
    const Number number(BN_bin2bn(bytes, serialBytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
}

/// Null when OpenSSL cannot.
Certificate makeCertificate(const Key& key, const QStringList& hostNames, const QDateTime& now)
{
    Certificate made(X509_new());
    X509_NAME* name = made ? X509_get_subject_name(made.get()) : nullptr;
    const auto* commonName = reinterpret_cast<const unsigned char*>("servicenow-sandbox");
    // An hour before: clocks of containers differ.
    const bool isDone = name && X509_set_version(made.get(), X509_VERSION_3) == 1 && setSerial(made) &&
                        ASN1_TIME_set(X509_getm_notBefore(made.get()), now.addSecs(-3600).toSecsSinceEpoch()) &&
                        ASN1_TIME_set(X509_getm_notAfter(made.get()), now.addDays(lifetimeDays).toSecsSinceEpoch()) &&
                        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, commonName, -1, -1, 0) == 1 &&
                        X509_set_issuer_name(made.get(), name) == 1 && X509_set_pubkey(made.get(), key.get()) == 1 &&
                        addExtension(made, NID_subject_alt_name, alternativeNames(hostNames)) &&
                        // Trusting it trusts this one server, and nothing that it might sign.
                        addExtension(made, NID_basic_constraints, "critical,CA:FALSE") &&
                        addExtension(made, NID_key_usage, "critical,digitalSignature") &&
                        addExtension(made, NID_ext_key_usage, "serverAuth") &&
                        X509_sign(made.get(), key.get(), EVP_sha256()) > 0;
    if (!isDone)
        made.reset();
    return made;
}

} // namespace

Result<CertificateFiles> ownCertificate(const QString& data, const QStringList& hostNames, const QDateTime& now)
{
    const CertificateFiles files{data + QLatin1String(".cert.pem"), data + QLatin1String(".key.pem")};
    if (isGood(files, hostNames, now))
        return files;
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? makeCertificate(key, hostNames, now) : nullptr;
    const Buffer certificatePem(BIO_new(BIO_s_mem()));
    const Buffer keyPem(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failure(ErrorCode::FileUnwritable, QStringLiteral("no certificate could be made"), files.certificate);
    ITAM_TRY(core::support::writePrivateFile(files.key, bytesOf(keyPem)));
    ITAM_TRY(core::support::writePrivateFile(files.certificate, bytesOf(certificatePem)));
    return files;
}

} // namespace itam::app::sandbox
