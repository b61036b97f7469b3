// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI Lifecycle Management in memory: the rule engine over the rows of a World, behind the interface that pages,
// commands and the retirement call. Each access() is a connection of its own to the same data, as with a real instance.
// Data are guarded by a mutex: arrange and look at them with with(). Any thread.
#pragma once

#include "core/servicenow/lifecycleinstance.h"
#include "tests/core/lifecycle/world.h"

#include <atomic>
#include <mutex>

namespace itam::tests {

class FakeLifecycle
{
public:
    struct CiFacts
    {
        QString name;
        QString serialNumber;
        QString assetTag;
    };
    struct Data
    {
        lifecycle::World world; ///< CIs and actions: their sys_ids are readable
        QHash<QString, CiFacts> facts;
        QHash<QString, QString> userNames; ///< by requestor id
        QList<core::servicenow::CiClass> classes;
        core::servicenow::RestoreJob job; ///< without a sys_id: the instance does not show it
        QHash<QString, QHash<QString, QString>> others; ///< rows of other tables, by sys_id
        QStringList calls;                              ///< names, in their order
        /// What the next call of that name fails with, once.
        QHash<QString, Error> failing;
        int jobRuns = 0;
        int created = 0;
    };

    /// cmdb_ci, service, hardware, computer, server, Linux and Windows server; no CI yet.
    FakeLifecycle();

    /// A CI that can be found; `ciClass` is one of the classes.
    void addCi(const QString& sysId, const QString& name,
               const QString& ciClass = QStringLiteral("cmdb_ci_linux_server"));
    /// As the lifecycle API would.
    QString registerOperator(const QString& userName);

    template <typename Use>
    auto with(Use use)
    {
        const std::scoped_lock lock(m_shared->mutex);
        return use(m_shared->data);
    }
    [[nodiscard]] core::servicenow::LifecycleAccess access() const;

    /// While held, calls wait (or end by their stop token, as Cancelled).
    void hold() { m_shared->held = true; }
    void release() { m_shared->held = false; }

    struct Shared
    {
        std::mutex mutex;
        std::atomic<bool> held = false;
        Data data;
    };

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace itam::tests
