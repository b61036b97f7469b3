// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lifecyclesnapshots.h"

#include "core/lifecycle/requestors.h"
#include "core/sandbox/store/eachrow.h"

namespace itam::sandbox::store {
namespace {

namespace lc = core::lifecycle;
using Row = sqlite::Statement;

constexpr auto selectCi = "SELECT sys_class_path, coalesce(operational_status, 1), coalesce(install_status, 1), "
                          "hardware_status, hardware_substatus, asset FROM cmdb WHERE sys_id = ?1";
constexpr auto selectAsset =
    "SELECT sys_id, ci, coalesce(install_status, 1), substatus FROM alm_asset WHERE sys_id = ?1";
constexpr auto selectStates = "SELECT sys_id, operational_state, requestor_id, active, set_on "
                              "FROM statemgmt_ops_state WHERE ci = ?1 ORDER BY row_number";
constexpr auto selectActions = "SELECT sys_id, action, requestor_id, active, lease_time, lease_start, lease_expires "
                               "FROM statemgmt_cmdb_actions WHERE ci = ?1 ORDER BY row_number";
constexpr auto selectTasks = "SELECT t.sys_id, t.ci_action_record, t.requestor_id, t.state, t.assigned_to, "
                             "t.short_description, t.description FROM statemgmt_cmdb_actions AS a "
                             "JOIN task AS t ON t.ci_action_record = a.sys_id "
                             "WHERE a.ci = ?1 AND t.active = 1 ORDER BY t.row_number";
constexpr auto selectRegistration = "SELECT sys_id, requestor_id, user, active FROM statemgmt_register_users "
                                    "WHERE requestor_id = ?1 ORDER BY row_number DESC LIMIT 1";
constexpr auto selectWorkflow = "SELECT sys_id, state FROM wf_context WHERE sys_id = ?1";
constexpr auto selectCisOfRequestor =
    "SELECT ci FROM statemgmt_ops_state WHERE requestor_id = ?1 AND active = 1 AND ci IS NOT NULL UNION "
    "SELECT ci FROM statemgmt_cmdb_actions WHERE requestor_id = ?1 AND active = 1 AND ci IS NOT NULL";
constexpr auto selectTaken = "SELECT EXISTS(SELECT 1 FROM statemgmt_register_users WHERE requestor_id = ?1) "
                             "OR EXISTS(SELECT 1 FROM statemgmt_ops_state WHERE requestor_id = ?1) "
                             "OR EXISTS(SELECT 1 FROM statemgmt_cmdb_actions WHERE requestor_id = ?1) "
                             "OR EXISTS(SELECT 1 FROM task WHERE requestor_id = ?1) "
                             "OR EXISTS(SELECT 1 FROM wf_context WHERE sys_id = ?1)";
constexpr auto selectRequestors = "SELECT requestor_id FROM statemgmt_ops_state WHERE active = 1 UNION "
                                  "SELECT requestor_id FROM statemgmt_cmdb_actions WHERE active = 1";
constexpr auto selectExpired = "SELECT ci FROM statemgmt_cmdb_actions WHERE active = 1 AND lease_expires <= ?1";
constexpr auto selectCisWithTasks = "SELECT a.ci FROM task AS t JOIN statemgmt_cmdb_actions AS a "
                                    "ON a.sys_id = t.ci_action_record "
                                    "WHERE t.ci_action_record IS NOT NULL AND t.active = 1";

int number(const Row& row, int column)
{
    return static_cast<int>(row.integer(column));
}

/// "/cmdb/cmdb_ci/cmdb_ci_hardware/" -> cmdb_ci_hardware, cmdb_ci. Empty: not under cmdb_ci.
QStringList classPathFrom(const QString& stored)
{
    QStringList path;
    const QStringList classes = stored.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (auto it = classes.rbegin(); it != classes.rend(); ++it) {
        path.append(*it);
        if (*it == lc::table::configurationItem)
            return path;
    }
    return {};
}

lc::Lease leaseFrom(const Row& row, int first)
{
    lc::Lease lease;
    if (!row.isNull(first)) // a duration is kept as the time since the epoch
        lease.time = std::chrono::seconds(fromPlatformTime(row.text(first)).toSecsSinceEpoch());
    lease.start = fromPlatformTime(row.text(first + 1));
    if (!row.isNull(first + 2))
        lease.expires = fromPlatformTime(row.text(first + 2));
    return lease;
}

/// A record of any table that REST shows.
Result<bool> isThere(Session& session, const QString& sysId)
{
    for (const PhysicalTable& table : session.schema().physicalTables()) {
        const Table* root = session.schema().find(table.name);
        if (!root || root->access == Access::Internal)
            continue;
        bool found = false;
        const QByteArray sql = "SELECT 1 FROM \"" + table.name.toUtf8() + "\" WHERE sys_id = ?1";
        ITAM_TRY(eachRow(session, sql, {sysId}, [&](const Row&) { found = true; }));
        if (found)
            return true;
    }
    return false;
}

/// One query for many records in turn: it stays on loan, since looking it up costs as much as running it.
class KeptQuery
{
public:
    KeptQuery(Session& session, const char* sql) : m_session(session), m_sql(sql) {}

    /// `take(row)` for each row.
    template <typename Take>
    [[nodiscard]] Result<void> eachRow(const QString& sysId, Take take)
    {
        if (!m_query) {
            auto query = m_session.query(m_sql);
            if (!query)
                return failure(query.error());
            m_query.emplace(std::move(*query));
        }
        return store::eachRow(**m_query, {sysId}, take);
    }

private:
    Session& m_session;
    const char* m_sql;
    std::optional<Query> m_query;
};

class SnapshotReader
{
public:
    explicit SnapshotReader(Session& session) : m_session(session) {}

    [[nodiscard]] Result<lc::CiSnapshot> read(const QString& sysId)
    {
        lc::CiSnapshot ci;
        ci.sysId = sysId;
        ITAM_TRY(readCi(ci));
        ITAM_TRY(readAsset(ci));
        // Also of a CI that has gone: its rows stay until they end.
        ITAM_TRY(readRows(ci));
        return ci;
    }

private:
    [[nodiscard]] Result<void> readCi(lc::CiSnapshot& ci)
    {
        ci.standing = lc::Standing::Missing;
        ITAM_TRY(m_ci.eachRow(ci.sysId, [&](const Row& row) {
            ci.classPath = classPath(row.text(0));
            ci.standing = ci.classPath.isEmpty() ? lc::Standing::NotACi : lc::Standing::Ci;
            ci.values = {number(row, 1), number(row, 2), row.text(3), row.text(4)};
            ci.asset = row.text(5);
        }));
        if (ci.standing != lc::Standing::Missing)
            return {};
        const auto known = isThere(m_session, ci.sysId);
        if (!known)
            return failure(known.error());
        if (*known)
            ci.standing = lc::Standing::NotACi;
        return {};
    }

    [[nodiscard]] Result<void> readAsset(lc::CiSnapshot& ci)
    {
        if (ci.asset.isEmpty())
            return {};
        return m_asset.eachRow(ci.asset, [&](const Row& row) {
            ci.assetRecord = {row.text(0), row.text(1), {number(row, 2), row.text(3)}};
        });
    }

    [[nodiscard]] Result<void> readRows(lc::CiSnapshot& ci)
    {
        ITAM_TRY(m_states.eachRow(ci.sysId, [&](const Row& row) {
            ci.states.push_back({row.text(0), ci.sysId, number(row, 1), row.text(2), row.integer(3) != 0,
                                 fromPlatformTime(row.text(4))});
        }));
        ITAM_TRY(m_actions.eachRow(ci.sysId, [&](const Row& row) {
            ci.actions.push_back(
                {row.text(0), ci.sysId, row.text(1), row.text(2), row.integer(3) != 0, leaseFrom(row, 4)});
        }));
        if (ci.actions.empty())
            return {};
        return m_tasks.eachRow(ci.sysId, [&](const Row& row) {
            ci.openTasks.push_back(
                {row.text(0), row.text(1), row.text(2), true, number(row, 3), row.text(4), row.text(5), row.text(6)});
        });
    }

    /// CIs of one call are of few classes: they share their path.
    [[nodiscard]] QStringList classPath(const QString& stored)
    {
        if (stored != m_lastStored) {
            m_lastStored = stored;
            m_lastPath = classPathFrom(stored);
        }
        return m_lastPath;
    }

    Session& m_session;
    KeptQuery m_ci{m_session, selectCi};
    KeptQuery m_asset{m_session, selectAsset};
    KeptQuery m_states{m_session, selectStates};
    KeptQuery m_actions{m_session, selectActions};
    KeptQuery m_tasks{m_session, selectTasks};
    QString m_lastStored;
    QStringList m_lastPath;
};

/// Adds the CIs that `sql` finds.
Result<void> addCis(Session& session, const char* sql, const QStringList& texts, QSet<QString>& cis)
{
    return eachRow(session, sql, texts, [&](const Row& row) {
        if (!row.isNull(0))
            cis.insert(row.text(0));
    });
}

} // namespace

Result<lc::Snapshots> lifecycleSnapshots(Session& session, const QStringList& sysIds)
{
    lc::Snapshots snapshots;
    snapshots.reserve(sysIds.size());
    SnapshotReader reader(session);
    for (const QString& sysId : sysIds) {
        auto ci = reader.read(sysId);
        if (!ci)
            return failure(ci.error());
        snapshots.insert(sysId, std::move(*ci));
    }
    return snapshots;
}

Result<lc::Requestor> lifecycleRequestor(Session& session, const QString& id)
{
    lc::Requestor requestor;
    requestor.id = id;
    ITAM_TRY(eachRow(session, selectRegistration, {id}, [&](const Row& row) {
        requestor.registration = {row.text(0), row.text(1), row.text(2), row.integer(3) != 0};
    }));
    ITAM_TRY(eachRow(session, selectWorkflow, {id}, [&](const Row& row) {
        requestor.workflow = {row.text(0), row.text(1)};
    }));
    return requestor;
}

Result<QStringList> cisOfRequestor(Session& session, const QString& id)
{
    QStringList cis;
    ITAM_TRY(eachRow(session, selectCisOfRequestor, {id}, [&](const Row& row) { cis.append(row.text(0)); }));
    return cis;
}

Result<bool> isRequestorIdTaken(Session& session, const QString& id)
{
    bool isTaken = false;
    ITAM_TRY(eachRow(session, selectTaken, {id}, [&](const Row& row) { isTaken = row.integer(0) != 0; }));
    return isTaken;
}

Result<lc::RestoreInput> restoreInput(Session& session, const QDateTime& now)
{
    lc::RestoreInput input;
    QStringList ids;
    ITAM_TRY(eachRow(session, selectRequestors, {}, [&](const Row& row) { ids.append(row.text(0)); }));
    QSet<QString> cis;
    for (const QString& id : qAsConst(ids)) {
        auto requestor = lifecycleRequestor(session, id);
        if (!requestor)
            return failure(requestor.error());
        if (!lc::isValid(*requestor))
            ITAM_TRY(addCis(session, selectCisOfRequestor, {id}, cis));
        input.requestors.insert(id, std::move(*requestor));
    }
    ITAM_TRY(addCis(session, selectExpired, {platformTime(now)}, cis));
    ITAM_TRY(addCis(session, selectCisWithTasks, {}, cis));
    QStringList sorted(cis.cbegin(), cis.cend());
    sorted.sort(); // so that equal data give equal tasks in equal order
    SnapshotReader reader(session);
    for (const QString& sysId : qAsConst(sorted)) {
        auto ci = reader.read(sysId);
        if (!ci)
            return failure(ci.error());
        input.cis.push_back(std::move(*ci));
    }
    return input;
}

} // namespace itam::sandbox::store
