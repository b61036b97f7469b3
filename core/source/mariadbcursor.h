// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One prepared statement of a MariaDB session and the rows that it gives: whole, or from a cursor on the server, some
// hundred at a time. On the session's thread.
#pragma once

#include "core/source/mariadbconnection.h"

#include <array>

namespace itam::core::source {

/// Dies before its connection.
class MariaDbStatement
{
public:
    enum class Rows
    {
        Whole,
        Streamed
    };
    explicit MariaDbStatement(MariaDbConnection& connection);
    ~MariaDbStatement();
    MariaDbStatement(const MariaDbStatement&) = delete;
    MariaDbStatement& operator=(const MariaDbStatement&) = delete;

    [[nodiscard]] Result<void> prepare(const QByteArray& sql);
    /// What went wrong in prepare(), as the server numbers it.
    [[nodiscard]] unsigned errorNumber() const { return mysql_stmt_errno(m_statement.get()); }
    /// Known once it is prepared.
    [[nodiscard]] const std::vector<QByteArray>& names() const { return m_names; }
    /// May be repeated. A single parameter stands for all of them.
    [[nodiscard]] Result<void> execute(const QByteArrayList& parameters, Rows rows);
    /// As execute(), of rows that are streamed, when the first one is asked for: the server then takes its time.
    void executeLater(QByteArrayList parameters) { m_later = std::move(parameters); }
    /// Null: the end. Valid until the next call.
    [[nodiscard]] Result<const RawCell*> next();

private:
    enum class Form
    {
        Integer,
        Unsigned,
        Bits,
        Real,
        ShortReal,
        Time,
        Text
    };
    struct Value
    {
        Form form = Form::Text;
        qint64 integer = 0;
        double real = 0;
        float shortReal = 0;
        MYSQL_TIME time{};
        QByteArray bytes; ///< as long as the longest text so far
        unsigned long length = 0;
        my_bool isNull = 0;
        std::array<char, 40> written{}; ///< a value that the server does not send as text
    };
    static Form formOf(const MYSQL_FIELD& column);
    [[nodiscard]] tl::unexpected<Error> error() const;
    /// What `start` begins and `goOn` continues, which both get the statement.
    template <typename Start, typename GoOn>
    [[nodiscard]] Result<int> call(Start start, GoOn goOn);
    [[nodiscard]] Result<void> bindParameters(const QByteArrayList& parameters);
    void describeColumns();
    void bindValues();
    void takeLongTexts();
    void readRow();
    static void read(Value& value, RawCell& cell);

    MariaDbConnection& m_session;
    mariadb::Statement m_statement;
    std::vector<QByteArray> m_names;
    std::vector<Value> m_values;
    std::vector<MYSQL_BIND> m_bound;
    std::vector<RawCell> m_cells;
    std::optional<QByteArrayList> m_later;
    bool m_isExecuted = false;
    bool m_isBound = false;
    bool m_isAtEnd = false;
    Rows m_rows = Rows::Whole;
};

class MariaDbCursor final : public ServerCursor
{
public:
    /// `transaction`: null for rows that are there whole.
    MariaDbCursor(std::shared_ptr<MariaDbConnection> connection,
                  std::shared_ptr<MariaDbConnection::Transaction> transaction,
                  std::shared_ptr<MariaDbStatement> statement);

    [[nodiscard]] Result<const RawCell*> next() override { return m_statement->next(); }
    [[nodiscard]] const std::vector<QByteArray>& names() const override { return m_statement->names(); }

private:
    std::shared_ptr<MariaDbConnection> m_connection;
    std::shared_ptr<MariaDbConnection::Transaction> m_transaction;
    std::shared_ptr<MariaDbStatement> m_statement;
};

} // namespace itam::core::source
