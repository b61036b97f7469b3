// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <atomic>

namespace itam::core::secrets {
namespace {

/// Long enough for somebody to type the password of a locked keyring.
constexpr std::chrono::seconds patience{60};

constexpr const char* service = "itam-console";

tl::unexpected<Error> unavailable(const QString& why)
{
    return failure(ErrorCode::SecretUnavailable, why, QCoreApplication::translate("SecretStore", "system keyring"));
}

QString describe(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return QStringLiteral("no such entry");
    case QKeychain::CouldNotDeleteEntry:
        return QStringLiteral("the entry could not be removed: %1").arg(job.errorString());
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return QStringLiteral("access was denied: %1").arg(job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return QStringLiteral("there is no keyring on this computer: %1").arg(job.errorString());
    case QKeychain::OtherError:
        // Without a session bus, and with a locked keyring (platform-notes.md 9).
        return QStringLiteral("the keyring is locked or not running: %1").arg(job.errorString());
    }
    return job.errorString();
}

/// Waits for the end of a job in an event loop of its own. False: it did not end in time, or nobody waits any more. The
/// job deletes itself when it ends, however late, since its backend may still call it.
bool finishes(QKeychain::Job& job, const std::atomic<bool>& givenUp)
{
    if (givenUp)
        return false;
    QEventLoop loop;
    bool finished = false;
    const auto done = QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (givenUp)
            loop.quit();
    });
    look.start(std::chrono::milliseconds(50));
    job.start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    QObject::disconnect(done);
    if (!finished)
        job.setAutoDelete(true);
    return finished;
}

struct JobDeleter
{
    void operator()(QKeychain::Job* job) const
    {
        if (!job->autoDelete())
            delete job;
    }
};
template <typename Job>
using JobPointer = std::unique_ptr<Job, JobDeleter>;

template <typename Job>
JobPointer<Job> makeJob(const QString& key)
{
    JobPointer<Job> job(new Job(QString::fromLatin1(service)));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

tl::unexpected<Error> tooLate()
{
    return unavailable(QStringLiteral("the keyring did not answer within %1 s").arg(patience.count()));
}

class KeychainStore final : public SecretStore
{
public:
    Result<std::optional<Secret>> read(const SecretKey& key) override
    {
        const auto job = makeJob<QKeychain::ReadPasswordJob>(key.storageName());
        if (!finishes(*job, m_givenUp))
            return tooLate();
        if (job->error() == QKeychain::EntryNotFound) {
            // A keyring that is not open says "not found" as well; only writing tells (platform-notes.md 9).
            ITAM_TRY(probe());
            return std::optional<Secret>();
        }
        if (job->error() != QKeychain::NoError)
            return unavailable(describe(*job));
        return std::optional(Secret(job->binaryData()));
    }

    Result<void> write(const SecretKey& key, const Secret& secret) override
    {
        return store(key.storageName(), secret.reveal());
    }

    Result<void> remove(const SecretKey& key) override { return erase(key.storageName()); }

    void giveUp() override { m_givenUp = true; }

    QString place() const override { return QCoreApplication::translate("SecretStore", "System keyring"); }

private:
    Result<void> store(const QString& name, const QByteArray& bytes)
    {
        const auto job = makeJob<QKeychain::WritePasswordJob>(name);
        job->setBinaryData(bytes);
        if (!finishes(*job, m_givenUp))
            return tooLate();
        return job->error() == QKeychain::NoError ? Result<void>() : unavailable(describe(*job));
    }

    Result<void> erase(const QString& name)
    {
        const auto job = makeJob<QKeychain::DeletePasswordJob>(name);
        if (!finishes(*job, m_givenUp))
            return tooLate();
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        return gone ? Result<void>() : unavailable(describe(*job));
    }

    Result<void> probe()
    {
        if (m_works)
            return {};
        const QString name = QStringLiteral("itam-console/probe");
        ITAM_TRY(store(name, "probe"));
        ITAM_TRY(erase(name));
        m_works = true;
        return {};
    }

    std::atomic<bool> m_givenUp = false;
    bool m_works = false;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainStore()
{
    return std::make_unique<KeychainStore>();
}

} // namespace itam::core::secrets
