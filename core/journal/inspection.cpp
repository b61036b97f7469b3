// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/inspection.h"

#include "core/journal/journallock.h"
#include "core/journal/operators.h"
#include "core/journal/schema.h"
#include "core/journal/serverschema.h"

#include <QDir>
#include <QFileInfo>

namespace itam::core::journal {
namespace {

constexpr const char* sqlMayMake = "SELECT has_schema_privilege(current_schema(), 'CREATE')";

/// The folders that are missing are made with the file.
Result<void> mayBeMade(const QString& path)
{
    QFileInfo folder(QFileInfo(path).absolutePath());
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.absolutePath());
    if (folder.isDir() && folder.isWritable())
        return {};
    return failure(ErrorCode::JournalUnavailable,
                   QStringLiteral("there is none, and this account may make no file in %1").arg(folder.filePath()),
                   path);
}

Result<void> mayBeMade(const store::PostgresDatabase& database, const QString& name)
{
    auto statement = database.prepare(sqlMayMake);
    const auto row = statement ? statement->step() : Result<bool>(failure(statement.error()));
    if (!row)
        return failure(row.error());
    if (*row && statement->integer(0) != 0)
        return {};
    return failure(ErrorCode::JournalUnavailable,
                   QStringLiteral("there is none, and this account may make no tables in the database"), name);
}

Result<Inspection> inspectFile(const QString& path, const std::stop_token& stop)
{
    Inspection found;
    if (!QFileInfo::exists(path)) {
        ITAM_TRY(mayBeMade(path));
        return found;
    }
    const auto schema = schemaOfFile(path, stop);
    if (!schema)
        return failure(schema.error());
    if (!QFileInfo(path).isWritable())
        return failure(ErrorCode::JournalUnavailable, QStringLiteral("this account may not write the file"), path);
    found.isThere = *schema > 0;
    found.schema = *schema;
    found.holder = holderOfFile(path + QLatin1String(".lock"));
    return found;
}

Result<Inspection> inspectServer(const Location& location, const std::stop_token& stop)
{
    const QString name = location.displayName();
    const auto database = store::PostgresDatabase::open(location, store::Use::Reading, stop);
    if (!database)
        return failure(database.error());
    const auto schema = schemaOnServer(**database, name);
    if (!schema)
        return failure(schema.error());
    Inspection found;
    if (!*schema) {
        ITAM_TRY(mayBeMade(**database, name));
        return found;
    }
    auto holder = holderOnServer(**database);
    if (!holder)
        return failure(holder.error());
    found.isThere = true;
    found.schema = static_cast<int>(**schema);
    found.holder = *std::move(holder);
    return found;
}

Result<void> addRole(Inspection& found, const Location& location, const model::Account& account,
                     const std::stop_token& stop)
{
    auto journal = Journal::openForReading(location, stop);
    if (!journal)
        return failure(journal.error());
    Operators operators(*journal);
    const auto role = operators.roleOf(account);
    if (!role)
        return failure(role.error());
    found.account = operators.here(account).name;
    found.role = *role;
    return {};
}

} // namespace

Result<Inspection> inspect(const Location& location, const model::Account& account, std::stop_token stop)
{
    auto found = location.isOnServer() ? inspectServer(location, stop) : inspectFile(location.place, stop);
    if (!found)
        return found;
    found->newestSchema = newestSchema();
    if (found->isThere && found->schema == found->newestSchema)
        ITAM_TRY(addRole(*found, location, account, stop));
    return found;
}

} // namespace itam::core::journal
