// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How PostgreSQL wants things written. Pure; any thread.
#pragma once

#include "core/source/serverconnection.h"

namespace itam::core::source {
namespace postgres {

/// Times in UTC and numbers in full, nothing written, no query without an end; a session that waits for the instance
/// between two fetches is not a forgotten one.
inline constexpr auto sessionSettings =
    "SELECT set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, YMD', false),"
    " set_config('bytea_output', 'hex', false), set_config('extra_float_digits', '3', false),"
    " set_config('default_transaction_read_only', 'on', false),"
    " set_config('idle_in_transaction_session_timeout', '0', false),"
    " set_config('statement_timeout',"
    " CASE current_setting('statement_timeout') WHEN '0' THEN '10min' ELSE current_setting('statement_timeout') END,"
    " false)";

/// So that the server does not work on for a program that was killed; not in every version and on every system.
inline constexpr auto noticeDeadClient =
    "SELECT set_config(name, '2s', false) FROM pg_settings WHERE name = 'client_connection_check_interval'";

} // namespace postgres

class PostgresDialect : public Dialect
{
public:
    [[nodiscard]] QByteArray quoted(QByteArray name) const override { return '"' + name.replace('"', "\"\"") + '"'; }
    [[nodiscard]] QByteArray asText(const QByteArray& expression) const override { return expression + "::text"; }
    /// "C" compares bytes; an index serves if it was made with it, or in a database of that collation.
    [[nodiscard]] QByteArray inByteOrder(const QByteArray& text) const override { return text + " COLLATE \"C\""; }
    [[nodiscard]] QByteArray holds(const QByteArray& whole, const QByteArray& part) const override
    {
        return "position(" + part + " in " + whole + ") > 0";
    }
    [[nodiscard]] QByteArray parameter(int number) const override { return '$' + QByteArray::number(number); }
    [[nodiscard]] QByteArray presentTime() const override
    {
        return "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    }
};

} // namespace itam::core::source
