// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The objects of libmariadb, owned, and what its errors mean. Straight through its interface and not through Qt SQL:
// that gives cursors on the server, a connection that can be waited for with a stop, and the bytes as they came.
#pragma once

#include "core/support/result.h"

#include <mysql.h>

#include <memory>

namespace itam::core::source::mariadb {

struct ConnectionCloser
{
    void operator()(MYSQL* connection) const { mysql_close(connection); }
};
struct StatementCloser
{
    void operator()(MYSQL_STMT* statement) const { mysql_stmt_close(statement); }
};
struct ColumnsFreer
{
    void operator()(MYSQL_RES* columns) const { mysql_free_result(columns); }
};
using Connection = std::unique_ptr<MYSQL, ConnectionCloser>;
using Statement = std::unique_ptr<MYSQL_STMT, StatementCloser>;
using Columns = std::unique_ptr<MYSQL_RES, ColumnsFreer>;

// What the server says instead of an answer (mysqld_error.h), where it makes a difference.
inline constexpr unsigned noError = 0;
inline constexpr unsigned noSuchTable = 1146;
inline constexpr unsigned mayNotRead = 1142;
inline constexpr unsigned mayNotExplain = 1345;
inline constexpr unsigned brokenView = 1356;

/// The statement asks for what the database does not have, or cannot be understood.
[[nodiscard]] bool isWrongSql(unsigned number);
/// What the server or the library says, for an administrator: what it means, then its own words.
[[nodiscard]] QString meaningOf(unsigned number, const char* message);
/// Why no connection came about.
[[nodiscard]] QString meaningOfRefusal(unsigned number, const char* message, bool isEncrypted);
/// The refusal may be for want of a password.
[[nodiscard]] bool mayWantPassword(unsigned number);

} // namespace itam::core::source::mariadb
