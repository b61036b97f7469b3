// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyringthread.h"
#include "core/secrets/secretstore.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

#include <atomic>
#include <future>

namespace itam::core::secrets {
namespace {

/// Long enough for somebody to type the password of a locked keyring.
constexpr std::chrono::seconds patience{60};

constexpr const char* service = "itam-console";

tl::unexpected<Error> unavailable(const QString& why)
{
    return failure(ErrorCode::SecretUnavailable, why, QCoreApplication::translate("SecretStore", "system keyring"));
}

/// How a job ended; with what was read.
struct Outcome
{
    QKeychain::Error error = QKeychain::NoError;
    QString text;
    Secret secret;
};

QString describe(const Outcome& outcome)
{
    switch (outcome.error) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return QStringLiteral("no such entry");
    case QKeychain::CouldNotDeleteEntry:
        return QStringLiteral("the entry could not be removed: %1").arg(outcome.text);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return QStringLiteral("access was denied: %1").arg(outcome.text);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return QStringLiteral("there is no keyring on this computer: %1").arg(outcome.text);
    case QKeychain::OtherError:
        // Without a session bus, and with a locked keyring (platform-notes.md 9).
        return QStringLiteral("the keyring is locked or not running: %1").arg(outcome.text);
    }
    return outcome.text;
}

/// On the keyring's thread; the job deletes itself when it has ended.
template <typename Job>
Job* makeJob(const QString& name, const std::shared_ptr<std::promise<Outcome>>& promise)
{
    auto* job = new Job(QString::fromLatin1(service)); // deletes itself: setAutoDelete
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job* ended) {
        Outcome outcome{ended->error(), ended->errorString(), {}};
        if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(ended))
            outcome.secret = Secret(read->binaryData());
        promise->set_value(std::move(outcome));
    });
    return job;
}

class KeychainStore final : public SecretStore
{
public:
    Result<std::optional<Secret>> read(const SecretKey& key) override
    {
        auto outcome = finish([name = key.storageName()](const auto& promise) {
            makeJob<QKeychain::ReadPasswordJob>(name, promise)->start();
        });
        if (!outcome)
            return failure(outcome.error());
        if (outcome->error == QKeychain::EntryNotFound) {
            // A keyring that is not open says "not found" as well; only writing tells (platform-notes.md 9).
            ITAM_TRY(probe());
            return std::optional<Secret>();
        }
        if (outcome->error != QKeychain::NoError)
            return unavailable(describe(*outcome));
        return std::optional(std::move(outcome->secret));
    }

    Result<void> write(const SecretKey& key, const Secret& secret) override { return store(key.storageName(), secret); }

    Result<void> remove(const SecretKey& key) override { return erase(key.storageName()); }

    void giveUp() override { m_givenUp = true; }

    QString place() const override { return QCoreApplication::translate("SecretStore", "System keyring"); }

private:
    using Promise = std::shared_ptr<std::promise<Outcome>>;

    /// Starts a job on the keyring's thread and waits for its end, which may come after nobody waits any more.
    Result<Outcome> finish(std::function<void(const Promise&)> start)
    {
        constexpr std::chrono::milliseconds look{50};
        auto promise = std::make_shared<std::promise<Outcome>>();
        auto outcome = promise->get_future();
        const auto deadline = std::chrono::steady_clock::now() + patience;
        if (m_givenUp || !runOnKeyringThread([start = std::move(start), promise] { start(promise); }))
            return unavailable(QStringLiteral("the program is ending"));
        while (outcome.wait_for(look) != std::future_status::ready) {
            if (m_givenUp)
                return unavailable(QStringLiteral("the program is ending"));
            if (std::chrono::steady_clock::now() > deadline)
                return unavailable(QStringLiteral("the keyring did not answer within %1 s").arg(patience.count()));
        }
        return outcome.get();
    }

    Result<void> store(const QString& name, const Secret& secret)
    {
        const auto outcome = finish([name, secret](const auto& promise) {
            auto* job = makeJob<QKeychain::WritePasswordJob>(name, promise);
            job->setBinaryData(secret.reveal());
            job->start();
        });
        if (!outcome)
            return failure(outcome.error());
        return outcome->error == QKeychain::NoError ? Result<void>() : unavailable(describe(*outcome));
    }

    Result<void> erase(const QString& name)
    {
        const auto outcome =
            finish([name](const auto& promise) { makeJob<QKeychain::DeletePasswordJob>(name, promise)->start(); });
        if (!outcome)
            return failure(outcome.error());
        const bool gone = outcome->error == QKeychain::NoError || outcome->error == QKeychain::EntryNotFound;
        return gone ? Result<void>() : unavailable(describe(*outcome));
    }

    Result<void> probe()
    {
        if (m_works)
            return {};
        const QString name = QStringLiteral("itam-console/probe");
        ITAM_TRY(store(name, Secret("probe")));
        ITAM_TRY(erase(name));
        m_works = true;
        return {};
    }

    std::atomic<bool> m_givenUp = false;
    std::atomic<bool> m_works = false;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainStore()
{
    return std::make_unique<KeychainStore>();
}

} // namespace itam::core::secrets
