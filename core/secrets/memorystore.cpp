// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QHash>

namespace itam::core::secrets {
namespace {

class MemoryStore final : public SecretStore
{
public:
    Result<std::optional<Secret>> read(const SecretKey& key) override
    {
        const auto it = m_secrets.constFind(key.storageName());
        return it == m_secrets.constEnd() ? std::nullopt : std::optional(*it);
    }
    Result<void> write(const SecretKey& key, const Secret& secret) override
    {
        m_secrets.insert(key.storageName(), secret);
        return {};
    }
    Result<void> remove(const SecretKey& key) override
    {
        m_secrets.remove(key.storageName());
        return {};
    }
    QString place() const override { return QCoreApplication::translate("SecretStore", "memory of this program"); }

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> makeMemoryStore()
{
    return std::make_unique<MemoryStore>();
}

} // namespace itam::core::secrets
