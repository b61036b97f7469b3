// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lookups.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr auto selectSerial = "SELECT DISTINCT cmdb_ci FROM cmdb_serial_number WHERE serial_number = ?1 COLLATE NOCASE "
                              "AND cmdb_ci IS NOT NULL AND coalesce(absent, 0) = 0 ORDER BY row_number";
constexpr auto selectInstallations = "SELECT sys_id, itam_unique_id, itam_unique_id < ?3 FROM cmdb_sam_sw_install "
                                     "WHERE installed_on = ?1 AND discovery_model = ?2 ORDER BY row_number";
constexpr auto selectInstalled = "SELECT sys_id, itam_unique_id, discovery_model FROM cmdb_sam_sw_install "
                                 "WHERE installed_on = ?1 AND discovery_model IS NOT NULL ORDER BY row_number";
constexpr auto selectGreatest = "SELECT max(itam_unique_id) FROM cmdb_sam_sw_install";
constexpr auto refreshActive =
    "UPDATE cmdb_sam_sw_install AS a SET active_install = 1 - active_install, sys_updated_on = ?3, "
    "sys_mod_count = sys_mod_count + 1 WHERE installed_on = ?1 AND discovery_model IS NOT NULL "
    "AND (?2 IS NULL OR discovery_model = ?2) AND coalesce(active_install, 0) <> NOT EXISTS("
    "SELECT 1 FROM cmdb_sam_sw_install AS b WHERE b.installed_on = a.installed_on AND b.discovery_model = "
    "a.discovery_model "
    "AND (coalesce(b.itam_unique_id, ''), b.row_number) < (coalesce(a.itam_unique_id, ''), a.row_number))";

constexpr auto modelOwnerLeft = "SELECT count(*) FROM x_fls_flexera_fnms_identity AS i JOIN cmdb AS c ON c.sys_id = "
                                "i.ci AND c.itam_unique_id = i.computer_id "
                                "WHERE i.computer_id = ?1 AND c.model_id IS NOT NULL AND c.model_id <> ?2";
constexpr auto discoveryOwnerLeft = "SELECT count(*) FROM cmdb_sam_sw_install WHERE itam_unique_id = ?1 "
                                    "AND discovery_model IS NOT NULL AND discovery_model <> ?2";

} // namespace

Result<QString> findByName(Session& session, const QString& tableName, const QString& column, const QString& name)
{
    const Table* table = session.schema().find(tableName);
    if (!table || !table->column(column))
        return failure(ErrorCode::Usage, QStringLiteral("no such table or column: %1").arg(column), tableName);
    QString sql =
        QStringLiteral("SELECT sys_id FROM \"%1\" WHERE \"%2\" = ?1 COLLATE NOCASE").arg(table->physical, column);
    if (table->isHierarchy)
        sql += QStringLiteral(" AND sys_class_path >= ?2 AND sys_class_path < ?3");
    auto query = session.query((sql + QLatin1String(" ORDER BY row_number LIMIT 1")).toUtf8());
    if (!query)
        return failure(query.error());
    (*query)->bind(1, name);
    if (table->isHierarchy)
        (*query)->bind(2, table->classPath).bind(3, afterClassPath(table->classPath));
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    return *there ? (*query)->text(0) : QString();
}

Result<QString> findPerson(Session& session, const QString& name)
{
    const QString users = QStringLiteral("sys_user");
    const QString id = name.section(QLatin1Char('\\'), -1).section(QLatin1Char('@'), 0, 0);
    const std::array<std::pair<const char*, QString>, 4> ways{
        {{"user_name", name}, {"user_name", id}, {"email", name}, {"name", name}}};
    for (const auto& [column, value] : ways) {
        auto found = findByName(session, users, QString::fromLatin1(column), value);
        if (!found || !found->isEmpty())
            return found;
    }
    return QString();
}

Result<bool> isCompanyA(Session& session, const QString& company, const QString& column)
{
    auto query =
        session.query(QStringLiteral("SELECT \"%1\" FROM core_company WHERE sys_id = ?1").arg(column).toUtf8());
    if (!query)
        return failure(query.error());
    (*query)->bind(1, company);
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    return *there && (*query)->integer(0) != 0;
}

Result<QStringList> findBySerialTable(Session& session, const QString& serial)
{
    auto query = session.query(selectSerial);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, serial);
    QStringList found;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return found;
        found.append((*query)->text(0));
    }
}

Result<OtherInstallations> otherInstallations(Session& session, const QString& ci, const QString& discoveryModel,
                                              const QString& key)
{
    auto query = session.query(selectInstallations);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, ci).bind(2, discoveryModel).bind(3, key);
    OtherInstallations others;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return others;
        others.areThere = true;
        others.isEarlier = others.isEarlier || (*query)->integer(2) != 0;
        if (others.unowned.isEmpty() && (*query)->isNull(1))
            others.unowned = (*query)->text(0);
    }
}

Result<std::vector<InstalledRow>> installationsOf(Session& session, const QString& ci)
{
    auto query = session.query(selectInstalled);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, ci);
    std::vector<InstalledRow> rows;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        rows.push_back({(*query)->text(0), (*query)->text(1), (*query)->text(2)});
    }
}

OtherInstallations othersAmong(const std::vector<InstalledRow>& installed, const QString& discoveryModel,
                               const QString& key)
{
    OtherInstallations others;
    for (const InstalledRow& row : installed) {
        if (row.discoveryModel != discoveryModel)
            continue;
        others.areThere = true;
        // By bytes, as SQLite compares them.
        others.isEarlier = others.isEarlier || (!row.key.isEmpty() && row.key.toUtf8() < key.toUtf8());
        if (others.unowned.isEmpty() && row.key.isEmpty())
            others.unowned = row.sysId;
    }
    return others;
}

Result<QByteArray> greatestInstallation(Session& session)
{
    auto query = session.query(selectGreatest);
    if (!query)
        return failure(query.error());
    ITAM_TRY((*query)->step());
    return (*query)->bytes(0).toByteArray();
}

Result<void> refreshActiveInstallations(Writer& writer, const QString& ci, const QString& discoveryModel)
{
    auto query = writer.query(refreshActive);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, ci).bind(2, discoveryModel.isEmpty() ? QString() : discoveryModel).bind(3, writer.timeText());
    return (*query)->run();
}

Result<bool> ownerLeft(Session& session, const QString& table, const QString& owner, const QString& sysId)
{
    const char* sql = nullptr;
    if (table == QLatin1String("cmdb_model"))
        sql = modelOwnerLeft;
    else if (table == QLatin1String("cmdb_sam_sw_discovery_model"))
        sql = discoveryOwnerLeft;
    else
        return false;
    auto query = session.query(sql);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, owner).bind(2, sysId);
    ITAM_TRY((*query)->step());
    return (*query)->integer(0) > 0;
}

} // namespace itam::sandbox::store
