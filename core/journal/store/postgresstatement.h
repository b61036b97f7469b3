// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements of a journal on a server. Values travel as bytes in both directions. Private to this folder; they borrow
// the database, on whose thread they are.
#pragma once

#include "core/journal/store/postgresdatabase.h"

#include <array>

namespace itam::core::journal::store {

/// What is bound.
class PostgresValues
{
public:
    void bind(int parameter, qint64 value);
    void bindText(int parameter, const QString& text);
    void bindBytes(int parameter, QByteArrayView bytes);
    void bindNull(int parameter);
    /// Valid until the next call.
    [[nodiscard]] postgresql::Parameters parameters();

private:
    struct Value
    {
        Oid type = 0; ///< 0: NULL, of the type that the server expects there
        std::array<char, 8> number{};
        QByteArray text;
        QByteArrayView bytes;
    };
    Value& at(int parameter);

    std::vector<Value> m_values;
    std::vector<Oid> m_types;
    std::vector<const char*> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

/// What all statements have: values, and a row of an answer.
class PostgresRows : public StatementOfKind
{
public:
    PostgresRows(const PostgresDatabase& database, QByteArray sql) : m_database(database), m_sql(std::move(sql)) {}

    void bind(int parameter, qint64 value) override { m_values.bind(parameter, value); }
    void bindText(int parameter, const QString& text) override { m_values.bindText(parameter, text); }
    void bindBytes(int parameter, QByteArrayView bytes) override { m_values.bindBytes(parameter, bytes); }
    void bindNull(int parameter) override { m_values.bindNull(parameter); }
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] QByteArrayView bytes(int column) const override;

protected:
    const PostgresDatabase& m_database;
    QByteArray m_sql;
    PostgresValues m_values;
    postgresql::Answer m_answer; ///< null: not begun
    int m_row = 0;
};

/// The whole answer at once.
class PostgresStatement final : public PostgresRows
{
public:
    using PostgresRows::PostgresRows;
    [[nodiscard]] Result<bool> step() override;
    void reset() override;
};

/// Some rows at a time, by a cursor of the server.
class PostgresStream final : public PostgresRows
{
public:
    using PostgresRows::PostgresRows;
    ~PostgresStream() override;
    PostgresStream(const PostgresStream&) = delete;
    PostgresStream& operator=(const PostgresStream&) = delete;

    [[nodiscard]] Result<bool> step() override;
    void reset() override;
    /// The transaction is to end: the rest of the rows comes now.
    [[nodiscard]] Result<void> takeAll();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<postgresql::Answer> fetch(const QByteArray& howMany);
    [[nodiscard]] Result<void> fetchNext();

    QByteArray m_cursor;       ///< empty: not begun
    int m_transaction = 0;     ///< that it lives in
    bool m_isComplete = false; ///< nothing is left on the server
    postgresql::Answer m_rest; ///< what comes after the answer; null: ask the server
};

} // namespace itam::core::journal::store
