// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the servers behind ODBC want things written; parameters are counted by their places there. Pure; any thread.
#pragma once

#include "core/source/odbcapi.h"
#include "core/source/postgresdialect.h"

namespace itam::core::source {

/// What is asked of such a server beside the rows of its views.
class OdbcDialect
{
public:
    virtual ~OdbcDialect() = default;
    [[nodiscard]] virtual const Dialect& words() const = 0;
    /// No value: there is no view or table of the name that the parameter says.
    [[nodiscard]] virtual QByteArray findView() const = 0;
    /// Statements with which a session begins, in this order.
    [[nodiscard]] virtual QByteArrayList sessionSettings() const = 0;
    /// A query whose answer is 1 where all cursors of a transaction can see one state of the data; empty: always.
    [[nodiscard]] virtual QByteArray offersSnapshots() const { return {}; }
    /// The server limits the time of a query by itself, unless the address says a limit.
    [[nodiscard]] virtual bool limitsQueries() const { return false; }
    /// What it calls a session of its own, and what ends the query of the session that it calls so; empty: the driver
    /// itself can cancel at any time.
    [[nodiscard]] virtual QByteArray sessionNumber() const { return {}; }
    [[nodiscard]] virtual QByteArray cancelSession(const QByteArray&) const { return {}; }
    /// Of the transactions, as ODBC numbers it; 0: the settings say it.
    [[nodiscard]] virtual quintptr isolation() const { return 0; }
    /// postgresplan.h understands it.
    [[nodiscard]] virtual bool tellsPlans() const { return false; }
    /// A view may be there and ask for what is not.
    [[nodiscard]] virtual bool viewsCanBreak() const { return false; }
    /// UUIDs are written in small letters, in texts as in columns of their own type.
    [[nodiscard]] virtual bool hasSmallGuids() const { return false; }
};

class OdbcPostgresWords final : public PostgresDialect
{
public:
    [[nodiscard]] QByteArray parameter(int) const override { return "?"; }
};

class OdbcPostgres final : public OdbcDialect
{
public:
    [[nodiscard]] const Dialect& words() const override { return m_words; }
    [[nodiscard]] QByteArray findView() const override { return "SELECT to_regclass(?)::text"; }
    [[nodiscard]] QByteArrayList sessionSettings() const override
    {
        return {postgres::sessionSettings, postgres::noticeDeadClient};
    }
    [[nodiscard]] bool limitsQueries() const override { return true; }
    /// psqlodbc does nothing while it waits for the next rows of a cursor.
    [[nodiscard]] QByteArray sessionNumber() const override { return "SELECT pg_backend_pid()"; }
    [[nodiscard]] QByteArray cancelSession(const QByteArray& number) const override
    {
        return "SELECT pg_cancel_backend(" + number + ")";
    }
    [[nodiscard]] quintptr isolation() const override { return SQL_TXN_REPEATABLE_READ; }
    [[nodiscard]] bool tellsPlans() const override { return true; }
    [[nodiscard]] bool hasSmallGuids() const override { return true; }

private:
    OdbcPostgresWords m_words;
};

/// Of 2017 and later. Text is nvarchar throughout; a longer key than that cannot travel anyway.
class SqlServerWords final : public Dialect
{
public:
    [[nodiscard]] QByteArray quoted(QByteArray name) const override { return '"' + name.replace('"', "\"\"") + '"'; }
    [[nodiscard]] QByteArray asText(const QByteArray& expression) const override
    {
        return "CAST(" + expression + " AS nvarchar(4000))";
    }
    /// By code units: characters beyond 0xFFFF come too early, which a pass bears.
    [[nodiscard]] QByteArray inByteOrder(const QByteArray& text) const override { return text + binary; }
    [[nodiscard]] QByteArray holds(const QByteArray& whole, const QByteArray& part) const override
    {
        return "CHARINDEX(" + part + binary + ", " + whole + binary + ") > 0";
    }
    [[nodiscard]] QByteArray parameter(int) const override { return "?"; }
    /// The first condition is what an index answers; it takes blanks at the end, and letters of another case, for
    /// nothing.
    [[nodiscard]] QByteArray isKey(const QByteArray& column) const override
    {
        return column + " = ? AND " + asText(column) + binary + " = " + asText("?") + binary + " AND DATALENGTH(" +
               asText(column) + ") = DATALENGTH(" + asText("?") + ")";
    }
    [[nodiscard]] QByteArray presentTime() const override
    {
        return "SELECT DATEDIFF_BIG(millisecond, '19700101', SYSUTCDATETIME())";
    }

private:
    static constexpr auto binary = " COLLATE Latin1_General_BIN2";
};

class OdbcSqlServer final : public OdbcDialect
{
public:
    [[nodiscard]] const Dialect& words() const override { return m_words; }
    [[nodiscard]] QByteArray findView() const override { return "SELECT OBJECT_ID(?)"; }
    [[nodiscard]] QByteArrayList sessionSettings() const override
    {
        return {"SET LANGUAGE us_english", "SET TRANSACTION ISOLATION LEVEL SNAPSHOT"};
    }
    [[nodiscard]] QByteArray offersSnapshots() const override
    {
        return "SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()";
    }
    [[nodiscard]] bool viewsCanBreak() const override { return true; }

private:
    SqlServerWords m_words;
};

} // namespace itam::core::source
