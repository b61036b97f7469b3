// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/credentialkeeper.h"

#include "core/exporter/journalplace.h"
#include "core/settings/tokenage.h"

#include <QPointer>

#include <mutex>

namespace itam::ui::services {
namespace {

using core::secrets::Secret;
using core::secrets::SecretKey;
using core::settings::InstanceSettings;
using core::settings::SecretPresence;

static_assert(core::settings::tokenLifeDays == core::servicenow::refreshTokenDays);

/// The account of a server's database is a part of its address.
bool isPassword(const SecretKey& key)
{
    return key.kind == core::exporter::sourcePasswordKind || key.kind == core::exporter::journalPasswordKind;
}

bool isComplete(const SecretKey& key)
{
    return !key.instanceUrl.isEmpty() && (!key.account.isEmpty() || isPassword(key));
}

} // namespace

SecretKey secretKeyOf(const InstanceSettings& instance, SecretKind kind)
{
    return {instance.url.toString(), instance.user,
            kind == SecretKind::RefreshToken ? QStringLiteral("refresh-token") : QStringLiteral("client-secret")};
}

/// Keyring and memory behind locks: one call to the keyring at a time; memory never waits for it. Thread-safe.
class CredentialKeeper::Vault
{
public:
    struct Found
    {
        std::optional<Secret> secret;
        bool untilClose = false;
    };

    Vault(std::shared_ptr<core::secrets::SecretStore> keyring, CredentialKeeper* owner)
        : m_keyring(std::move(keyring))
        , m_memory(core::secrets::makeMemoryStore())
        , m_owner(owner)
    {
    }

    Result<Found> read(const SecretKey& key)
    {
        if (!isComplete(key))
            return Found();
        if (auto kept = remembered(key))
            return Found{std::move(kept), true};
        const std::lock_guard lock(m_keyringMutex);
        auto saved = m_keyring->read(key);
        if (!saved)
            return failure(std::move(saved).error());
        return Found{std::move(*saved), false};
    }

    Result<void> write(const SecretKey& key, const Secret& secret, Keep keep)
    {
        if (keep == Keep::UntilClose)
            return remember(key, secret);
        {
            const std::lock_guard lock(m_keyringMutex);
            ITAM_TRY(m_keyring->write(key, secret));
        }
        return forget(key);
    }

    Result<void> remove(const SecretKey& key)
    {
        const bool wasRemembered = remembered(key).has_value();
        ITAM_TRY(forget(key));
        const std::lock_guard lock(m_keyringMutex);
        const auto removed = m_keyring->remove(key);
        // Without a keyring there is nothing in it either: what was in memory is gone, as was wanted.
        return removed || wasRemembered ? Result<void>() : removed;
    }

    Result<void> remember(const SecretKey& key, const Secret& secret)
    {
        const std::lock_guard lock(m_memoryMutex);
        return m_memory->write(key, secret);
    }

    Result<void> probe()
    {
        const SecretKey key{QStringLiteral("probe"), QStringLiteral("probe"), QStringLiteral("probe")};
        const std::lock_guard lock(m_keyringMutex);
        ITAM_TRY(m_keyring->write(key, Secret(QByteArrayLiteral("probe"))));
        return m_keyring->remove(key);
    }

    SavedSecret look(const SecretKey& key)
    {
        SavedSecret saved;
        const auto found = read(key);
        if (!found) {
            saved.error = found.error();
            return saved;
        }
        saved.presence = found->secret ? SecretPresence::Saved : SecretPresence::Missing;
        saved.untilClose = found->untilClose;
        if (found->secret)
            saved.place = found->untilClose ? m_memory->place() : m_keyring->place();
        return saved;
    }

    void giveUp() { m_keyring->giveUp(); }

    /// The keeper goes: nothing is reported any more.
    void disown()
    {
        const std::lock_guard lock(m_ownerMutex);
        m_owner = nullptr;
    }

    void reportRenewed(const QString& instanceName)
    {
        const std::lock_guard lock(m_ownerMutex);
        if (!m_owner)
            return;
        QMetaObject::invokeMethod(
            m_owner,
            [owner = m_owner, instanceName, when = QDateTime::currentDateTimeUtc()] {
                emit owner->tokenRenewed(instanceName, when);
            },
            Qt::QueuedConnection);
    }

private:
    std::optional<Secret> remembered(const SecretKey& key)
    {
        const std::lock_guard lock(m_memoryMutex);
        auto kept = m_memory->read(key);
        return kept ? std::move(*kept) : std::nullopt;
    }

    Result<void> forget(const SecretKey& key)
    {
        const std::lock_guard lock(m_memoryMutex);
        return m_memory->remove(key);
    }

    const std::shared_ptr<core::secrets::SecretStore> m_keyring;
    const std::unique_ptr<core::secrets::SecretStore> m_memory;
    std::mutex m_keyringMutex;
    std::mutex m_memoryMutex;
    std::mutex m_ownerMutex;
    CredentialKeeper* m_owner; ///< may be null
};

CredentialKeeper::CredentialKeeper(std::shared_ptr<core::secrets::SecretStore> keyring, QObject* parent)
    : QObject(parent)
    , m_vault(std::make_shared<Vault>(std::move(keyring), this))
{
}

CredentialKeeper::~CredentialKeeper()
{
    m_waiting.clear();
    m_vault->giveUp();
    m_vault->disown();
}

void CredentialKeeper::giveUp()
{
    m_vault->giveUp();
}

template <typename Value>
void CredentialKeeper::enqueue(std::function<Value(Vault&)> work, std::function<void(Value)> done)
{
    m_waiting.push_back([this, work = std::move(work), done = std::move(done)] {
        m_lane.start([vault = m_vault, work](const std::stop_token&) { return work(*vault); },
                     [this, done](Value value) {
                         const QPointer<CredentialKeeper> alive(this);
                         done(std::move(value));
                         if (alive)
                             startNext();
                     });
    });
    startNext();
}

void CredentialKeeper::startNext()
{
    // Starting would overtake the present one: its answer would be lost.
    if (m_lane.isBusy() || m_waiting.empty())
        return;
    const auto next = std::move(m_waiting.front());
    m_waiting.pop_front();
    next();
}

void CredentialKeeper::look(const InstanceSettings& instance, std::function<void(SavedSecrets)> done)
{
    enqueue<SavedSecrets>(
        [instance](Vault& vault) {
            SavedSecrets saved;
            saved.token = vault.look(secretKeyOf(instance, SecretKind::RefreshToken));
            // A keyring that does not answer is not asked twice.
            if (saved.token.error)
                saved.clientSecret.error = saved.token.error;
            else
                saved.clientSecret = vault.look(secretKeyOf(instance, SecretKind::ClientSecret));
            return saved;
        },
        std::move(done));
}

CredentialKeeper::Change CredentialKeeper::guarded(const QString& kind, Change change) const
{
    const auto permitted = m_guard.permit ? m_guard.permit(kind) : Result<void>();
    if (permitted)
        return change;
    return [error = permitted.error()](Vault&) { return Result<void>(failure(error)); };
}

CredentialKeeper::Done CredentialKeeper::noting(const InstanceSettings& instance, SecretKind kind, bool isSaved,
                                                Done done)
{
    if (!m_guard.changed)
        return done;
    const bool wasSaved =
        (kind == SecretKind::RefreshToken ? instance.tokenSavedAt : instance.clientSecretSavedAt).isValid();
    return [changed = m_guard.changed, instance, kind, wasSaved, isSaved,
            done = std::move(done)](const Result<void>& result) {
        if (result)
            changed(instance, kind, wasSaved, isSaved);
        done(result);
    };
}

void CredentialKeeper::save(const InstanceSettings& instance, SecretKind kind, const Secret& secret, Keep keep,
                            Done done)
{
    const SecretKey key = secretKeyOf(instance, kind);
    enqueue<Result<void>>(
        guarded(key.kind, [key, secret, keep](Vault& vault) { return vault.write(key, secret, keep); }),
        noting(instance, kind, true, std::move(done)));
}

void CredentialKeeper::remove(const InstanceSettings& instance, SecretKind kind, Done done)
{
    const SecretKey key = secretKeyOf(instance, kind);
    enqueue<Result<void>>(guarded(key.kind, [key](Vault& vault) { return vault.remove(key); }),
                          noting(instance, kind, false, std::move(done)));
}

void CredentialKeeper::lookPassword(const SecretKey& key, std::function<void(SavedSecret)> done)
{
    enqueue<SavedSecret>([key](Vault& vault) { return vault.look(key); }, std::move(done));
}

/// The settings do not say whether one was saved before: only the keyring knows.
void CredentialKeeper::changePassword(const SecretKey& key, Change change, bool isSaved, Done done)
{
    const auto wasSaved = std::make_shared<bool>(false);
    enqueue<Result<void>>(guarded(key.kind,
                                  [key, wasSaved, change = std::move(change)](Vault& vault) {
                                      *wasSaved = vault.look(key).presence == SecretPresence::Saved;
                                      return change(vault);
                                  }),
                          [changed = m_guard.passwordChanged, kind = key.kind, wasSaved, isSaved,
                           done = std::move(done)](const Result<void>& result) {
                              if (result && changed)
                                  changed(kind, *wasSaved, isSaved);
                              done(result);
                          });
}

void CredentialKeeper::savePassword(const SecretKey& key, const Secret& password, Keep keep, Done done)
{
    changePassword(
        key, [key, password, keep](Vault& vault) { return vault.write(key, password, keep); }, true, std::move(done));
}

void CredentialKeeper::removePassword(const SecretKey& key, Done done)
{
    changePassword(
        key, [key](Vault& vault) { return vault.remove(key); }, false, std::move(done));
}

core::exporter::ReadSecret CredentialKeeper::makePasswordReader(const Secret& typed) const
{
    return [vault = m_vault, typed](const SecretKey& key) -> Result<std::optional<Secret>> {
        if (!typed.isEmpty())
            return std::optional(typed);
        auto found = vault->read(key);
        return found ? Result<std::optional<Secret>>(std::move(found->secret)) : failure(std::move(found).error());
    };
}

core::exporter::ReadSecret CredentialKeeper::makeLastingReader() const
{
    struct Last
    {
        std::mutex mutex;
        QHash<QString, std::optional<Secret>> byName;
    };
    return [read = makePasswordReader(),
            last = std::make_shared<Last>()](const SecretKey& key) -> Result<std::optional<Secret>> {
        auto found = read(key);
        const std::lock_guard lock(last->mutex);
        const QString name = key.storageName();
        if (found)
            last->byName.insert(name, *found);
        else if (const auto known = last->byName.constFind(name); known != last->byName.constEnd())
            return *known;
        return found;
    };
}

void CredentialKeeper::probe(Done done)
{
    enqueue<Result<void>>([](Vault& vault) { return vault.probe(); }, std::move(done));
}

void CredentialKeeper::keepUntilClose(const InstanceSettings& instance, SecretKind kind, const Secret& secret)
{
    [[maybe_unused]] const auto remembered = m_vault->remember(secretKeyOf(instance, kind), secret);
    Q_ASSERT(remembered); // memory takes everything
}

CredentialKeeper::MakeCredentials CredentialKeeper::makeCredentials(const InstanceSettings& instance,
                                                                    const TypedSecrets& typed) const
{
    return [vault = m_vault, instance, typed]() -> Result<core::servicenow::Credentials> {
        core::servicenow::Credentials credentials;
        credentials.instance = instance.url;
        credentials.endpoint = instance.endpoint;
        credentials.user = instance.user;
        credentials.clientId = instance.clientId;
        // A typed token is new: what is known of the saved one's age does not hold for it (F-04).
        credentials.tokenSavedAt = typed.token.isEmpty() ? instance.tokenSavedAt : QDateTime();
        const auto take = [&](Secret& into, const Secret& given, SecretKind kind) -> Result<void> {
            if (!given.isEmpty()) {
                into = given;
                return {};
            }
            auto found = vault->read(secretKeyOf(instance, kind));
            if (!found)
                return failure(std::move(found).error());
            if (found->secret)
                into = std::move(*found->secret);
            return {};
        };
        ITAM_TRY(take(credentials.refreshToken, typed.token, SecretKind::RefreshToken));
        ITAM_TRY(take(credentials.clientSecret, typed.clientSecret, SecretKind::ClientSecret));
        ITAM_TRY(core::servicenow::complete(credentials));
        return credentials;
    };
}

core::servicenow::OAuthSession::TokenChanged CredentialKeeper::makeTokenSaver(const InstanceSettings& instance)
{
    return [vault = m_vault, key = secretKeyOf(instance, SecretKind::RefreshToken),
            name = instance.name](const Secret& token) {
        const auto before = vault->read(key);
        const Keep keep = before && before->untilClose ? Keep::UntilClose : Keep::InKeyring;
        if (!vault->write(key, token, keep)) {
            // Better in memory than lost: the old token may no longer be valid.
            if (!vault->write(key, token, Keep::UntilClose))
                return;
        }
        vault->reportRenewed(name);
    };
}

} // namespace itam::ui::services
