// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where secrets live: QtKeychain, a systemd credential, or a file of mode 0600 (design.md, security). Nothing else ever
// holds one. Blocking calls; not from the GUI thread (the console wraps them).
#pragma once

#include "core/secrets/secret.h"
#include "core/support/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace itam::core::secrets {

/// What a secret is for. `account` is the user name at the instance.
struct SecretKey
{
    QString instanceUrl;
    QString account;
    QString kind; ///< "refresh-token", "client-secret"

    [[nodiscard]] QString storageName() const; ///< itam-console/<url>/<account>/<kind>
};

class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// nullopt: nothing saved. Errors: SecretUnavailable (locked, not running, wrong mode).
    [[nodiscard]] virtual Result<std::optional<Secret>> read(const SecretKey& key) = 0;
    [[nodiscard]] virtual Result<void> write(const SecretKey& key, const Secret& secret) = 0;
    [[nodiscard]] virtual Result<void> remove(const SecretKey& key) = 0;
    /// The program ends: a call that waits, and each later one, ends at once with SecretUnavailable. Any thread.
    virtual void giveUp() {}
    /// For people: "System keyring", "systemd credential", a path.
    [[nodiscard]] virtual QString place() const = 0;
};

/// QtKeychain, never with insecureFallback. Waits for a thread of its own (keyringthread.h); any thread may call.
[[nodiscard]] std::unique_ptr<SecretStore> makeKeychainStore();
/// $CREDENTIALS_DIRECTORY/<kind>; read-only; null when the variable is not set.
[[nodiscard]] std::unique_ptr<SecretStore> makeSystemdCredentialStore();
/// In memory, for one program run; also the fake of tests.
[[nodiscard]] std::unique_ptr<SecretStore> makeMemoryStore();

/// A secret from a file (mode 0600 or stricter, owned by this user) or "-" for the first line of standard input.
/// Trailing line ends are cut. Errors: SecretUnavailable.
[[nodiscard]] Result<Secret> readSecretFile(const QString& path);

} // namespace itam::core::secrets
