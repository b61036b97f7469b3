// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcstatement.h"

#include <array>
#include <charconv>
#include <cmath>

namespace itam::core::source::odbc {
namespace {

// Some hundred kilobytes: enough that the way there and back does not count.
constexpr std::size_t rowsPerFetch = 1000;
constexpr qsizetype bytesPerFetch = 512 * 1024;
constexpr std::size_t usualUnits = 512;

} // namespace

void Rows::show(std::size_t row, std::vector<RawCell>& out) const
{
    const Value* value = m_values.data() + row * out.size();
    for (RawCell& cell : out) {
        cell.kind = value->kind;
        cell.integer = value->integer;
        cell.real = value->real;
        if (cell.kind == RawCell::Kind::Text)
            cell.text = QByteArrayView(m_texts).sliced(static_cast<qsizetype>(value->integer), value->length);
        ++value;
    }
}

void Statement::allocate()
{
    m_handle.emplace(SQL_HANDLE_STMT, m_session->get());
    m_room.resize(usualUnits);
    SQLSetStmtAttrW(handle(), SQL_ATTR_CURSOR_TYPE, asPointer(SQL_CURSOR_FORWARD_ONLY), SQL_IS_UINTEGER);
    SQLSetStmtAttrW(handle(), SQL_ATTR_CONCURRENCY, asPointer(SQL_CONCUR_READ_ONLY), SQL_IS_UINTEGER);
    SQLSetStmtAttrW(handle(), SQL_ATTR_NOSCAN, asPointer(SQL_NOSCAN_ON), SQL_IS_UINTEGER); // braces are letters
    if (m_options.timeoutSeconds > 0)
        SQLSetStmtAttrW(handle(), SQL_ATTR_QUERY_TIMEOUT, asPointer(m_options.timeoutSeconds), SQL_IS_UINTEGER);
}

Outcome<void> Statement::prepare(const QByteArray& sql)
{
    if (!m_handle)
        allocate();
    const QString text = QString::fromUtf8(sql);
    if (!SQL_SUCCEEDED(SQLPrepareW(handle(), asParameter(text), static_cast<SQLINTEGER>(text.size()))))
        return failed();
    return {};
}

Outcome<void> Statement::bind(const QByteArrayList& parameters)
{
    SQLSMALLINT count = 0;
    if (!SQL_SUCCEEDED(SQLNumParams(handle(), &count)))
        return failed();
    m_parameters.resize(static_cast<std::size_t>(count));
    m_lengths.resize(m_parameters.size());
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        m_parameters[i] = QString::fromUtf8(parameters[parameters.size() == 1 ? 0 : static_cast<qsizetype>(i)]);
        const auto units = static_cast<SQLULEN>(m_parameters[i].size());
        m_lengths[i] = static_cast<SQLLEN>(units * sizeof(SQLWCHAR));
        const SQLRETURN outcome =
            SQLBindParameter(handle(), static_cast<SQLUSMALLINT>(i + 1), SQL_PARAM_INPUT, SQL_C_WCHAR, SQL_WVARCHAR,
                             std::max<SQLULEN>(units, 1), 0, asParameter(m_parameters[i]), m_lengths[i], &m_lengths[i]);
        if (!SQL_SUCCEEDED(outcome))
            return failed();
    }
    return {};
}

Outcome<void> Statement::execute(Stoppable& stoppable, const QByteArrayList& parameters)
{
    if (std::exchange(m_isOpen, true))
        SQLFreeStmt(handle(), SQL_CLOSE); // of the time before
    if (auto bound = bind(parameters); !bound)
        return bound;
    const SQLRETURN outcome = stoppable.during(*m_handle, [this] { return SQLExecute(handle()); });
    if (!SQL_SUCCEEDED(outcome) && outcome != SQL_NO_DATA)
        return failed();
    return describe();
}

Outcome<void> Statement::describe()
{
    SQLSMALLINT count = 0;
    if (!SQL_SUCCEEDED(SQLNumResultCols(handle(), &count)))
        return failed();
    m_names.clear();
    m_forms.clear();
    std::array<SQLWCHAR, 1024> name{};
    for (SQLSMALLINT i = 1; i <= count; ++i) {
        SQLSMALLINT length = 0;
        SQLSMALLINT type = 0;
        SQLULEN size = 0;
        SQLSMALLINT digits = 0;
        SQLSMALLINT nullable = 0;
        const SQLRETURN outcome =
            SQLDescribeColW(handle(), static_cast<SQLUSMALLINT>(i), name.data(), static_cast<SQLSMALLINT>(name.size()),
                            &length, &type, &size, &digits, &nullable);
        if (!SQL_SUCCEEDED(outcome))
            return failed();
        QByteArray utf8;
        appendUtf8(utf8, reinterpret_cast<const char16_t*>(name.data()),
                   std::min<qsizetype>(length, static_cast<qsizetype>(name.size()) - 1));
        m_names.push_back(std::move(utf8));
        m_forms.push_back(formOf(type));
    }
    return {};
}

Statement::Form Statement::formOf(SQLSMALLINT type)
{
    switch (type) {
    case SQL_BIT:
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER:
    case SQL_BIGINT:
        return Form::Integer;
    case SQL_FLOAT:
    case SQL_DOUBLE:
        return Form::Real;
    case SQL_REAL:
        return Form::ShortReal;
    case SQL_BINARY:
    case SQL_VARBINARY:
    case SQL_LONGVARBINARY:
        return Form::Bytes;
    case SQL_CHAR:
    case SQL_WCHAR:
        return Form::Padded;
    case SQL_GUID:
        return Form::Guid;
    default: // numbers of any length and times too
        return Form::Text;
    }
}

Outcome<Rows> Statement::fetch(Stoppable& stoppable)
{
    if (m_forms.empty()) // no query at all
        return Rows::none();
    Rows rows;
    rows.m_values.reserve(std::min<std::size_t>(rowsPerFetch, 64) * m_forms.size());
    while (rows.m_rows < rowsPerFetch && rows.m_texts.size() < bytesPerFetch) {
        const SQLRETURN outcome = stoppable.during(*m_handle, [this] { return SQLFetch(handle()); });
        if (outcome == SQL_NO_DATA) {
            rows.m_isLast = true;
            SQLFreeStmt(handle(), SQL_CLOSE);
            m_isOpen = false;
            break;
        }
        if (!SQL_SUCCEEDED(outcome))
            return failed();
        if (auto read = readRow(rows); !read)
            return tl::unexpected(std::move(read).error());
    }
    return rows;
}

Outcome<void> Statement::readRow(Rows& rows)
{
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        const auto column = static_cast<SQLUSMALLINT>(i + 1); // in this order: not every driver can go back
        const Form form = m_forms[i];
        const bool isNumber = form == Form::Integer || form == Form::Real || form == Form::ShortReal;
        Rows::Value value;
        if (auto read = isNumber ? readNumber(column, form, rows, value) : readText(column, form, rows, value); !read)
            return read;
        rows.m_values.push_back(value);
    }
    ++rows.m_rows;
    return {};
}

Outcome<void> Statement::readNumber(SQLUSMALLINT column, Form form, Rows& rows, Rows::Value& value)
{
    SQLLEN length = 0;
    float shortReal = 0;
    SQLRETURN outcome = SQL_ERROR;
    if (form == Form::Integer)
        outcome = SQLGetData(handle(), column, SQL_C_SBIGINT, &value.integer, sizeof value.integer, &length);
    else if (form == Form::Real)
        outcome = SQLGetData(handle(), column, SQL_C_DOUBLE, &value.real, sizeof value.real, &length);
    else
        outcome = SQLGetData(handle(), column, SQL_C_FLOAT, &shortReal, sizeof shortReal, &length);
    if (!SQL_SUCCEEDED(outcome))
        return failed();
    if (length == SQL_NULL_DATA)
        return {};
    if (form == Form::Integer) {
        value.kind = RawCell::Kind::Integer;
        return {};
    }
    if (form == Form::ShortReal) { // 0.1 and not 0.10000000149011612
        std::array<char, 40> written{};
        const auto end = std::to_chars(written.begin(), written.end(), shortReal).ptr;
        std::from_chars(written.begin(), end, value.real);
    }
    value.kind = RawCell::Kind::Real;
    if (std::isfinite(value.real))
        return {};
    value.kind = RawCell::Kind::Text;
    value.integer = rows.m_texts.size();
    rows.m_texts.append("NaN");
    value.length = rows.m_texts.size() - static_cast<qsizetype>(value.integer);
    return {};
}

Outcome<void> Statement::readText(SQLUSMALLINT column, Form form, Rows& rows, Rows::Value& value)
{
    const auto bytes = readPieces(column, form == Form::Bytes ? SQL_C_BINARY : SQL_C_WCHAR);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return {};
    QByteArray& texts = rows.m_texts;
    value.kind = RawCell::Kind::Text;
    value.integer = texts.size();
    qsizetype units = **bytes / static_cast<qsizetype>(sizeof(char16_t));
    if (form == Form::Bytes) {
        texts.append(reinterpret_cast<const char*>(m_room.data()), **bytes);
    } else {
        while (form == Form::Padded && units > 0 && m_room[static_cast<std::size_t>(units) - 1] == u' ')
            --units;
        appendUtf8(texts, m_room.data(), units);
    }
    const auto from = static_cast<qsizetype>(value.integer);
    if (form == Form::Guid && m_options.smallGuidLetters)
        texts.replace(from, texts.size() - from, texts.mid(from).toLower());
    value.length = texts.size() - from;
    return {};
}

Outcome<std::optional<qsizetype>> Statement::readPieces(SQLUSMALLINT column, SQLSMALLINT type)
{
    constexpr auto unit = static_cast<qsizetype>(sizeof(char16_t));
    const qsizetype terminator = type == SQL_C_WCHAR ? unit : 0;
    qsizetype taken = 0;
    while (true) {
        const qsizetype room = static_cast<qsizetype>(m_room.size()) * unit - taken;
        SQLLEN length = 0;
        const SQLRETURN outcome =
            SQLGetData(handle(), column, type, reinterpret_cast<char*>(m_room.data()) + taken, room, &length);
        if (outcome == SQL_NO_DATA)
            return taken;
        if (!SQL_SUCCEEDED(outcome))
            return failed();
        if (length == SQL_NULL_DATA)
            return std::nullopt;
        const bool isKnown = length != SQL_NO_TOTAL;
        if (isKnown && length <= room - terminator)
            return taken + length;
        taken += room - terminator;
        // What is left, or as much again as there was.
        const qsizetype needed = isKnown ? taken + (length - (room - terminator)) + terminator : 2 * taken;
        m_room.resize(static_cast<std::size_t>(needed / unit + 1));
    }
}

} // namespace itam::core::source::odbc
