// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A keyring that a test owns: it can be broken or slow, and tells how it was used. Thread-safe.
#pragma once

#include "core/secrets/secretstore.h"

#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace itam::tests {

class FakeSecretStore final : public core::secrets::SecretStore
{
public:
    using Secret = core::secrets::Secret;
    using SecretKey = core::secrets::SecretKey;

    Result<std::optional<Secret>> read(const SecretKey& key) override
    {
        const Call call(*this);
        ITAM_TRY(enter());
        return peek(key);
    }
    Result<void> write(const SecretKey& key, const Secret& secret) override
    {
        const Call call(*this);
        ITAM_TRY(enter());
        const std::lock_guard lock(m_memoryMutex);
        return m_memory->write(key, secret);
    }
    Result<void> remove(const SecretKey& key) override
    {
        const Call call(*this);
        ITAM_TRY(enter());
        const std::lock_guard lock(m_memoryMutex);
        return m_memory->remove(key);
    }
    void giveUp() override
    {
        const std::lock_guard lock(m_mutex);
        m_givenUp = true;
        m_changed.notify_all();
    }
    QString place() const override { return QStringLiteral("System keyring"); }

    void setBroken(bool broken) { m_broken = broken; }
    /// Calls wait until it is set back, as for the password of a locked keyring.
    void setWaiting(bool waiting)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = waiting;
        m_changed.notify_all();
    }
    /// What is in it, for a test that looks while others call: no call itself. Any thread.
    [[nodiscard]] Result<std::optional<Secret>> peek(const SecretKey& key)
    {
        const std::lock_guard lock(m_memoryMutex);
        return m_memory->read(key);
    }
    [[nodiscard]] int calls() const { return m_calls; }
    /// More than one call at a time, or one on the GUI thread.
    [[nodiscard]] bool wasMisused() const { return m_misused; }

private:
    class Call
    {
    public:
        explicit Call(FakeSecretStore& store) : m_store(store)
        {
            ++store.m_calls;
            if (++store.m_inside > 1 || QThread::currentThread() == store.m_home)
                store.m_misused = true;
        }
        ~Call() { --m_store.m_inside; }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;

    private:
        FakeSecretStore& m_store;
    };
    Result<void> enter()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_waiting || m_givenUp; });
        if (m_broken || m_givenUp)
            return failure(ErrorCode::SecretUnavailable, QStringLiteral("no keyring"),
                           QStringLiteral("system keyring"));
        return {};
    }

    std::mutex m_memoryMutex;
    std::unique_ptr<core::secrets::SecretStore> m_memory = core::secrets::makeMemoryStore();
    QThread* m_home = QThread::currentThread();
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_waiting = false;
    bool m_givenUp = false;
    std::atomic<bool> m_broken = false;
    std::atomic<bool> m_misused = false;
    std::atomic<int> m_calls = 0;
    std::atomic<int> m_inside = 0;
};

} // namespace itam::tests
