// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance in memory: it keeps the rows of the lifecycle tables, asks the engine and writes what it answers, as the
// sandbox does. Names of CIs and actions are their sys_ids as well, so that tests can be read.
#pragma once

#include "core/lifecycle/addaction.h"
#include "core/lifecycle/assetsync.h"
#include "core/lifecycle/cataloguedeletion.h"
#include "core/lifecycle/extendlease.h"
#include "core/lifecycle/lease.h"
#include "core/lifecycle/queries.h"
#include "core/lifecycle/removeaction.h"
#include "core/lifecycle/restorejob.h"
#include "core/lifecycle/setstate.h"

#include <QStringList>

namespace itam::tests::lifecycle {

using namespace core::lifecycle;

/// Class paths.
[[nodiscard]] QStringList linuxServer();
[[nodiscard]] QStringList service();

class World
{
public:
    /// Shipped rules and mappings, an active job, and the actions Patching, Provisioning and Cloning.
    World();

    void addCi(const QString& ci, const QStringList& classPath = linuxServer());
    /// An asset of the CI; both point at each other.
    void linkAsset(const QString& ci, const AssetValues& values);
    void addPair(const QString& action, const QString& other);
    /// States by label; the sys_id of the rule.
    QString forbidAction(const QString& ciType, const QString& state, const QString& action);
    QString forbidTransition(const QString& ciType, const QString& from, const QString& to);

    /// A registered operator; its id.
    QString registerOperator();
    QString startWorkflow(const QString& state = QStringLiteral("executing"));
    [[nodiscard]] Requestor requestor(const QString& id) const { return requestors.value(id, {id, {}, {}}); }

    // Calls: the answer, after it was written.
    Decision set(const QString& requestorId, const QStringList& ciIds, const QString& label,
                 const QStringList& old = {});
    Decision add(const QString& requestorId, const QStringList& ciIds, const QString& action, const QString& lease = {},
                 const QStringList& old = {});
    Decision remove(const QString& requestorId, const QStringList& ciIds, const QString& action);
    Decision extend(const QString& requestorId, const QString& ci, const QString& action, const QString& lease);
    Decision unregister(const QString& requestorId);
    Decision runJob();
    Decision edit(const QString& ci, const CiValues& values);
    Decision editAssetOf(const QString& ci, const AssetValues& values);
    Decision deleteRow(const QString& tableName, const QString& sysId);

    /// Forgets inactive rows and closed tasks, as an instance may.
    void purge();
    void advance(std::chrono::seconds time) { now = now.addSecs(time.count()); }
    [[nodiscard]] Call call() const { return {QStringLiteral("tester"), now}; }

    // What there is.
    [[nodiscard]] QString shown(const QString& ci) const;             ///< label of its operational status
    [[nodiscard]] QStringList activeActions(const QString& ci) const; ///< sorted
    [[nodiscard]] const CmdbActionRow& actionRow(const QString& ci, const QString& action) const;
    [[nodiscard]] const CiValues& values(const QString& ci) const { return cis.find(ci)->values; }
    [[nodiscard]] const AssetValues& assetValues(const QString& ci) const { return cis.find(ci)->assetRecord->values; }
    [[nodiscard]] ActiveRows activeRows() const;

    Configuration configuration;
    Snapshots cis;
    QHash<QString, Requestor> requestors;
    std::vector<RenewLeaseTaskRow> tasks; ///< all, the closed ones too
    std::vector<AuditEntry> audit;
    std::vector<LogLine> log;
    QDateTime now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};

private:
    Decision written(Decision decision);
    void write(const InternalStateRow& row);
    void write(const CmdbActionRow& row);
    void write(const RegisteredUserRow& row);
    void write(const RenewLeaseTaskRow& row);
    void write(const FieldChange& change);
    void erase(const RowToDelete& row);
    void showTasks();
    [[nodiscard]] QString nextId();

    int m_ids = 0;
};

/// Codes of the refusals in their order: "INVALID_SYS_ID INVALID_SYS_ID"; empty: allowed.
[[nodiscard]] QString codes(const Decision& decision);
[[nodiscard]] QString codes(const Refusals& refusals);

} // namespace itam::tests::lifecycle
