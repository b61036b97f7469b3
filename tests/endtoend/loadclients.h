// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many clients at once on one instance, each in a thread of its own: they page through installations, count, make and
// delete incidents, and each keeps writing one column of a CI that all share. What was acknowledged must be there in
// the end: nobody's update is lost, nothing is doubled, and no answer is a 5xx.
#pragma once

#include "tests/endtoend/sandboxprocess.h"

#include <QStringList>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace itam::tests {

class LoadClients
{
public:
    /// Makes the shared CI. At most eight clients.
    LoadClients(const SandboxProcess& sandbox, int clients);
    LoadClients(const LoadClients&) = delete;
    LoadClients& operator=(const LoadClients&) = delete;
    ~LoadClients();

    void start();
    void stop();

    [[nodiscard]] qint64 requests() const { return m_requests; }
    [[nodiscard]] double slowestMs() const; ///< after stop()
    /// Answers that were no success, and after stop() what is not as it was acknowledged. Empty: all is well.
    [[nodiscard]] QStringList complaints();

private:
    struct Client
    {
        int number = 0;
        QString column;
        QString acknowledged; ///< value of the shared CI's column
        qint64 incidents = 0; ///< made and not deleted
        double slowestMs = 0;
        std::jthread thread;
    };
    class Session;

    void work(Client& client, const std::stop_token& stop);
    void complain(const QString& what);

    const SandboxProcess& m_sandbox;
    const QString m_origin;
    const QByteArray m_authorization;
    QString m_shared; ///< sys_id
    std::atomic<qint64> m_requests = 0;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::mutex m_mutex;
    QStringList m_complaints;
};

} // namespace itam::tests
