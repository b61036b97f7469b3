// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lookups.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr auto selectSerial = "SELECT DISTINCT cmdb_ci FROM cmdb_serial_number WHERE serial_number = ?1 COLLATE NOCASE "
                              "AND cmdb_ci IS NOT NULL AND coalesce(absent, 0) = 0 ORDER BY row_number";
constexpr auto selectInstallations = "SELECT sys_id, itam_unique_id, active_install FROM cmdb_sam_sw_install "
                                     "WHERE installed_on = ?1 AND discovery_model = ?2 ORDER BY row_number";
constexpr auto updateActive = "UPDATE cmdb_sam_sw_install SET active_install = ?2, sys_updated_on = ?3, "
                              "sys_mod_count = sys_mod_count + 1 WHERE sys_id = ?1";

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

Result<QString> findUser(Session& session, const QString& name)
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

Result<std::vector<InstallationRow>> installationsOf(Session& session, const QString& ci, const QString& discoveryModel)
{
    auto query = session.query(selectInstallations);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, ci).bind(2, discoveryModel);
    std::vector<InstallationRow> rows;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        rows.push_back({(*query)->text(0), (*query)->text(1), (*query)->integer(2) != 0});
    }
}

Result<void> setInstallationActive(Writer& writer, const QString& sysId, bool active)
{
    auto query = writer.query(updateActive);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, sysId).bind(2, qint64{active}).bind(3, writer.timeText());
    return (*query)->run();
}

} // namespace itam::sandbox::store
