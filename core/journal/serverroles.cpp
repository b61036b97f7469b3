// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/serverroles.h"

#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

using model::Operator;
using model::Origin;
using model::Role;

constexpr const char* sqlAccount = "SELECT CAST(current_user AS TEXT)";
constexpr const char* sqlOwner = "SELECT CAST(tableowner AS TEXT) FROM pg_tables WHERE schemaname = current_schema() "
                                 "AND tablename = 'journal_schema'";
constexpr const char* sqlSchema = "SELECT CAST(current_schema() AS TEXT)";
constexpr const char* sqlExists = "SELECT 1 FROM pg_roles WHERE rolname = ?1";
constexpr const char* sqlAll =
    "SELECT CAST(r.rolname AS TEXT) AS account, CASE WHEN has_table_privilege(r.oid, to_regclass('exports'), 'INSERT') "
    "THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END, r.oid = c.relowner, o.since, o.by FROM pg_roles r "
    "JOIN pg_class c ON c.oid = to_regclass('exports') LEFT JOIN operators o ON o.account = CAST(r.rolname AS TEXT) "
    "WHERE r.rolcanlogin AND has_table_privilege(r.oid, to_regclass('exports'), 'SELECT') "
    "AND (NOT r.rolsuper OR r.oid = c.relowner OR r.rolname = current_user) ORDER BY 1";
constexpr const char* sqlMayGrant =
    "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('exports')";
constexpr const char* sqlGrantees =
    "SELECT DISTINCT CAST(r.rolname AS TEXT), has_table_privilege(r.oid, to_regclass('exports'), 'INSERT') "
    "FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee "
    "WHERE c.oid = to_regclass('exports') AND a.grantee <> c.relowner";

/// All tables of the journal: what a migration adds is added here.
constexpr const char* tables =
    "journal_schema, journal, instances, owners, pending, tombstones, exports, types, segments, sent_records, "
    "baseline_blocks, baseline_changes, absences, requestors, retirements, identity_instances, identities, operators, "
    "setting_changes, remarks";

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

} // namespace

Result<QString> ServerRoles::oneText(const char* sql)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->text(0) : QString();
}

Result<QString> ServerRoles::account()
{
    return oneText(sqlAccount);
}

Result<QString> ServerRoles::owner()
{
    return oneText(sqlOwner);
}

Result<QList<Operator>> ServerRoles::all()
{
    auto statement = m_database.prepare(sqlAll);
    if (!statement)
        return failure(statement.error());
    QList<Operator> found;
    ITAM_TRY(eachRow(*statement, [&found](const store::Statement& row) {
        const bool isOwner = row.integer(2) != 0;
        found.append({row.text(0), static_cast<Role>(row.integer(1)), isOwner ? Origin::First : Origin::Granted,
                      timeAt(row, 3), row.isNull(4) ? row.text(0) : row.text(4)});
    }));
    return found;
}

Result<void> ServerRoles::mustExist(const QString& account)
{
    auto statement = m_database.prepare(sqlExists);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, account);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? Result<void>() : failure(ErrorCode::NotFound, QStringLiteral("the server has no such role"), account);
}

/// Else the server would only warn that it granted nothing.
Result<void> ServerRoles::mustMayGrant()
{
    auto statement = m_database.prepare(sqlMayGrant);
    const auto row = statement ? statement->step() : Result<bool>(failure(statement.error()));
    if (!row)
        return failure(row.error());
    if (*row && statement->integer(0) != 0)
        return {};
    const auto names = owner();
    return failure(ErrorCode::NotPermitted, QStringLiteral("only the owner of the journal's tables may grant"),
                   names.value_or(QString()));
}

Result<void> ServerRoles::grant(const QString& account, Role role)
{
    ITAM_TRY(mustExist(account));
    ITAM_TRY(mustMayGrant());
    const auto schema = oneText(sqlSchema);
    if (!schema)
        return failure(schema.error());
    const QByteArray name = quoted(account);
    const QByteArray rights = role == Role::Administrator ? "SELECT, INSERT, UPDATE, DELETE" : "SELECT";
    return m_database.execute("GRANT USAGE ON SCHEMA " + quoted(*schema) + " TO " + name + "; REVOKE ALL ON " + tables +
                              " FROM " + name + "; GRANT " + rights + " ON " + tables + " TO " + name);
}

Result<void> ServerRoles::revoke(const QString& account)
{
    ITAM_TRY(mustMayGrant());
    return m_database.execute(QByteArray("REVOKE ALL ON ") + tables + " FROM " + quoted(account));
}

Result<void> ServerRoles::grantAgain()
{
    auto statement = m_database.prepare(sqlGrantees);
    if (!statement)
        return failure(statement.error());
    QList<std::pair<QString, Role>> grantees;
    ITAM_TRY(eachRow(*statement, [&grantees](const store::Statement& row) {
        grantees.append({row.text(0), row.integer(1) != 0 ? Role::Administrator : Role::Viewer});
    }));
    for (const auto& [account, role] : grantees)
        ITAM_TRY(grant(account, role));
    return {};
}

} // namespace itam::core::journal
