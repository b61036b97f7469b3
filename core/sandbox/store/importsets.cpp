// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/importsets.h"

#include "core/sandbox/store/addedtables.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

const QString setsTable = QStringLiteral("sys_import_set");
const QString historyTable = QStringLiteral("sys_import_set_run");

#define ITAM_SELECT_SET                                                                                                \
    "SELECT s.sys_id, s.number, s.table_name, s.state, s.mode, s.multi_import_set, s.run_after, s.sys_created_on "     \
    "FROM sys_import_set AS s "
constexpr auto selectSet = ITAM_SELECT_SET "WHERE s.sys_id = ?1";
constexpr auto selectOpen =
    ITAM_SELECT_SET "WHERE s.state = 'loading' AND s.table_name = ?1 AND s.mode = 'synchronous' "
                    "AND s.sys_created_on >= ?2 ORDER BY s.row_number DESC LIMIT 1";
constexpr auto selectReady = ITAM_SELECT_SET
    "WHERE s.state = 'loaded' AND s.mode = 'asynchronous' AND NOT EXISTS(SELECT 1 FROM sys_import_set AS p "
    "WHERE p.sys_id = s.run_after AND p.state IN ('loading', 'loaded')) ORDER BY s.row_number";
constexpr auto selectStale = ITAM_SELECT_SET
    "WHERE s.state = 'loading' AND s.mode = 'synchronous' AND s.sys_created_on < ?1 ORDER BY s.row_number";
constexpr auto selectOld = ITAM_SELECT_SET "WHERE s.sys_created_on < ?1 ORDER BY s.row_number";
#undef ITAM_SELECT_SET

constexpr auto endHistories =
    "UPDATE sys_import_set_run SET state = CASE WHEN ?2 = 'cancelled' THEN 'cancelled' "
    "WHEN coalesce(errors, 0) > 0 THEN 'complete_with_errors' ELSE 'complete' END, completed = ?3, sys_updated_on = ?3 "
    "WHERE \"set\" = ?1 AND state = 'running'";
constexpr auto selectNextNumber =
    "SELECT coalesce(max(sys_import_row), -1) + 1 FROM sys_import_set_row WHERE sys_import_set = ?1";
constexpr auto updateRow =
    "UPDATE sys_import_set_row SET sys_import_state = ?2, sys_import_state_comment = ?3, sys_target_table = ?4, "
    "sys_target_sys_id = ?5, sys_transform_map = ?6, import_set_run = ?7, sys_row_error = ?8, sys_map_results = ?9, "
    "sys_updated_on = ?10 WHERE sys_id = ?1";
constexpr auto selectResults =
    "SELECT s.number, r.sys_map_results FROM sys_import_set_row AS r LEFT JOIN sys_import_set AS s "
    "ON s.sys_id = r.sys_import_set WHERE r.sys_id = ?1 AND r.sys_class_path >= ?2 AND r.sys_class_path < ?3";
constexpr auto selectHistory = "SELECT sys_id FROM sys_import_set_run WHERE \"set\" = ?1 AND sys_transform_map = ?2";
constexpr auto selectUsesSource =
    "SELECT use_data_source_format FROM sys_rest_insert_multiple WHERE source_table = ?1 ORDER BY row_number LIMIT 1";
constexpr auto selectSource =
    "SELECT jpath_root_node, data_in_single_column, expand_node_children, ifnull(discard_arrays, 1) "
    "FROM sys_data_source WHERE import_set_table_name = ?1 AND format = 'JSON' AND ifnull(active, 1) = 1 "
    "ORDER BY row_number LIMIT 1";
constexpr std::array deleteOfSet{
    "DELETE FROM sys_import_set_row WHERE sys_import_set = ?1",
    "DELETE FROM sys_import_set_row_error WHERE import_set = ?1", "DELETE FROM sys_import_set_run WHERE \"set\" = ?1",
    "DELETE FROM import_log WHERE import_set = ?1", "DELETE FROM sys_import_set WHERE sys_id = ?1"};

/// Empty text is NULL in the data.
QString stored(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

ImportSet setFrom(const sqlite::Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4) == QLatin1String("synchronous"),
            row.text(5), row.text(6), row.text(7)};
}

/// Only those of staging tables of the platform.
Result<std::vector<ImportSet>> selectSets(Session& session, const char* sql, const QStringList& parameters)
{
    auto query = session.query(sql);
    if (!query)
        return failure(query.error());
    for (qsizetype i = 0; i < parameters.size(); ++i)
        (*query)->bind(static_cast<int>(i + 1), parameters[i]);
    std::vector<ImportSet> sets;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return sets;
        ImportSet set = setFrom(**query);
        if (session.schema().isA(set.table, stagingParent))
            sets.push_back(std::move(set));
    }
}

Result<std::optional<ImportSet>> firstSet(Session& session, const char* sql, const QStringList& parameters)
{
    auto sets = selectSets(session, sql, parameters);
    if (!sets)
        return failure(sets.error());
    return sets->empty() ? std::nullopt : std::optional<ImportSet>(std::move(sets->front()));
}

} // namespace

Result<void> insertSet(Writer& writer, ImportSet& set)
{
    const auto number = writer.nextNumber(QStringLiteral("ISET"));
    if (!number)
        return failure(number.error());
    const bool isLoaded = set.state != QLatin1String("loading");
    const auto sysId = insertRecord(
        writer, setsTable,
        {{QStringLiteral("number"), *number},
         {QStringLiteral("state"), set.state},
         {QStringLiteral("mode"), set.isSynchronous ? QStringLiteral("synchronous") : QStringLiteral("asynchronous")},
         {QStringLiteral("table_name"), set.table},
         {QStringLiteral("multi_import_set"), set.multi},
         {QStringLiteral("run_after"), set.runAfter},
         {QStringLiteral("load_completed"), isLoaded ? writer.timeText() : QString()},
         {QStringLiteral("load_run_time"), isLoaded ? QStringLiteral("0") : QString()}});
    if (!sysId)
        return failure(sysId.error());
    set.sysId = *sysId;
    set.number = *number;
    set.createdOn = writer.timeText();
    return {};
}

Result<std::optional<ImportSet>> findSet(Session& session, const QString& sysId)
{
    return firstSet(session, selectSet, {sysId});
}

Result<std::optional<ImportSet>> openSet(Session& session, const QString& table, const QDateTime& since)
{
    return firstSet(session, selectOpen, {table, platformTime(since)});
}

Result<std::vector<ImportSet>> setsToTransform(Session& session)
{
    return selectSets(session, selectReady, {});
}

Result<std::vector<ImportSet>> staleSets(Session& session, const QDateTime& before)
{
    return selectSets(session, selectStale, {platformTime(before)});
}

Result<void> setStateOfSet(Writer& writer, const QString& set, const QString& state)
{
    ITAM_TRY(updateRecord(writer, setsTable, set, {{QStringLiteral("state"), state}}));
    if (state != QLatin1String("processed") && state != QLatin1String("cancelled"))
        return {};
    auto query = writer.query(endHistories);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, set).bind(2, state).bind(3, writer.timeText());
    return (*query)->run();
}

Result<std::optional<JsonSource>> jsonSourceOf(Session& session, const QString& table)
{
    {
        auto uses = session.query(selectUsesSource);
        if (!uses)
            return failure(uses.error());
        (*uses)->bind(1, table);
        const auto row = (*uses)->step();
        if (!row)
            return failure(row.error());
        if (!*row || (*uses)->integer(0) == 0)
            return std::optional<JsonSource>();
    }
    auto source = session.query(selectSource);
    if (!source)
        return failure(source.error());
    (*source)->bind(1, table);
    const auto row = (*source)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::Usage, QStringLiteral("the table has no active data source of format JSON"), table);
    return std::optional(JsonSource{(*source)->text(0), (*source)->integer(1) != 0, (*source)->integer(2) != 0,
                                    (*source)->integer(3) != 0});
}

Result<qint64> nextRowNumber(Session& session, const QString& set)
{
    auto query = session.query(selectNextNumber);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, set);
    ITAM_TRY((*query)->step());
    return (*query)->integer(0);
}

Result<QString> insertRow(Writer& writer, const Table& staging, const QString& set, qint64 number, const Values& values)
{
    Values all = values;
    all.insert(setsTable, set);
    all.insert(QStringLiteral("sys_import_row"), QString::number(number));
    return insertRecord(writer, staging.name, all);
}

Result<std::vector<StagedRow>> pendingRows(Session& session, const Table& staging, const QString& set, int limit)
{
    QString columns = QStringLiteral("sys_id");
    std::vector<const ColumnDef*> read;
    for (const ColumnDef& column : staging.columns) {
        if (column.system || column.onDemand)
            continue;
        read.push_back(&column);
        columns += QLatin1String(", \"") + column.name + QLatin1Char('"');
    }
    auto query = session.query(QStringLiteral("SELECT %1 FROM sys_import_set_row WHERE sys_import_set = ?1 AND "
                                              "sys_import_state = 'pending' AND sys_class_path = ?2 "
                                              "ORDER BY sys_import_row, row_number LIMIT ?3")
                                   .arg(columns)
                                   .toUtf8());
    if (!query)
        return failure(query.error());
    (*query)->bind(1, set).bind(2, staging.classPath).bind(3, qint64{limit});
    std::vector<StagedRow> rows;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        StagedRow& row = rows.emplace_back();
        row.sysId = (*query)->text(0);
        for (std::size_t i = 0; i < read.size(); ++i)
            row.values.insert(read[i]->name, shownValue(**query, static_cast<int>(i) + 1, *read[i]));
    }
}

Result<void> endRow(Writer& writer, const QString& row, const RowEnd& end)
{
    auto query = writer.query(updateRow);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, row).bind(10, writer.timeText());
    int parameter = 2;
    for (const QString* text :
         {&end.state, &end.comment, &end.targetTable, &end.target, &end.map, &end.history, &end.error, &end.results})
        (*query)->bind(parameter++, stored(*text));
    return (*query)->run();
}

Result<std::optional<std::pair<QString, QString>>> resultsOf(Session& session, const Table& staging, const QString& row)
{
    auto query = session.query(selectResults);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, row).bind(2, staging.classPath).bind(3, afterClassPath(staging.classPath));
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    if (!*there)
        return std::optional<std::pair<QString, QString>>();
    return std::optional(std::pair((*query)->text(0), (*query)->text(1)));
}

Result<QString> historyOf(Writer& writer, const QString& set, const QString& mapName)
{
    {
        auto query = writer.query(selectHistory);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, set).bind(2, mapName);
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (*there)
            return (*query)->text(0);
    }
    Values values{{QStringLiteral("set"), set},
                  {QStringLiteral("sys_transform_map"), mapName},
                  {QStringLiteral("state"), QStringLiteral("running")}};
    for (const char* counter : {"total", "inserts", "updates", "ignored", "skipped", "errors"})
        values.insert(QString::fromLatin1(counter), QStringLiteral("0"));
    return insertRecord(writer, historyTable, values);
}

Result<void> countInHistory(Writer& writer, const QString& history, const QString& state)
{
    constexpr std::array counters{std::pair{"inserted", "inserts"}, std::pair{"updated", "updates"},
                                  std::pair{"ignored", "ignored"}, std::pair{"skipped", "skipped"},
                                  std::pair{"error", "errors"}};
    for (const auto& [name, counter] : counters) {
        if (state != QLatin1String(name))
            continue;
        auto query = writer.query(QByteArray("UPDATE sys_import_set_run SET total = total + 1, " + QByteArray(counter) +
                                             " = " + counter + " + 1, sys_updated_on = ?2 WHERE sys_id = ?1"));
        if (!query)
            return failure(query.error());
        (*query)->bind(1, history).bind(2, writer.timeText());
        return (*query)->run();
    }
    return {};
}

Result<QString> insertRowError(Writer& writer, const QString& set, const QString& history, const QString& row, int code,
                               const QString& message)
{
    return insertRecord(writer, QStringLiteral("sys_import_set_row_error"),
                        {{QStringLiteral("import_set"), set},
                         {QStringLiteral("run_history"), history},
                         {QStringLiteral("row"), row},
                         {QStringLiteral("error_code"), QString::number(code)},
                         {QStringLiteral("error_message"), message}});
}

Result<void> writeImportLog(Writer& writer, ImportLogLevel level, const QString& set, const QString& message)
{
    ITAM_TRY(insertRecord(writer, QStringLiteral("import_log"),
                          {{QStringLiteral("level"), QString::number(static_cast<int>(level))},
                           {QStringLiteral("source"), QStringLiteral("Import set")},
                           {QStringLiteral("import_set"), set},
                           {QStringLiteral("message"), message}}));
    return {};
}

Result<int> purgeSets(Writer& writer, const QDateTime& before, int limit)
{
    const auto sets = selectSets(writer, selectOld, {platformTime(before)});
    if (!sets)
        return failure(sets.error());
    int purged = 0;
    for (const ImportSet& set : *sets) {
        if (purged == limit)
            break;
        for (const char* sql : deleteOfSet) {
            auto query = writer.query(sql);
            if (!query)
                return failure(query.error());
            (*query)->bind(1, set.sysId);
            ITAM_TRY((*query)->run());
        }
        ++purged;
    }
    return purged;
}

Result<QString> systemProperty(Session& session, const QString& name)
{
    const auto record = findRecord(session, QStringLiteral("sys_properties"), QStringLiteral("name"), name);
    if (!record)
        return failure(record.error());
    return *record ? (*record)->value(QStringLiteral("value")) : QString();
}

} // namespace itam::sandbox::store
