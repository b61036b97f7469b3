// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/postgrescursor.h"

#include <charconv>
#include <cmath>

namespace itam::core::source {
namespace {

// Some hundred kilobytes: enough that the way there and back does not count.
constexpr int rowsPerFetch = 1000;

// Numbers of types never change (pg_type.dat).
constexpr Oid boolType = 16;
constexpr Oid bytesType = 17;
constexpr Oid int8Type = 20;
constexpr Oid int2Type = 21;
constexpr Oid int4Type = 23;
constexpr Oid oidType = 26;
constexpr Oid real4Type = 700;
constexpr Oid real8Type = 701;
constexpr Oid paddedType = 1042;

template <typename Number>
bool read(QByteArrayView text, Number& number)
{
    const auto end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && at == end;
}

QByteArrayView withoutPadding(QByteArrayView text)
{
    while (!text.isEmpty() && text.back() == ' ')
        text.chop(1);
    return text;
}

QByteArray nextRows(const QByteArray& cursor)
{
    return "FETCH FORWARD " + QByteArray::number(rowsPerFetch) + " FROM " + cursor;
}

} // namespace

PostgresCursor::PostgresCursor(postgresql::Answer answer)
{
    show(std::move(answer));
}

PostgresCursor::PostgresCursor(std::shared_ptr<PostgresConnection> connection,
                               std::shared_ptr<PostgresConnection::Transaction> transaction, QByteArray name)
    : m_connection(std::move(connection))
    , m_transaction(std::move(transaction))
    , m_name(std::move(name))
{
}

PostgresCursor::~PostgresCursor()
{
    if (m_connection && m_connection->m_awaiting == this)
        takeIn();
}

void PostgresCursor::takeIn()
{
    m_connection->m_awaiting = nullptr;
    m_ahead = m_connection->receive();
}

Result<const RawCell*> PostgresCursor::next()
{
    if (m_connection && (!m_answer || m_next == PQntuples(m_answer.get()))) {
        const bool isLast = m_answer && PQntuples(m_answer.get()) < rowsPerFetch;
        if (!isLast)
            ITAM_TRY(fetch());
    }
    if (m_next == PQntuples(m_answer.get()))
        return nullptr;
    readRow();
    ++m_next;
    return m_cells.data();
}

Result<void> PostgresCursor::fetch()
{
    if (m_connection->m_awaiting == this)
        takeIn();
    else if (!m_ahead)
        m_ahead = m_connection->run(nextRows(m_name));
    Result<postgresql::Answer> answer = *std::exchange(m_ahead, std::nullopt);
    if (!answer)
        return failure(std::move(answer).error());
    show(*std::move(answer));
    if (PQntuples(m_answer.get()) == rowsPerFetch) {
        ITAM_TRY(m_connection->send(nextRows(m_name)));
        m_connection->m_awaiting = this;
    }
    return {};
}

PostgresCursor::Form PostgresCursor::formOf(Oid type)
{
    switch (type) {
    case int2Type:
    case int4Type:
    case int8Type:
    case oidType:
        return Form::Integer;
    case real4Type:
    case real8Type:
        return Form::Real;
    case boolType:
        return Form::Boolean;
    case bytesType:
        return Form::Bytes;
    case paddedType:
        return Form::Padded;
    default:
        return Form::Text;
    }
}

void PostgresCursor::show(postgresql::Answer answer)
{
    m_answer = std::move(answer);
    m_next = 0;
    if (!m_names.empty())
        return;
    const int columns = PQnfields(m_answer.get());
    for (int i = 0; i < columns; ++i) {
        m_names.emplace_back(PQfname(m_answer.get(), i));
        m_forms.push_back(formOf(PQftype(m_answer.get(), i)));
    }
    m_cells.resize(m_names.size());
    m_bytes.resize(m_names.size());
}

void PostgresCursor::readRow()
{
    const PGresult* answer = m_answer.get();
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const int column = static_cast<int>(i);
        RawCell& cell = m_cells[i];
        cell.kind = RawCell::Kind::None;
        if (PQgetisnull(answer, m_next, column) != 0)
            continue;
        cell.kind = RawCell::Kind::Text;
        cell.text = QByteArrayView(PQgetvalue(answer, m_next, column), PQgetlength(answer, m_next, column));
        switch (m_forms[i]) {
        case Form::Text:
            break;
        case Form::Integer:
            if (read(cell.text, cell.integer))
                cell.kind = RawCell::Kind::Integer;
            break;
        case Form::Real:
            if (read(cell.text, cell.real) && std::isfinite(cell.real))
                cell.kind = RawCell::Kind::Real;
            break;
        case Form::Boolean:
            cell.kind = RawCell::Kind::Integer;
            cell.integer = cell.text == "t" ? 1 : 0;
            break;
        case Form::Bytes: // "\x48656c6c6f"
            m_bytes[i] = QByteArray::fromHex(cell.text.sliced(2).toByteArray());
            cell.text = m_bytes[i];
            break;
        case Form::Padded:
            cell.text = withoutPadding(cell.text);
            break;
        }
    }
}

} // namespace itam::core::source
