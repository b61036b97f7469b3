// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many clients at once in CI Lifecycle Management, each in a thread of its own and with requestors of its own: they set
// states, begin, extend and end actions on overlapping lists of the same CIs, and come and go as requestors. Whatever
// they did to each other, in the end the invariants of an instance hold and its audit tells what there is.
#pragma once

#include "core/servicenow/transport.h"
#include "tests/endtoend/lifecycleworld.h"

#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace itam::tests {

class LifecycleClients
{
public:
    /// Makes the CIs, some with assets, and the rules: two of three actions are compatible.
    LifecycleClients(const SandboxProcess& sandbox, int clients, unsigned seed);
    LifecycleClients(const LifecycleClients&) = delete;
    LifecycleClients& operator=(const LifecycleClients&) = delete;
    ~LifecycleClients();

    /// Each client makes `calls` calls, or goes on until stop() when that is 0.
    void start(int calls = 0);
    void stop();
    /// Until each has made its calls.
    void wait();

    [[nodiscard]] qint64 calls() const { return m_calls; }
    /// Refused ones by code; "" counts those that were not.
    [[nodiscard]] const std::map<QString, qint64>& codes() const { return m_codes; }
    /// After the end: answers that were no HTTP 200, broken invariants, an audit that tells something else. Empty: all
    /// is well.
    [[nodiscard]] QStringList complaints();

private:
    class Client;

    void complain(const QString& what);
    void count(const std::map<QString, qint64>& codes);
    /// A row; its sys_id.
    QString make(const QString& table, const QJsonObject& values);

    const SandboxProcess& m_sandbox;
    const QString m_origin;
    const QByteArray m_authorization;
    QStringList m_cis;
    lifecycle::AuditReplay m_replay;
    std::atomic<qint64> m_calls = 0;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::vector<std::jthread> m_threads;
    std::mutex m_mutex;
    std::map<QString, qint64> m_codes;
    QStringList m_complaints;
};

} // namespace itam::tests
