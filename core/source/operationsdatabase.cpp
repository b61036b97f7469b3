// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/operationsdatabase.h"

#include "core/source/location.h"
#include "core/source/mariadbconnection.h"
#include "core/source/odbcconnection.h"
#include "core/source/postgresconnection.h"
#include "core/source/serverdatabase.h"
#include "core/source/sqlitedatabase.h"

namespace itam::core::source {

Result<std::unique_ptr<OperationsDatabase>> OperationsDatabase::open(const SourceLocation& location,
                                                                     std::stop_token stop)
{
    if (location.problem)
        return failure(*location.problem);
    const auto parsed = parseDsn(location.dsn);
    if (!parsed)
        return failure(parsed.error());
    const auto onServer = [&](std::shared_ptr<ServerConnection> connection) -> std::unique_ptr<OperationsDatabase> {
        return std::make_unique<ServerDatabase>(std::move(connection), location.profile);
    };
    switch (parsed->driver) {
    case Driver::Sqlite:
        return SqliteDatabase::open(parsed->rest, location, std::move(stop));
    case Driver::Postgres:
        return PostgresConnection::open(parsed->rest, location, std::move(stop)).map(onServer);
    case Driver::MariaDb:
        return MariaDbConnection::open(parsed->rest, location, std::move(stop)).map(onServer);
    case Driver::Odbc:
        return OdbcConnection::open(parsed->rest, location, std::move(stop)).map(onServer);
    }
    return failure(ErrorCode::Usage, QStringLiteral("no such kind of database"), location.displayName());
}

} // namespace itam::core::source
