// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The secrets of the instances and the passwords of operations database and journal, without waiting: a keyring may ask
// the person for a password and take its time, so everything that touches it runs in the background, one call after the
// other (core/secrets/secretstore.h blocks).
// Secrets are in the keyring, or, when the person wants that because there is none, in memory until the console closes;
// never in a file. GUI thread, except for the function objects that it makes.
#pragma once

#include "core/exporter/sourcepassword.h"
#include "core/secrets/secretstore.h"
#include "core/servicenow/oauth.h"
#include "core/settings/settings.h"
#include "core/settings/startability.h"
#include "core/support/background.h"

#include <QObject>

#include <deque>

namespace itam::ui::services {

enum class SecretKind
{
    RefreshToken,
    ClientSecret,
    SourcePassword, ///< of the account that reads the operations database; belongs to no instance
    JournalPassword ///< of the account that uses a journal on a server; likewise
};

enum class Keep
{
    InKeyring,
    UntilClose
};

/// What is known of one secret; never the secret.
struct SavedSecret
{
    core::settings::SecretPresence presence = core::settings::SecretPresence::Unknown;
    bool untilClose = false;    ///< only in memory
    QString place;              ///< for people: "System keyring"; empty when missing
    std::optional<Error> error; ///< why it is unknown; nullopt: nobody has looked yet

    friend bool operator==(const SavedSecret&, const SavedSecret&) = default;
};

struct SavedSecrets
{
    SavedSecret token;
    SavedSecret clientSecret;

    friend bool operator==(const SavedSecrets&, const SavedSecrets&) = default;
};

/// What somebody typed and has not saved; empty: what is saved.
struct TypedSecrets
{
    core::secrets::Secret token;
    core::secrets::Secret clientSecret;
};

/// The secret of an address and an account: another address or user name is another secret. Not for passwords
/// (core/exporter/sourcepassword.h, journalplace.h).
[[nodiscard]] core::secrets::SecretKey secretKeyOf(const core::settings::InstanceSettings& instance, SecretKind kind);

/// Who may change secrets, and who is told of it. GUI thread; does not wait.
struct CredentialGuard
{
    using InstanceSettings = core::settings::InstanceSettings;
    /// By the kind of the SecretKey. Error: NotPermitted.
    std::function<Result<void>(const QString& kind)> permit = {};
    /// `wasSaved`: there was one before; `isSaved`: there is one now.
    std::function<void(const InstanceSettings&, SecretKind, bool wasSaved, bool isSaved)> changed = {};
    /// A password of a server, by the kind of its SecretKey.
    std::function<void(const QString& kind, bool wasSaved, bool isSaved)> passwordChanged = {};
};

class CredentialKeeper : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    explicit CredentialKeeper(std::shared_ptr<core::secrets::SecretStore> keyring, QObject* parent = nullptr);
    /// A call that waits for the keyring is given up; what has not been reported by then never is.
    ~CredentialKeeper() override;
    /// The console closes: whoever waits for the keyring, in whatever thread, ends with SecretUnavailable.
    void giveUp();

    /// For all later save() and remove().
    void setGuard(CredentialGuard guard) { m_guard = std::move(guard); }

    /// Each reports exactly once, on this thread, never before the call returns.
    void look(const core::settings::InstanceSettings& instance, std::function<void(SavedSecrets)> done);
    /// Replaces. Errors: SecretUnavailable, NotPermitted.
    void save(const core::settings::InstanceSettings& instance, SecretKind kind, const core::secrets::Secret& secret,
              Keep keep, Done done);
    /// From wherever it is kept. Errors: SecretUnavailable, NotPermitted.
    void remove(const core::settings::InstanceSettings& instance, SecretKind kind, Done done);
    /// The same for the password of an account of a server (core::exporter::sourcePasswordKey, journalPasswordKey).
    void lookPassword(const core::secrets::SecretKey& key, std::function<void(SavedSecret)> done);
    void savePassword(const core::secrets::SecretKey& key, const core::secrets::Secret& password, Keep keep, Done done);
    void removePassword(const core::secrets::SecretKey& key, Done done);
    /// Does a keyring work? Writes and removes an entry, since reading does not tell (platform-notes.md 9).
    void probe(Done done);

    /// In memory until the console closes; at once, nothing waits. For the embedded instance.
    void keepUntilClose(const core::settings::InstanceSettings& instance, SecretKind kind,
                        const core::secrets::Secret& secret);

    /// Reads the secrets and puts the credentials together; blocks, so for background threads only. May outlive the
    /// keeper. Errors: SecretUnavailable, CredentialsIncomplete.
    using MakeCredentials = std::function<Result<core::servicenow::Credentials>()>;
    [[nodiscard]] MakeCredentials makeCredentials(const core::settings::InstanceSettings& instance,
                                                  const TypedSecrets& typed = {}) const;
    /// Finds the password of an account of a server, or gives what is typed. Blocks; background threads only. May
    /// outlive the keeper.
    [[nodiscard]] core::exporter::ReadSecret makePasswordReader(const core::secrets::Secret& typed = {}) const;
    /// The same for what has to end after giveUp(): of a keyring that answers no more it tells what it said last.
    [[nodiscard]] core::exporter::ReadSecret makeLastingReader() const;
    /// For core::servicenow::OAuthSession: saves a token that the instance handed out in exchange (W-21) where the old
    /// one was. Blocks; background threads only. tokenRenewed() follows on this thread.
    [[nodiscard]] core::servicenow::OAuthSession::TokenChanged
    makeTokenSaver(const core::settings::InstanceSettings& instance);

signals:
    /// The instance of that name has another token since `when` (UTC).
    void tokenRenewed(const QString& instanceName, const QDateTime& when);

private:
    class Vault;

    template <typename Value>
    void enqueue(std::function<Value(Vault&)> work, std::function<void(Value)> done);
    void startNext();
    [[nodiscard]] Done noting(const core::settings::InstanceSettings& instance, SecretKind kind, bool isSaved,
                              Done done);
    using Change = std::function<Result<void>(Vault&)>;
    void changePassword(const core::secrets::SecretKey& key, Change change, bool isSaved, Done done);
    /// The change, or where it is not permitted the refusal.
    [[nodiscard]] Change guarded(const QString& kind, Change change) const;

    std::shared_ptr<Vault> m_vault;
    CredentialGuard m_guard;
    core::support::BackgroundLane m_lane;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace itam::ui::services
