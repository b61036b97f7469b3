// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a session on a PostgreSQL server comes about.
#include "core/source/postgresconnection.h"
#include "core/source/postgresdialect.h"

namespace itam::core::source {

Result<std::shared_ptr<ServerConnection>> PostgresConnection::open(const QString& rest, const SourceLocation& location,
                                                                   std::stop_token stop)
{
    const QString name = location.displayName();
    auto session = postgresql::Session::open(
        {.rest = rest, .name = name, .isNameComplete = name == location.dsn, .password = location.password},
        {.unreachable = ErrorCode::SourceUnreachable, .failed = ErrorCode::SourceReadFailed}, stop);
    if (!session)
        return failure(std::move(session).error());
    std::shared_ptr<PostgresConnection> connection(new PostgresConnection(*std::move(session), std::move(stop)));
    if (const auto set = connection->run(postgres::sessionSettings); !set) {
        Error error = set.error();
        if (error.code == ErrorCode::SourceReadFailed)
            error.code = ErrorCode::SourceUnreachable;
        return failure(std::move(error));
    }
    if (const auto set = connection->run(postgres::noticeDeadClient); !set && set.error().code == ErrorCode::Cancelled)
        return failure(set.error());
    return connection;
}

} // namespace itam::core::source
