// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One statement behind ODBC and the rows that it gives, some at a time. On the thread of the driver only.
#pragma once

#include "core/source/cells.h"
#include "core/source/odbcapi.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

namespace itam::core::source::odbc {

/// How a session wants its statements.
struct StatementOptions
{
    unsigned timeoutSeconds = 0;   ///< 0: the server limits it
    bool smallGuidLetters = false; ///< as the server itself writes them
};

/// Rows as they came, their texts as UTF-8. Any thread, once it is made.
class Rows
{
public:
    [[nodiscard]] static Rows none()
    {
        Rows rows;
        rows.m_isLast = true;
        return rows;
    }
    [[nodiscard]] std::size_t size() const { return m_rows; }
    /// No row is behind these.
    [[nodiscard]] bool isLast() const { return m_isLast; }
    /// The cells of a row into `out`, which point into these rows.
    void show(std::size_t row, std::vector<RawCell>& out) const;

private:
    friend class Statement;
    struct Value
    {
        RawCell::Kind kind = RawCell::Kind::None;
        std::int64_t integer = 0; ///< of a text: where it begins
        double real = 0;
        qsizetype length = 0;
    };
    std::vector<Value> m_values;
    QByteArray m_texts;
    std::size_t m_rows = 0;
    bool m_isLast = false;
};

class Statement
{
public:
    Statement(std::shared_ptr<Handle> session, const StatementOptions& options)
        : m_session(std::move(session))
        , m_options(options)
    {
    }

    /// To be executed with parameters, any number of times.
    [[nodiscard]] Outcome<void> prepare(const QByteArray& sql);
    /// A single parameter stands for all of them.
    [[nodiscard]] Outcome<void> execute(Stoppable& stoppable, const QByteArrayList& parameters);
    /// The next rows: a thousand, or fewer that are long.
    [[nodiscard]] Outcome<Rows> fetch(Stoppable& stoppable);
    /// Once it is executed.
    [[nodiscard]] const std::vector<QByteArray>& names() const { return m_names; }

private:
    enum class Form
    {
        Integer,
        Real,
        ShortReal,
        Bytes,
        Text,
        Padded, ///< with blanks that mean nothing
        Guid
    };
    static Form formOf(SQLSMALLINT type);
    void allocate();
    [[nodiscard]] Outcome<void> bind(const QByteArrayList& parameters);
    [[nodiscard]] Outcome<void> describe();
    [[nodiscard]] Outcome<void> readRow(Rows& rows);
    [[nodiscard]] Outcome<void> readNumber(SQLUSMALLINT column, Form form, Rows& rows, Rows::Value& value);
    [[nodiscard]] Outcome<void> readText(SQLUSMALLINT column, Form form, Rows& rows, Rows::Value& value);
    /// All of a value in bytes; nullopt: there is none.
    [[nodiscard]] Outcome<std::optional<qsizetype>> readPieces(SQLUSMALLINT column, SQLSMALLINT type);
    [[nodiscard]] tl::unexpected<Diagnosis> failed() const { return tl::unexpected(diagnosisOf(*m_handle)); }
    [[nodiscard]] SQLHANDLE handle() const { return m_handle->get(); }

    std::shared_ptr<Handle> m_session;
    std::optional<Handle> m_handle; ///< once it is prepared
    StatementOptions m_options;
    std::vector<QString> m_parameters;
    std::vector<SQLLEN> m_lengths;
    std::vector<QByteArray> m_names;
    std::vector<Form> m_forms;
    std::vector<char16_t> m_room; ///< for one value, as long as the longest so far
    bool m_isOpen = false;
};

} // namespace itam::core::source::odbc
