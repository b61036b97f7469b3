// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyringthread.h"

#include <QCoreApplication>
#include <QThread>

#include <memory>
#include <mutex>

namespace itam::core::secrets {
namespace {

class KeyringThread
{
public:
    KeyringThread() : m_place(std::make_unique<QObject>())
    {
        m_thread.setObjectName(QStringLiteral("keyring"));
        m_place->moveToThread(&m_thread);
        m_thread.start();
    }
    ~KeyringThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    KeyringThread(const KeyringThread&) = delete;
    KeyringThread& operator=(const KeyringThread&) = delete;

    void run(std::function<void()> work)
    {
        QMetaObject::invokeMethod(m_place.get(), std::move(work), Qt::QueuedConnection);
    }

private:
    std::unique_ptr<QObject> m_place; ///< destroyed after the thread has ended
    QThread m_thread;
};

struct Shared
{
    std::mutex mutex;
    std::unique_ptr<KeyringThread> thread;
    bool ended = false;
};

Shared& shared()
{
    static Shared instance;
    return instance;
}

void end()
{
    const std::lock_guard lock(shared().mutex);
    shared().ended = true;
    shared().thread.reset();
}

} // namespace

bool runOnKeyringThread(std::function<void()> work)
{
    const std::lock_guard lock(shared().mutex);
    if (shared().ended || !QCoreApplication::instance())
        return false;
    if (!shared().thread) {
        shared().thread = std::make_unique<KeyringThread>();
        qAddPostRoutine(end);
    }
    shared().thread->run(std::move(work));
    return true;
}

} // namespace itam::core::secrets
