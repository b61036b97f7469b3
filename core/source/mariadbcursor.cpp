// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbcursor.h"

#include <charconv>
#include <cstdio>

namespace itam::core::source {
namespace {

// Some hundred kilobytes: enough that the way there and back does not count.
constexpr unsigned long rowsPerFetch = 1000;
constexpr qsizetype usualText = 256;

bool isZero(const MYSQL_TIME& time)
{
    return time.year == 0 && time.month == 0 && time.day == 0;
}

/// As it travels: most cells need nothing more.
qsizetype write(const MYSQL_TIME& time, std::array<char, 40>& out)
{
    int length = 0;
    if (time.time_type == MYSQL_TIMESTAMP_DATE)
        length = std::snprintf(out.data(), out.size(), "%04u-%02u-%02u", time.year, time.month, time.day);
    else if (time.second_part == 0)
        length = std::snprintf(out.data(), out.size(), "%04u-%02u-%02uT%02u:%02u:%02uZ", time.year, time.month,
                               time.day, time.hour, time.minute, time.second);
    else
        length = std::snprintf(out.data(), out.size(), "%04u-%02u-%02uT%02u:%02u:%02u.%06luZ", time.year, time.month,
                               time.day, time.hour, time.minute, time.second, time.second_part);
    return std::min<qsizetype>(length, static_cast<qsizetype>(out.size()) - 1);
}

/// The first byte is the highest.
quint64 numberOf(QByteArrayView bits)
{
    quint64 number = 0;
    for (const char byte : bits)
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

MariaDbStatement::MariaDbStatement(MariaDbConnection& connection)
    : m_session(connection)
    , m_statement(mysql_stmt_init(connection.m_connection.get()))
{
}

MariaDbStatement::~MariaDbStatement()
{
    m_session.settle(); // it may be this one that was stopped
}

tl::unexpected<Error> MariaDbStatement::error() const
{
    return m_session.error(mysql_stmt_errno(m_statement.get()), mysql_stmt_error(m_statement.get()));
}

template <typename Start, typename GoOn>
Result<int> MariaDbStatement::call(Start start, GoOn goOn)
{
    ITAM_TRY(m_session.ready());
    MariaDbConnection& session = m_session;
    MYSQL_STMT* const statement = m_statement.get();
    return session.outcomeOf(start(&session.m_outcome, statement), [&session, statement, goOn](int events) {
        return goOn(&session.m_outcome, statement, events);
    });
}

Result<void> MariaDbStatement::prepare(const QByteArray& sql)
{
    const auto outcome = call(
        [&sql](int* result, MYSQL_STMT* statement) {
            return mysql_stmt_prepare_start(result, statement, sql.constData(), static_cast<unsigned long>(sql.size()));
        },
        mysql_stmt_prepare_cont);
    if (!outcome)
        return failure(outcome.error());
    if (*outcome != 0)
        return error();
    describeColumns();
    return {};
}

void MariaDbStatement::describeColumns()
{
    const mariadb::Columns columns(mysql_stmt_result_metadata(m_statement.get()));
    const unsigned count = columns ? mysql_num_fields(columns.get()) : 0;
    const MYSQL_FIELD* const fields = columns ? mysql_fetch_fields(columns.get()) : nullptr;
    m_values.resize(count);
    m_cells.resize(count);
    for (unsigned i = 0; i < count; ++i) {
        m_names.emplace_back(fields[i].name, static_cast<qsizetype>(fields[i].name_length));
        m_values[i].form = formOf(fields[i]);
        if (m_values[i].form == Form::Text || m_values[i].form == Form::Bits)
            m_values[i].bytes.resize(usualText);
    }
}

MariaDbStatement::Form MariaDbStatement::formOf(const MYSQL_FIELD& column)
{
    switch (column.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return (column.flags & UNSIGNED_FLAG) != 0 ? Form::Unsigned : Form::Integer;
    case MYSQL_TYPE_BIT:
        return Form::Bits;
    case MYSQL_TYPE_DOUBLE:
        return Form::Real;
    case MYSQL_TYPE_FLOAT:
        return Form::ShortReal;
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE:
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
        return Form::Time;
    default:
        return Form::Text;
    }
}

Result<void> MariaDbStatement::execute(const QByteArrayList& parameters, Rows rows)
{
    m_rows = rows;
    m_isAtEnd = false;
    m_isBound = false;
    MYSQL_STMT* const statement = m_statement.get();
    if (std::exchange(m_isExecuted, true))
        mysql_stmt_free_result(statement); // of the time before, which is here whole
    const unsigned long cursor = rows == Rows::Streamed ? CURSOR_TYPE_READ_ONLY : CURSOR_TYPE_NO_CURSOR;
    mysql_stmt_attr_set(statement, STMT_ATTR_CURSOR_TYPE, &cursor);
    mysql_stmt_attr_set(statement, STMT_ATTR_PREFETCH_ROWS, &rowsPerFetch);
    std::vector<MYSQL_BIND> bound(mysql_stmt_param_count(statement));
    for (std::size_t i = 0; i < bound.size(); ++i) {
        const QByteArray& text = parameters[parameters.size() == 1 ? 0 : static_cast<qsizetype>(i)];
        bound[i].buffer_type = MYSQL_TYPE_STRING;
        bound[i].buffer = const_cast<char*>(text.constData()); // which it only reads
        bound[i].buffer_length = static_cast<unsigned long>(text.size());
        bound[i].length = &bound[i].buffer_length;
    }
    if (!bound.empty() && mysql_stmt_bind_param(statement, bound.data()) != 0)
        return error();
    auto outcome = call(mysql_stmt_execute_start, mysql_stmt_execute_cont);
    if (outcome && *outcome == 0 && rows == Rows::Whole)
        outcome = call(mysql_stmt_store_result_start, mysql_stmt_store_result_cont);
    if (!outcome)
        return failure(std::move(outcome).error());
    return *outcome == 0 ? Result<void>() : error();
}

void MariaDbStatement::bindValues()
{
    m_bound.assign(m_values.size(), MYSQL_BIND{});
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        Value& value = m_values[i];
        MYSQL_BIND& bound = m_bound[i];
        bound.length = &value.length;
        bound.is_null = &value.isNull;
        switch (value.form) {
        case Form::Integer:
        case Form::Unsigned:
            bound.buffer_type = MYSQL_TYPE_LONGLONG;
            bound.buffer = &value.integer;
            bound.is_unsigned = value.form == Form::Unsigned ? 1 : 0;
            break;
        case Form::Real:
            bound.buffer_type = MYSQL_TYPE_DOUBLE;
            bound.buffer = &value.real;
            break;
        case Form::ShortReal:
            bound.buffer_type = MYSQL_TYPE_FLOAT;
            bound.buffer = &value.shortReal;
            break;
        case Form::Time:
            bound.buffer_type = MYSQL_TYPE_DATETIME;
            bound.buffer = &value.time;
            break;
        case Form::Bits:
        case Form::Text:
            bound.buffer_type = MYSQL_TYPE_STRING;
            bound.buffer = value.bytes.data();
            bound.buffer_length = static_cast<unsigned long>(value.bytes.size());
            break;
        }
    }
    mysql_stmt_bind_result(m_statement.get(), m_bound.data());
    m_isBound = true;
}

Result<const RawCell*> MariaDbStatement::next()
{
    if (m_isAtEnd)
        return nullptr;
    if (m_later)
        ITAM_TRY(execute(*std::exchange(m_later, std::nullopt), Rows::Streamed));
    if (!m_isBound)
        bindValues();
    const auto outcome = m_rows == Rows::Whole ? Result<int>(mysql_stmt_fetch(m_statement.get()))
                                               : call(mysql_stmt_fetch_start, mysql_stmt_fetch_cont);
    if (!outcome)
        return failure(outcome.error());
    switch (*outcome) {
    case MYSQL_NO_DATA:
        m_isAtEnd = true;
        return nullptr;
    case MYSQL_DATA_TRUNCATED:
        takeLongTexts();
        break;
    case 0:
        break;
    default:
        return error();
    }
    readRow();
    return m_cells.data();
}

/// The row is still here: the texts that did not fit are taken once more, and the next row finds the room.
void MariaDbStatement::takeLongTexts()
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        Value& value = m_values[i];
        const auto length = static_cast<qsizetype>(value.length);
        if (value.form != Form::Text || value.isNull != 0 || length <= value.bytes.size())
            continue;
        value.bytes.resize(length);
        MYSQL_BIND& bound = m_bound[i];
        bound.buffer = value.bytes.data();
        bound.buffer_length = value.length;
        mysql_stmt_fetch_column(m_statement.get(), &bound, static_cast<unsigned>(i), 0);
        m_isBound = false;
    }
}

void MariaDbStatement::readRow()
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_cells[i].kind = RawCell::Kind::None;
        if (m_values[i].isNull == 0)
            read(m_values[i], m_cells[i]);
    }
}

void MariaDbStatement::read(Value& value, RawCell& cell)
{
    const auto asInteger = [&](quint64 number) {
        cell.kind = RawCell::Kind::Integer;
        cell.integer = static_cast<qint64>(number);
        if (cell.integer >= 0)
            return;
        cell.kind = RawCell::Kind::Text; // too large for it
        const auto end = std::to_chars(value.written.begin(), value.written.end(), number).ptr;
        cell.text = QByteArrayView(value.written.begin(), end);
    };
    switch (value.form) {
    case Form::Integer:
        cell.kind = RawCell::Kind::Integer;
        cell.integer = value.integer;
        break;
    case Form::Unsigned:
        asInteger(static_cast<quint64>(value.integer));
        break;
    case Form::Bits:
        asInteger(numberOf(QByteArrayView(value.bytes).first(static_cast<qsizetype>(value.length))));
        break;
    case Form::Real:
        cell.kind = RawCell::Kind::Real;
        cell.real = value.real;
        break;
    case Form::ShortReal: { // 0.1 and not 0.10000000149011612
        const auto end = std::to_chars(value.written.begin(), value.written.end(), value.shortReal).ptr;
        std::from_chars(value.written.begin(), end, cell.real);
        cell.kind = RawCell::Kind::Real;
        break;
    }
    case Form::Time: // 0000-00-00 is what the server's own clients write for "none"
        if (isZero(value.time))
            break;
        cell.kind = RawCell::Kind::Text;
        cell.text = QByteArrayView(value.written.data(), write(value.time, value.written));
        break;
    case Form::Text:
        cell.kind = RawCell::Kind::Text;
        cell.text = QByteArrayView(value.bytes).first(static_cast<qsizetype>(value.length));
        break;
    }
}

MariaDbCursor::MariaDbCursor(std::shared_ptr<MariaDbConnection> connection,
                             std::shared_ptr<MariaDbConnection::Transaction> transaction,
                             std::shared_ptr<MariaDbStatement> statement)
    : m_connection(std::move(connection))
    , m_transaction(std::move(transaction))
    , m_statement(std::move(statement))
{
}

} // namespace itam::core::source
