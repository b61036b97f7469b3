// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"

#include "core/sandbox/store/recordfollower.h"
#include "core/sandbox/store/recordguards.h"
#include "core/sandbox/store/values.h"

#include <QStringList>

#include <sqlite3.h>

namespace itam::sandbox::store {
namespace {

Result<const Table*> tableNamed(const Session& session, const QString& name)
{
    if (const Table* table = session.schema().find(name))
        return table;
    return failure(ErrorCode::Usage, QStringLiteral("no such table"), name);
}

/// Also one that this transaction has made.
Result<const Table*> tableNamed(const Writer& writer, const QString& name)
{
    if (const Table* table = writer.table(name))
        return table;
    return failure(ErrorCode::Usage, QStringLiteral("no such table"), name);
}

Result<const ColumnDef*> columnNamed(const Table& table, const QString& name)
{
    if (const ColumnDef* column = table.column(name))
        return column;
    return failure(ErrorCode::Usage, QStringLiteral("no such column: %1").arg(name), table.name);
}

QString quoted(const QString& name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

/// "" or " AND sys_class_path >= ? AND sys_class_path < ?" with the next two parameter numbers.
QString classFilter(const Table& table, int parameter)
{
    if (!table.isHierarchy)
        return {};
    return QStringLiteral(" AND sys_class_path >= ?%1 AND sys_class_path < ?%2").arg(parameter).arg(parameter + 1);
}

void bindClassFilter(sqlite::Statement& statement, const Table& table, int parameter)
{
    if (!table.isHierarchy)
        return;
    statement.bind(parameter, table.classPath);
    statement.bind(parameter + 1, afterClassPath(table.classPath));
}

QString stored(const QString& value)
{
    return value.isEmpty() ? QString() : value;
}

/// Runs a statement that writes a record.
Result<void> runWrite(const Writer& writer, sqlite::Statement& statement, const Table& table)
{
    auto ran = statement.run();
    if (!ran && (sqlite3_errcode(writer.database().handle()) & 0xff) == SQLITE_CONSTRAINT)
        return failure(ErrorCode::Conflict, ran.error().detail, table.name);
    return ran;
}

/// Two defaults of the dictionary are functions; the platform has many more.
Result<QString> defaultOf(Writer& writer, const ColumnDef& column)
{
    if (column.defaultValue == QLatin1String("javascript:gs.nowDateTime()"))
        return writer.timeText();
    if (column.defaultValue != QLatin1String("javascript:gs.getUserID()"))
        return column.defaultValue;
    const auto user = findRecord(writer, QStringLiteral("sys_user"), QStringLiteral("user_name"), writer.actor());
    if (!user)
        return failure(user.error());
    return *user ? (*user)->value(QStringLiteral("sys_id")) : QString();
}

Result<void> addJournalEntries(Writer& writer, const Table& table, const QString& sysId, const Values& values)
{
    for (auto entry = values.begin(); entry != values.end(); ++entry) {
        const ColumnDef* column = table.column(entry.key());
        if (!column || column->type != ColumnType::Journal || entry.value().isEmpty())
            continue;
        ITAM_TRY(insertRecord(writer, QStringLiteral("sys_journal_field"),
                              {{QStringLiteral("name"), table.name},
                               {QStringLiteral("element"), column->name},
                               {QStringLiteral("element_id"), sysId},
                               {QStringLiteral("value"), entry.value()}}));
    }
    return {};
}

/// "sys_class_name = 'x', ..., column = NULL, ": names from the schema only. `changed` loses what is cleared here.
QString classAssignments(const Table& from, const Table& to, QStringList& changed)
{
    QString sql = QStringLiteral("sys_class_name = '%1', sys_class_path = '%2', ").arg(to.name, to.classPath);
    for (const ColumnDef& column : from.columns) {
        if (to.column(column.name))
            continue;
        changed.removeAll(column.name);
        sql += quoted(column.name) + QLatin1String(" = NULL, ");
    }
    return sql;
}

Result<void> addNumber(Writer& writer, const Table& table, Values& values)
{
    const QString column = QStringLiteral("number");
    if (table.numbering.prefix.isEmpty() || !values.value(column).isEmpty())
        return {};
    auto number = writer.nextNumber(table.numbering.prefix, table.numbering.first);
    if (!number)
        return failure(number.error());
    values.insert(column, std::move(*number));
    return {};
}

/// Null: nobody wants to know of changes of that table.
RecordFollower* followerOf(const Writer& writer, const Table& table)
{
    RecordFollower* follower = writer.follower();
    return follower && follower->watches(writer.schema(), table) ? follower : nullptr;
}

Result<QString> insertAlone(Writer& writer, const QString& tableName, const Values& values)
{
    const auto table = tableNamed(writer, tableName);
    if (!table)
        return failure(table.error());
    Values all;
    for (const ColumnDef& column : (*table)->columns) {
        if (column.defaultValue.isEmpty() || values.contains(column.name))
            continue;
        auto value = defaultOf(writer, column);
        if (!value)
            return failure(value.error());
        all.insert(column.name, std::move(*value));
    }
    all.insert(values);
    ITAM_TRY(addNumber(writer, **table, all));
    const QString given = values.value(QStringLiteral("sys_id"));
    if (!given.isEmpty() && !isSysId(given))
        return failure(ErrorCode::Usage, QStringLiteral("not a sys_id: %1").arg(given), tableName);
    const QString sysId = given.isEmpty() ? newSysId() : given;
    all.insert(QStringLiteral("sys_id"), sysId);
    for (const char* name : {"sys_created_on", "sys_updated_on"})
        all.insert(QString::fromLatin1(name), writer.timeText());
    for (const char* name : {"sys_created_by", "sys_updated_by"})
        all.insert(QString::fromLatin1(name), writer.actor());
    all.insert(QStringLiteral("sys_mod_count"), QStringLiteral("0"));
    if ((*table)->isHierarchy) {
        all.insert(QStringLiteral("sys_class_name"), (*table)->name);
        all.insert(QStringLiteral("sys_class_path"), (*table)->classPath);
    }

    // Sorted names: equal sets of columns share one prepared statement.
    QStringList names = all.keys();
    names.removeIf([&](const QString& name) {
        const ColumnDef* column = (*table)->column(name);
        return column && column->constant;
    });
    names.sort();
    QStringList columns;
    QStringList parameters;
    for (qsizetype i = 0; i < names.size(); ++i) {
        columns.append(quoted(names[i]));
        parameters.append(QLatin1Char('?') + QString::number(i + 1));
    }
    const QString sql =
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(quoted((*table)->physical), columns.join(QLatin1String(", ")), parameters.join(QLatin1String(", ")));
    for (const QString& name : qAsConst(names))
        ITAM_TRY(columnNamed(**table, name));
    auto insert = writer.query(sql.toUtf8());
    if (!insert)
        return failure(insert.error());
    for (qsizetype i = 0; i < names.size(); ++i)
        ITAM_TRY(bindValue(**insert, static_cast<int>(i + 1), *(*table)->column(names[i]), all.value(names[i])));
    ITAM_TRY(runWrite(writer, **insert, **table));
    ITAM_TRY(addJournalEntries(writer, **table, sysId, values));
    return sysId;
}

Result<bool> updateAlone(Writer& writer, const QString& tableName, const QString& sysId, const Values& values,
                         const Table* toClass)
{
    const auto table = tableNamed(writer, tableName);
    if (!table)
        return failure(table.error());
    QStringList names = values.keys();
    names.removeIf([&](const QString& name) {
        const bool isDomain = name == QLatin1String("sys_domain") && !(*table)->column(name)->constant;
        return name.startsWith(QLatin1String("sys_")) && !isDomain;
    });
    names.sort();
    for (const QString& name : qAsConst(names))
        ITAM_TRY(columnNamed(**table, name));
    const auto before = findRecord(writer, tableName, QStringLiteral("sys_id"), sysId);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure(ErrorCode::NotFound, {}, tableName + QLatin1Char('/') + sysId);

    const QString className = (*before)->value(QStringLiteral("sys_class_name"));
    if (toClass && (toClass->name == className || toClass->physical != (*table)->physical))
        toClass = nullptr;
    bool hasEntries = false;
    QStringList changed;
    for (const QString& name : qAsConst(names)) {
        const ColumnDef& column = *(*table)->column(name);
        hasEntries = hasEntries || (column.type == ColumnType::Journal && !values.value(name).isEmpty());
        auto normal = normalValue(column, values.value(name));
        if (!normal)
            return failure(normal.error());
        // On-demand columns were not read, so they count as changed.
        if (column.onDemand || stored(*normal) != stored((*before)->value(name)))
            changed.append(name);
    }
    if (changed.isEmpty() && !hasEntries && !toClass)
        return false;
    ITAM_TRY(guardUpdate(writer, **table, **before, values, changed));
    QString assignments = toClass ? classAssignments(*writer.schema().find(className), *toClass, changed) : QString();
    for (qsizetype i = 0; i < changed.size(); ++i)
        assignments += quoted(changed[i]) + QLatin1String(" = ?") + QString::number(i + 4) + QLatin1String(", ");
    auto update = writer.query(QStringLiteral("UPDATE %1 SET %2sys_updated_on = ?2, sys_updated_by = ?3, "
                                              "sys_mod_count = sys_mod_count + 1 WHERE sys_id = ?1")
                                   .arg(quoted((*table)->physical), assignments)
                                   .toUtf8());
    if (!update)
        return failure(update.error());
    (*update)->bind(1, sysId).bind(2, writer.timeText()).bind(3, writer.actor());
    for (qsizetype i = 0; i < changed.size(); ++i)
        ITAM_TRY(bindValue(**update, static_cast<int>(i + 4), *(*table)->column(changed[i]), values.value(changed[i])));
    ITAM_TRY(runWrite(writer, **update, **table));
    ITAM_TRY(addJournalEntries(writer, **table, sysId, values));
    return true;
}

/// Of a record with its class: what is said of it in a table above has fewer columns than what follows needs.
Result<bool> updateFollowed(Writer& writer, RecordFollower& follower, const Table& table, const QString& sysId,
                            const Values& values, const Table* toClass)
{
    const Table* ofRecord = &table;
    auto before = findRecord(writer, table.name, QStringLiteral("sys_id"), sysId);
    if (before && *before && table.isHierarchy) {
        ofRecord = writer.schema().find((*before)->value(QStringLiteral("sys_class_name")));
        if (ofRecord && ofRecord != &table)
            before = findRecord(writer, ofRecord->name, QStringLiteral("sys_id"), sysId);
    }
    if (!before)
        return failure(before.error());
    if (!*before || !ofRecord)
        return updateAlone(writer, table.name, sysId, values, toClass);
    for (auto value = values.begin(); value != values.end(); ++value)
        ITAM_TRY(columnNamed(table, value.key()));
    RecordChange change{RecordChange::Kind::Update, *ofRecord, sysId, std::move(**before), values};
    const auto afterwards = follower.follow(writer, change);
    if (!afterwards)
        return failure(afterwards.error());
    auto updated = updateAlone(writer, ofRecord->name, sysId, change.values, toClass);
    if (updated && *afterwards)
        ITAM_TRY((*afterwards)(sysId));
    return updated;
}

} // namespace

Result<QString> insertRecord(Writer& writer, const QString& tableName, const Values& values)
{
    const auto table = tableNamed(writer, tableName);
    if (!table)
        return failure(table.error());
    ITAM_TRY(guardInsert(writer, **table, values));
    RecordFollower* follower = followerOf(writer, **table);
    if (!follower)
        return insertAlone(writer, tableName, values);
    RecordChange change{RecordChange::Kind::Insert, **table, values.value(QStringLiteral("sys_id")), {}, values};
    const auto afterwards = follower->follow(writer, change);
    if (!afterwards)
        return failure(afterwards.error());
    auto sysId = insertAlone(writer, tableName, change.values);
    if (sysId && *afterwards)
        ITAM_TRY((*afterwards)(*sysId));
    return sysId;
}

Result<bool> updateRecord(Writer& writer, const QString& tableName, const QString& sysId, const Values& values,
                          const Table* toClass)
{
    const auto table = tableNamed(writer, tableName);
    if (!table)
        return failure(table.error());
    RecordFollower* follower = followerOf(writer, **table);
    return follower ? updateFollowed(writer, *follower, **table, sysId, values, toClass)
                    : updateAlone(writer, tableName, sysId, values, toClass);
}

Result<bool> deleteRecord(Writer& writer, const QString& tableName, const QString& sysId)
{
    const auto table = tableNamed(writer, tableName);
    if (!table)
        return failure(table.error());
    ITAM_TRY(guardDelete(writer, **table, sysId));
    RecordFollower::Afterwards afterwards;
    if (RecordFollower* follower = followerOf(writer, **table)) {
        auto before = findRecord(writer, tableName, QStringLiteral("sys_id"), sysId);
        if (!before || !*before)
            return before ? Result<bool>(false) : failure(before.error());
        RecordChange change{RecordChange::Kind::Delete, **table, sysId, std::move(**before), {}};
        auto followed = follower->follow(writer, change);
        if (!followed)
            return failure(followed.error());
        afterwards = std::move(*followed);
    }
    auto remove = writer.query(QStringLiteral("DELETE FROM %1 WHERE sys_id = ?1%2")
                                   .arg(quoted((*table)->physical), classFilter(**table, 2))
                                   .toUtf8());
    if (!remove)
        return failure(remove.error());
    (*remove)->bind(1, sysId);
    bindClassFilter(**remove, **table, 2);
    ITAM_TRY((*remove)->run());
    const bool isGone = writer.database().changes() > 0;
    if (isGone && afterwards)
        ITAM_TRY(afterwards(sysId));
    return isGone;
}

Result<std::optional<Values>> findRecord(Session& session, const QString& tableName, const QString& column,
                                         const QString& value)
{
    const auto table = tableNamed(session, tableName);
    if (!table)
        return failure(table.error());
    const auto key = columnNamed(**table, column);
    if (!key)
        return failure(key.error());
    std::vector<const ColumnDef*> read;
    QStringList names;
    for (const ColumnDef& each : (*table)->columns) {
        if (each.onDemand || each.constant)
            continue;
        read.push_back(&each);
        names.append(quoted(each.name));
    }
    auto select = session.query(
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?1%4 ORDER BY row_number LIMIT 1")
            .arg(names.join(QLatin1String(", ")), quoted((*table)->physical), sqlOf(**key), classFilter(**table, 2))
            .toUtf8());
    if (!select)
        return failure(select.error());
    ITAM_TRY(bindValue(**select, 1, **key, value));
    bindClassFilter(**select, **table, 2);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<Values>();
    Values values;
    for (std::size_t i = 0; i < read.size(); ++i)
        values.insert(read[i]->name, shownValue(**select, static_cast<int>(i), *read[i]));
    return std::optional<Values>(std::move(values));
}

} // namespace itam::sandbox::store
