// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Credentials that systemd gives to a service: LoadCredential=refresh-token:PATH puts a file of that name into a folder
// that only the service can read.
#include "core/secrets/credentialfile.h"
#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace itam::core::secrets {
namespace {

class CredentialStore final : public SecretStore
{
public:
    explicit CredentialStore(QString folder) : m_folder(std::move(folder)) {}

    Result<std::optional<Secret>> read(const SecretKey& key) override
    {
        const QString path = QDir(m_folder).filePath(key.kind);
        if (!QFileInfo::exists(path)) {
            // Otherwise a secret that is there and out of reach would be told as one that nobody gave.
            const QFileInfo folder(m_folder);
            if (!folder.isReadable() || !folder.isExecutable())
                return failure(ErrorCode::SecretUnavailable,
                               QStringLiteral("systemd's folder of credentials cannot be read"), m_folder);
            return std::optional<Secret>();
        }
        auto secret = readCredentialFile(path);
        if (!secret)
            return failure(secret.error());
        return std::optional(std::move(*secret));
    }
    Result<void> write(const SecretKey& key, const Secret&) override { return readOnly(key); }
    Result<void> remove(const SecretKey& key) override { return readOnly(key); }
    QString place() const override { return QCoreApplication::translate("SecretStore", "systemd credential"); }

private:
    static Result<void> readOnly(const SecretKey& key)
    {
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("systemd credentials are read-only"), key.kind);
    }

    QString m_folder;
};

} // namespace

std::unique_ptr<SecretStore> makeSystemdCredentialStore()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return folder.isEmpty() ? nullptr : std::make_unique<CredentialStore>(folder);
}

} // namespace itam::core::secrets
