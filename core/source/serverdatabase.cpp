// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/serverdatabase.h"

#include "core/source/serverrows.h"

namespace itam::core::source {
namespace {

struct Question
{
    QByteArray sql;
    QByteArrayList parameters;
};

/// Key, name, serial number, and 1 where one of them is `wanted`: rows in which one holds it, exact ones first. `view`
/// is of hardware, whose first two columns are required.
Question searchIn(const Dialect& dialect, const ViewColumns& view, const QByteArray& wanted)
{
    Question question;
    QByteArrayList texts{dialect.asText(dialect.quoted(view.names[0])), dialect.asText(dialect.quoted(view.names[1]))};
    const int serial = view.set.indexOf("SerialNo");
    texts.append(serial >= 0 ? dialect.asText(dialect.quoted(view.names[static_cast<std::size_t>(serial)]))
                             : QByteArray("''"));
    const auto parameter = [&]() -> QByteArray {
        question.parameters.append(wanted);
        return "lower(" + dialect.parameter(static_cast<int>(question.parameters.size())) + ")";
    };
    // In the order in which they stand in the query, since some servers count them that way.
    QByteArrayList equals;
    for (const QByteArray& text : texts)
        equals.append("trim(lower(" + text + ")) = " + parameter());
    QByteArrayList holds;
    for (const QByteArray& text : texts)
        holds.append(dialect.holds("lower(" + text + ")", parameter()));
    question.sql = "SELECT " + texts.join(", ") + ", CASE WHEN " + equals.join(" OR ") +
                   " THEN 1 ELSE 0 END AS exact_match FROM " + view.relation + " WHERE " + holds.join(" OR ") +
                   " ORDER BY exact_match DESC, " + dialect.inByteOrder(texts.front());
    return question;
}

/// `error`, which a call had before the pass began.
Error beforeThePass(Error error)
{
    if (error.code == ErrorCode::SourceReadFailed)
        error.code = ErrorCode::SourceUnreachable;
    return error;
}

} // namespace

ServerDatabase::ServerDatabase(std::shared_ptr<ServerConnection> connection, ProfilePointer profile)
    : ViewDatabase(std::move(profile))
    , m_connection(std::move(connection))
{
}

Result<QString> ServerDatabase::sourceId()
{
    const auto id = declared(sourceIdColumn);
    if (!id)
        return failure(id.error());
    return identityFrom(*id, QLatin1String("server"), m_connection->place() + placeOf(profile()));
}

Result<std::optional<QByteArray>> ServerDatabase::declared(const char* column) const
{
    const auto relation = identityOf(profile());
    if (!relation)
        return QByteArray();
    if (!relation->isQuery) {
        const auto names = m_connection->columnsOf(relation->sql);
        if (!names)
            return failure(beforeThePass(names.error()));
        if (!*names)
            return QByteArray();
    }
    const auto cursor = m_connection->ask("SELECT * FROM " + relation->sql);
    if (!cursor)
        return failure(beforeThePass(cursor.error()));
    const auto at = positionOf((*cursor)->names(), column);
    if (at < 0)
        return std::nullopt;
    const auto row = (*cursor)->next();
    if (!row)
        return failure(beforeThePass(row.error()));
    return *row ? cleanBytes(parameterText((*row)[at])) : QByteArray();
}

Result<ViewColumns> ServerDatabase::columnsOf(model::DataType type) const
{
    const auto relation = relationOf(profile(), type);
    if (!relation)
        return failure(relation.error());
    if (relation->isQuery) {
        const auto columns = m_connection->columnsOfQuery(relation->sql);
        if (!columns && columns.error().code == ErrorCode::SourceIncomplete)
            return failure(brokenView(type, columns.error().detail));
        if (!columns)
            return failure(beforeThePass(columns.error()));
        return columnsIn(relation->sql, type, *columns);
    }
    const auto names = m_connection->columnsOf(relation->sql);
    if (!names && names.error().code == ErrorCode::SourceIncomplete)
        return failure(brokenView(type, names.error().detail));
    if (!names)
        return failure(beforeThePass(names.error()));
    if (!*names)
        return failure(noSuchView(type));
    return columnsIn(relation->sql, type, **names);
}

Result<qint64> ServerDatabase::count(model::DataType type, std::stop_token stop)
{
    const auto relation = relationOf(profile(), type);
    if (!relation)
        return failure(relation.error());
    const Obedience obedience(*m_connection, std::move(stop));
    const auto cursor = m_connection->ask("SELECT count(*) FROM " + relation->sql);
    if (!cursor)
        return failure(beforeThePass(cursor.error()));
    const auto row = (*cursor)->next();
    if (!row)
        return failure(beforeThePass(row.error()));
    return *row ? parameterText((*row)[0]).toLongLong() : 0;
}

Result<std::vector<Finding>> ServerDatabase::missingIndexes(model::DataType type)
{
    const auto view = columnsOf(type);
    if (!view)
        return failure(view.error());
    std::vector<Finding> findings;
    const auto add = [&](Finding::Kind kind, const QByteArray& column, const QString& why) {
        if (!why.isEmpty())
            findings.push_back({kind, type, {}, QString::fromUtf8(column), why});
    };
    const auto sorts = m_connection->whySorts(*view);
    if (!sorts)
        return failure(beforeThePass(sorts.error()));
    add(Finding::Kind::UnindexedKey, view->names[0], *sorts);
    if (!view->set.hasLastModified)
        return findings;
    const auto scans = m_connection->whyScansForChanges(*view);
    if (!scans)
        return failure(beforeThePass(scans.error()));
    add(Finding::Kind::UnindexedLastModified, view->lastModified, *scans);
    return findings;
}

Result<bool> ServerDatabase::findsByKey(const ViewColumns& view) const
{
    const auto scans = m_connection->whyScansForKey(view);
    if (!scans)
        return failure(beforeThePass(scans.error()));
    return scans->isEmpty();
}

Result<std::unique_ptr<RowSource>> ServerDatabase::openRows(const ViewColumns& view, RowSource::LookUp lookUp) const
{
    return ServerRows::open(m_connection, view, lookUp);
}

Result<std::unique_ptr<RowSource>> ServerDatabase::openRow(const ViewColumns& view, const QByteArray& key) const
{
    return ServerRows::openOne(m_connection, view, key);
}

Result<void> ServerDatabase::search(const ViewColumns& view, const QString& text, std::stop_token stop,
                                    const OnFound& onFound) const
{
    const Obedience obedience(*m_connection, std::move(stop));
    const Question question = searchIn(m_connection->dialect(), view, text.toUtf8());
    const auto cursor = m_connection->stream(question.sql, question.parameters);
    if (!cursor)
        return failure(cursor.error());
    while (true) {
        const auto row = (*cursor)->next();
        if (!row)
            return failure(row.error());
        const RawCell* cells = *row;
        const auto textOfCell = [&cells](int i) { return cleanText(parameterText(cells[i])); };
        if (cells == nullptr || !onFound({textOfCell(0), textOfCell(1), textOfCell(2), parameterText(cells[3]) == "1"}))
            return {};
    }
}

} // namespace itam::core::source
