// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/serverrows.h"

#include "core/source/numbers.h"

namespace itam::core::source {
namespace {

QByteArray allColumns(const Dialect& dialect, const ViewColumns& view)
{
    QByteArrayList columns;
    for (const QByteArray& name : view.names)
        columns.append(dialect.quoted(name));
    return columns.join(", ");
}

/// `columns` and, behind them, LastModified.
QByteArray select(const Dialect& dialect, const ViewColumns& view, QByteArray columns)
{
    if (view.set.hasLastModified)
        columns += ", " + dialect.quoted(view.lastModified);
    return "SELECT " + columns + " FROM " + view.relation;
}

QByteArray byKey(const Dialect& dialect, const ViewColumns& view)
{
    return " WHERE " + dialect.isKey(dialect.quoted(view.names[0]));
}

} // namespace

QByteArray viewOf(model::DataType type)
{
    return model::viewNameOf(type).toLatin1();
}

QByteArray parameterText(const RawCell& cell)
{
    switch (cell.kind) {
    case RawCell::Kind::Integer:
        return QByteArray::number(cell.integer);
    case RawCell::Kind::Real:
        return textOf(cell.real);
    case RawCell::Kind::Text:
        return cell.text.toByteArray();
    case RawCell::Kind::None:
        break;
    }
    return {};
}

Result<std::unique_ptr<RowSource>> ServerRows::open(std::shared_ptr<ServerConnection> connection,
                                                    const ViewColumns& view, LookUp lookUp)
{
    const Dialect& dialect = connection->dialect();
    const auto order = connection->orderOfKey(view);
    if (!order)
        return failure(order.error());
    const QByteArray key = dialect.quoted(view.names[0]);
    const QByteArray columns = lookUp == LookUp::With ? key : allColumns(dialect, view);
    const QByteArray inOrder = " ORDER BY " + *order;
    std::unique_ptr<ServerRows> rows(new ServerRows(connection, view));
    rows->m_selectKeys = "SELECT " + key + " FROM " + view.relation + inOrder;
    ITAM_TRY(rows->begin(connection->stream(select(dialect, view, columns) + inOrder)));
    return rows;
}

Result<std::unique_ptr<RowSource>> ServerRows::openOne(std::shared_ptr<ServerConnection> connection,
                                                       const ViewColumns& view, const QByteArray& key)
{
    const Dialect& dialect = connection->dialect();
    std::unique_ptr<ServerRows> rows(new ServerRows(connection, view));
    ITAM_TRY(
        rows->begin(connection->find(select(dialect, view, allColumns(dialect, view)) + byKey(dialect, view), key)));
    return rows;
}

ServerRows::ServerRows(std::shared_ptr<ServerConnection> connection, const ViewColumns& view)
    : m_connection(std::move(connection))
{
    const Dialect& dialect = m_connection->dialect();
    m_selectByKey = "SELECT " + allColumns(dialect, view) + " FROM " + view.relation + byKey(dialect, view);
}

Result<void> ServerRows::begin(Result<std::unique_ptr<ServerCursor>> cursor)
{
    if (!cursor)
        return failure(std::move(cursor).error());
    m_cursor = *std::move(cursor);
    const auto now = m_connection->ask(m_connection->dialect().presentTime());
    if (!now)
        return failure(now.error());
    const auto row = (*now)->next();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::SourceReadFailed, QStringLiteral("the server does not tell the time"));
    m_nowMs = parameterText((*row)[0]).toLongLong();
    return {};
}

Result<const RawCell*> ServerRows::next()
{
    m_found.reset();
    auto row = m_cursor->next();
    m_row = row ? *row : nullptr;
    return row;
}

Result<const RawCell*> ServerRows::lookUp()
{
    auto found = m_connection->find(m_selectByKey, parameterText(m_row[0]));
    if (!found)
        return failure(std::move(found).error());
    m_found = *std::move(found);
    return m_found->next();
}

Result<void> ServerRows::readKeysAgain(qint64 rows, const std::function<void(const RawCell&)>& onKey)
{
    const auto cursor = m_connection->stream(m_selectKeys);
    if (!cursor)
        return failure(cursor.error());
    for (qint64 i = 0; i < rows; ++i) {
        const auto row = (*cursor)->next();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        onKey((*row)[0]);
    }
    return {};
}

} // namespace itam::core::source
