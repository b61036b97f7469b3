// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/sqlitedatabase.h"

#include "core/source/sqliteplan.h"

#include <QFileInfo>
#include <QSysInfo>

#include <sqlite3.h>

namespace itam::core::source {
namespace {

/// Key, name, serial number, and whether one of them is ?1: rows in which one holds it, exact ones first. `view` is of
/// hardware, whose first two columns are required. SQLite folds the case of ASCII letters only.
QByteArray searchIn(const ViewColumns& view)
{
    const auto textOf = [](const QByteArray& column) -> QByteArray { return "CAST(" + quoted(column) + " AS TEXT)"; };
    QList<QByteArray> texts{textOf(view.names[0]), textOf(view.names[1])};
    const int serial = view.set.indexOf("SerialNo");
    texts.append(serial >= 0 ? textOf(view.names[static_cast<std::size_t>(serial)]) : QByteArray("''"));
    QByteArrayList holds;
    QByteArrayList equals;
    for (const QByteArray& text : texts) {
        holds.append("instr(lower(" + text + "), lower(?1)) > 0");
        equals.append("trim(lower(" + text + ")) = lower(?1)");
    }
    return "SELECT " + texts.join(", ") + ", coalesce(" + equals.join(", 0) OR coalesce(") + ", 0) AS exact FROM " +
           view.relation + " WHERE " + holds.join(" OR ") + " ORDER BY exact DESC, 1";
}

std::vector<QByteArray> namesOf(const support::sqlite::Statement& statement)
{
    std::vector<QByteArray> names;
    for (int i = 0; i < statement.columnCount(); ++i)
        names.push_back(statement.columnName(i));
    return names;
}

} // namespace

Result<std::unique_ptr<OperationsDatabase>> SqliteDatabase::open(const QString& path, const SourceLocation& location,
                                                                 std::stop_token stop)
{
    auto connection = SqliteConnection::open(path, location, std::move(stop));
    if (!connection)
        return failure(std::move(connection).error());
    return std::unique_ptr<OperationsDatabase>(new SqliteDatabase(*std::move(connection), path, location.profile));
}

SqliteDatabase::SqliteDatabase(std::shared_ptr<SqliteConnection> connection, QString path, ProfilePointer profile)
    : ViewDatabase(std::move(profile))
    , m_connection(std::move(connection))
    , m_path(std::move(path))
{
}

Result<QString> SqliteDatabase::sourceId()
{
    const auto id = declared(sourceIdColumn);
    if (!id)
        return failure(id.error());
    // Where nothing inside says whose data it is, the place must: this file on this computer.
    return identityFrom(*id, QLatin1String("file"),
                        QSysInfo::machineUniqueId() + '\n' + QFileInfo(m_path).canonicalFilePath().toUtf8() +
                            placeOf(profile()));
}

Result<std::optional<QByteArray>> SqliteDatabase::declared(const char* column) const
{
    const auto relation = identityOf(profile());
    if (!relation)
        return QByteArray();
    const auto present = relation->isQuery ? Result<bool>(true) : m_connection->has(QLatin1String(identityTable));
    if (!present)
        return failure(present.error());
    if (!*present)
        return QByteArray();
    auto statement = m_connection->prepare("SELECT * FROM " + relation->sql + " LIMIT 1");
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (!row)
        return m_connection->error(ErrorCode::SourceUnreachable);
    const auto at = positionOf(namesOf(*statement), column);
    if (at < 0)
        return std::nullopt;
    return *row ? cleanBytes(statement->utf8(static_cast<int>(at))) : QByteArray();
}

Result<ViewColumns> SqliteDatabase::columnsOf(model::DataType type) const
{
    const auto relation = relationOf(profile(), type);
    if (!relation)
        return failure(relation.error());
    const auto present = relation->isQuery ? Result<bool>(true) : m_connection->has(model::viewNameOf(type));
    if (!present)
        return failure(present.error());
    if (!*present)
        return failure(noSuchView(type));
    const auto statement = m_connection->prepare("SELECT * FROM " + relation->sql + " LIMIT 0");
    if (!statement) {
        // SQLITE_ERROR: the view itself does not compile; anything else is the database's state.
        if ((sqlite3_errcode(m_connection->database().handle()) & 0xFF) != SQLITE_ERROR)
            return failure(statement.error());
        return failure(brokenView(type, statement.error().detail));
    }
    return columnsIn(relation->sql, type, namesOf(*statement));
}

Result<qint64> SqliteDatabase::count(model::DataType type, std::stop_token stop)
{
    const auto relation = relationOf(profile(), type);
    if (!relation)
        return failure(relation.error());
    const SqliteConnection::Interruptible guard(*m_connection, stop);
    auto statement = m_connection->prepare("SELECT count(*) FROM " + relation->sql);
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    if (!row)
        return m_connection->error(ErrorCode::SourceUnreachable);
    return statement->integer(0);
}

Result<std::vector<Finding>> SqliteDatabase::missingIndexes(model::DataType type)
{
    const auto view = columnsOf(type);
    if (!view)
        return failure(view.error());
    return planFindings(*m_connection, *view);
}

Result<bool> SqliteDatabase::findsByKey(const ViewColumns& view) const
{
    return source::findsByKey(*m_connection, view);
}

Result<std::unique_ptr<RowSource>> SqliteDatabase::openRows(const ViewColumns& view, RowSource::LookUp lookUp) const
{
    return SqliteRows::open(m_connection, view, lookUp);
}

Result<std::unique_ptr<RowSource>> SqliteDatabase::openRow(const ViewColumns& view, const QByteArray& key) const
{
    return SqliteRows::openOne(m_connection, view, key);
}

Result<void> SqliteDatabase::search(const ViewColumns& view, const QString& text, std::stop_token stop,
                                    const OnFound& onFound) const
{
    const SqliteConnection::Interruptible guard(*m_connection, stop);
    auto statement = m_connection->prepare(searchIn(view));
    if (!statement)
        return failure(std::move(statement).error());
    statement->bind(1, text);
    while (true) {
        const auto row = statement->step();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!row)
            return m_connection->error(ErrorCode::SourceReadFailed);
        const auto textOfCell = [&statement](int i) { return cleanText(statement->utf8(i)); };
        if (!*row || !onFound({textOfCell(0), textOfCell(1), textOfCell(2), statement->integer(3) != 0}))
            return {};
    }
}

} // namespace itam::core::source
