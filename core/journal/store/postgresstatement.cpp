// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store/postgresstatement.h"

#include <QtEndian>

namespace itam::core::journal::store {
namespace {

// Numbers of types never change (pg_type.dat).
constexpr Oid bytesType = 17;
constexpr Oid int8Type = 20;
constexpr Oid textType = 25;

/// Blocks of a baseline have some ten kilobytes each.
constexpr int rowsAtOnce = 64;

} // namespace

// --- values

PostgresValues::Value& PostgresValues::at(int parameter)
{
    const auto index = static_cast<std::size_t>(parameter - 1);
    if (m_values.size() <= index)
        m_values.resize(index + 1);
    return m_values[index];
}

void PostgresValues::bind(int parameter, qint64 value)
{
    Value& bound = at(parameter);
    bound.type = int8Type;
    qToBigEndian(value, bound.number.data());
}

void PostgresValues::bindText(int parameter, const QString& text)
{
    Value& bound = at(parameter);
    bound.type = textType;
    bound.text = text.toUtf8().replace('\0', QByteArray("\xEF\xBF\xBD")); // the server has no text with U+0000
}

void PostgresValues::bindBytes(int parameter, QByteArrayView bytes)
{
    Value& bound = at(parameter);
    bound.type = bytesType;
    bound.bytes = bytes;
}

void PostgresValues::bindNull(int parameter)
{
    at(parameter).type = 0;
}

postgresql::Parameters PostgresValues::parameters()
{
    m_types.clear();
    m_pointers.clear();
    m_lengths.clear();
    for (const Value& value : m_values) {
        QByteArrayView bytes;
        if (value.type == int8Type)
            bytes = QByteArrayView(value.number.data(), static_cast<qsizetype>(value.number.size()));
        else
            bytes = value.type == textType ? QByteArrayView(value.text) : value.bytes;
        m_types.push_back(value.type);
        m_pointers.push_back(value.type == 0 ? nullptr : bytes.isEmpty() ? "" : bytes.data());
        m_lengths.push_back(static_cast<int>(bytes.size()));
    }
    m_formats.assign(m_values.size(), 1);
    return {.types = m_types, .values = m_pointers, .lengths = m_lengths, .formats = m_formats, .binaryAnswer = true};
}

// --- rows

bool PostgresRows::isNull(int column) const
{
    return PQgetisnull(m_answer.get(), m_row, column) != 0;
}

qint64 PostgresRows::integer(int column) const
{
    const char* bytes = PQgetvalue(m_answer.get(), m_row, column);
    switch (PQgetlength(m_answer.get(), m_row, column)) {
    case 1: // a condition
        return *bytes;
    case 4:
        return qFromBigEndian<qint32>(bytes);
    case 8:
        return qFromBigEndian<qint64>(bytes);
    default:
        return 0;
    }
}

QByteArrayView PostgresRows::bytes(int column) const
{
    return {PQgetvalue(m_answer.get(), m_row, column), PQgetlength(m_answer.get(), m_row, column)};
}

Result<bool> PostgresStatement::step()
{
    if (m_answer) {
        ++m_row;
    } else {
        auto answer = m_database.run(m_sql, m_values.parameters());
        if (!answer)
            return failure(std::move(answer).error());
        m_answer = *std::move(answer);
        m_row = 0;
    }
    if (m_row < PQntuples(m_answer.get()))
        return true;
    reset();
    return false;
}

void PostgresStatement::reset()
{
    m_answer.reset();
}

// --- streams

PostgresStream::~PostgresStream()
{
    reset();
}

Result<void> PostgresStream::begin()
{
    ITAM_TRY(m_database.enter(*this));
    m_transaction = m_database.m_transactions;
    m_cursor = "itam_rows_" + QByteArray::number(++m_database.m_cursors);
    const auto declared =
        m_database.runOnce("DECLARE " + m_cursor + " NO SCROLL CURSOR FOR " + m_sql, m_values.parameters());
    return declared ? fetchNext() : failure(declared.error());
}

Result<postgresql::Answer> PostgresStream::fetch(const QByteArray& howMany)
{
    if (m_transaction != m_database.m_transactions)
        return failure(ErrorCode::JournalFailed, QStringLiteral("the transaction of these rows has ended"));
    return m_database.runOnce("FETCH FORWARD " + howMany + " FROM " + m_cursor,
                              {.types = {}, .values = {}, .lengths = {}, .formats = {}, .binaryAnswer = true});
}

Result<void> PostgresStream::fetchNext()
{
    m_row = 0;
    if (m_rest) {
        m_answer = std::move(m_rest);
        return {};
    }
    auto answer = fetch(QByteArray::number(rowsAtOnce));
    if (!answer)
        return failure(std::move(answer).error());
    m_answer = *std::move(answer);
    m_isComplete = PQntuples(m_answer.get()) < rowsAtOnce;
    return {};
}

Result<bool> PostgresStream::step()
{
    Result<void> there;
    if (m_cursor.isEmpty())
        there = begin();
    else if (++m_row == PQntuples(m_answer.get()) && (m_rest || !m_isComplete))
        there = fetchNext();
    if (!there) {
        reset();
        return failure(std::move(there).error());
    }
    if (m_row < PQntuples(m_answer.get()))
        return true;
    reset();
    return false;
}

void PostgresStream::reset()
{
    // One that only reads ends with its transaction; one that writes may go on, for example to drop the table.
    if (!m_cursor.isEmpty() && m_database.m_isWriting && m_transaction == m_database.m_transactions)
        (void)m_database.runOnce("CLOSE " + m_cursor, {});
    m_cursor.clear();
    m_answer.reset();
    m_rest.reset();
    m_isComplete = false;
    m_database.leave(*this);
}

/// The row that somebody looks at stays as it is.
Result<void> PostgresStream::takeAll()
{
    if (!std::exchange(m_isComplete, true)) {
        auto rest = fetch("ALL");
        if (!rest)
            return failure(std::move(rest).error());
        m_rest = *std::move(rest);
    }
    m_database.leave(*this);
    return {};
}

} // namespace itam::core::journal::store
