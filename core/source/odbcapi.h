// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// unixODBC's objects, owned, and what its errors mean. Straight through its interface and not through Qt SQL: that
// gives calls that can be stopped, texts of any length in pieces, and every diagnosis of the driver.
#pragma once

#include "core/support/result.h"

#include <QByteArray>

#include <mutex>

#include <sql.h>
#include <sqlext.h>

namespace itam::core::source::odbc {

/// Of SQL_HANDLE_ENV, SQL_HANDLE_DBC or SQL_HANDLE_STMT. On the thread of the driver.
class Handle
{
public:
    Handle() = default;
    Handle(SQLSMALLINT type, SQLHANDLE parent);
    ~Handle();
    Handle(Handle&& other) noexcept : m_type(other.m_type), m_handle(std::exchange(other.m_handle, nullptr)) {}
    Handle& operator=(Handle&&) = delete;
    [[nodiscard]] SQLHANDLE get() const { return m_handle; }
    [[nodiscard]] SQLSMALLINT type() const { return m_type; }

private:
    SQLSMALLINT m_type = SQL_HANDLE_ENV;
    SQLHANDLE m_handle = SQL_NULL_HANDLE;
};

/// What a driver says instead of an answer.
struct Diagnosis
{
    QByteArray state; ///< the five characters of SQL, of the first record
    int number = 0;   ///< the server's own, of the first record that has one
    QString text;     ///< of all records, in one line
};
template <typename T>
using Outcome = tl::expected<T, Diagnosis>;

[[nodiscard]] Diagnosis diagnosisOf(const Handle& handle);

/// What stands behind ODBC, as far as it makes a difference.
enum class Server
{
    Postgres,
    SqlServer
};

/// For an administrator: what it means, then the driver's own words, without the password.
[[nodiscard]] QString meaningOf(const Diagnosis& diagnosis, const QString& password);
/// Why no connection came about.
[[nodiscard]] QString meaningOfRefusal(const Diagnosis& diagnosis, const QString& password);
/// The refusal may be for want of a password.
[[nodiscard]] bool mayWantPassword(const Diagnosis& diagnosis);
/// A parameter or a value is not of the type that its place has.
[[nodiscard]] bool isWrongValue(const Diagnosis& diagnosis);
/// The statement asks for what the database does not have, or cannot be understood.
[[nodiscard]] bool isWrongSql(const Diagnosis& diagnosis);

/// One piece of work on the driver's thread that another thread may stop.
class Stoppable
{
public:
    /// `call`, during which a stop reaches `statement`; SQL_ERROR without a call after one.
    template <typename Call>
    [[nodiscard]] SQLRETURN during(const Handle& statement, Call call)
    {
        if (!enter(statement.get()))
            return SQL_ERROR;
        const SQLRETURN outcome = call();
        leave();
        return outcome;
    }
    /// Takes as long as the driver takes to tell its server.
    void stop();

private:
    [[nodiscard]] bool enter(SQLHANDLE statement);
    void leave();

    std::mutex m_mutex;
    SQLHANDLE m_running = SQL_NULL_HANDLE;
    bool m_isStopped = false;
};

/// A number where attributes have a pointer.
[[nodiscard]] inline SQLPOINTER asPointer(quintptr number)
{
    return reinterpret_cast<SQLPOINTER>(number);
}
/// UTF-16 as a driver takes it, and UTF-8 of what it gives: half a surrogate pair stays as wrong as it is.
[[nodiscard]] SQLWCHAR* asParameter(const QString& text);
void appendUtf8(QByteArray& out, const char16_t* text, qsizetype units);

} // namespace itam::core::source::odbc
