// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/serverschema.h"

#include "core/journal/serverroles.h"
#include "core/journal/store/dialect.h"

namespace itam::core::journal {
namespace {

using store::PostgresDatabase;

/// What openIfThere() knows it by.
constexpr QLatin1String noneYet{"there is no journal in this database yet"};

// From the catalogue and not by to_regclass(), which answers from what this session looked up before.
constexpr const char* sqlIsThere = "SELECT current_schema() IS NOT NULL, EXISTS(SELECT 1 FROM pg_class c JOIN "
                                   "pg_namespace n ON n.oid = c.relnamespace "
                                   "WHERE n.nspname = current_schema() AND c.relname = 'journal_schema')";
constexpr const char* sqlVersion = "SELECT version FROM journal_schema";
constexpr const char* sqlBegin = "CREATE TABLE journal_schema(version BIGINT NOT NULL);"
                                 "INSERT INTO journal_schema(version) VALUES (0);";
constexpr const char* sqlSetVersion = "UPDATE journal_schema SET version = ?1";

tl::unexpected<Error> unavailable(const QString& name, const Error& cause)
{
    const bool isToldAlready = cause.code == ErrorCode::DiskFull || cause.code == ErrorCode::Cancelled ||
                               cause.code == ErrorCode::JournalTooNew;
    return isToldAlready ? failure(cause) : failure(ErrorCode::JournalUnavailable, cause.detail, name);
}

} // namespace

Result<std::optional<qint64>> schemaOnServer(const PostgresDatabase& database, const QString& name)
{
    auto isThere = database.prepare(sqlIsThere);
    if (!isThere)
        return failure(isThere.error());
    if (const auto row = isThere->step(); !row)
        return failure(row.error());
    if (isThere->integer(0) == 0)
        return failure(ErrorCode::JournalUnavailable,
                       QStringLiteral("this account's search path names no schema that is there"), name);
    if (isThere->integer(1) == 0)
        return std::nullopt;
    auto version = database.prepare(sqlVersion);
    const auto row = version ? version->step() : Result<bool>(failure(version.error()));
    if (!row)
        return failure(row.error());
    const qint64 number = *row ? version->integer(0) : 0;
    if (number > newestSchema())
        return failure(ErrorCode::JournalTooNew,
                       QStringLiteral("schema %1, this program knows %2").arg(number).arg(newestSchema()), name);
    return std::optional(number);
}

namespace {

Result<void> step(const PostgresDatabase& database, int number)
{
    const auto script = migrationScript(number);
    if (!script)
        return failure(script.error());
    ITAM_TRY(database.execute(store::migrationFor(*script)));
    if (number == baselineInBlocks)
        ITAM_TRY(moveBaselineIntoBlocks(database));
    auto set = database.prepare(sqlSetVersion);
    if (!set)
        return failure(set.error());
    set->bind(1, static_cast<qint64>(number));
    return set->run();
}

/// All steps in one transaction: a server takes back what it defined.
Result<void> migrate(const PostgresDatabase& database, const QString& name)
{
    // The usual case, which has to wait for nobody who writes.
    auto version = schemaOnServer(database, name);
    if (!version || version->value_or(-1) == newestSchema())
        return version ? Result<void>() : failure(version.error());
    auto transaction = store::Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    version = schemaOnServer(database, name); // another process may have been faster
    if (!version)
        return failure(version.error());
    if (!*version)
        ITAM_TRY(database.execute(sqlBegin));
    for (auto number = static_cast<int>(version->value_or(0)) + 1; number <= newestSchema(); ++number)
        ITAM_TRY(step(database, number));
    if (*version)
        ITAM_TRY(ServerRoles(database).grantAgain());
    return transaction->commit();
}

Result<void> checkForReading(const PostgresDatabase& database, const QString& name)
{
    const auto version = schemaOnServer(database, name);
    if (!version)
        return failure(version.error());
    if (!*version)
        return failure(ErrorCode::JournalUnavailable, noneYet, name);
    if (**version < newestSchema())
        return failure(ErrorCode::JournalUnavailable,
                       QStringLiteral("it is of an older version; the next export brings it up to date"), name);
    return {};
}

} // namespace

Result<std::shared_ptr<PostgresDatabase>> openJournalOnServer(const Location& location, Access access,
                                                              const std::stop_token& stop)
{
    const QString name = location.displayName();
    const bool isReading = access == Access::Reading;
    auto database = PostgresDatabase::open(location, isReading ? store::Use::Reading : store::Use::Writing, stop);
    if (!database)
        return database;
    const auto ready = isReading ? checkForReading(**database, name) : migrate(**database, name);
    if (!ready)
        return unavailable(name, ready.error());
    auto owner = ServerRoles(**database).owner();
    if (!owner)
        return unavailable(name, owner.error());
    (*database)->setAdministrators(*std::move(owner));
    return database;
}

bool isMissingOnServer(const Error& error)
{
    return error.code == ErrorCode::JournalUnavailable && error.detail == noneYet;
}

} // namespace itam::core::journal
