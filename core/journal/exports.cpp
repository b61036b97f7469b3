// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports and their data types.
#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

using store::Statement;

constexpr const char* sqlBeginExport =
    "INSERT INTO exports(id, instance, instance_url, source, started, finished, outcome, error, detail, open) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr const char* sqlFinishExport =
    "UPDATE exports SET instance = ?2, instance_url = ?3, source = ?4, started = ?5, finished = ?6, "
    "outcome = ?7, error = ?8, detail = ?9, open = ?10 WHERE id = ?1";
#define EXPORT_COLUMNS                                                                                                 \
    "SELECT id, instance, instance_url, source, started, finished, outcome, error, detail, open FROM exports "
constexpr const char* sqlExports = EXPORT_COLUMNS "WHERE ?1 = '' OR instance = ?1 ORDER BY seq DESC LIMIT ?2";
constexpr const char* sqlExportsTo = EXPORT_COLUMNS "WHERE instance_url = ?1 ORDER BY seq DESC";
constexpr const char* sqlFindExport = EXPORT_COLUMNS "WHERE id = ?1";
constexpr const char* sqlOpenExports = EXPORT_COLUMNS "WHERE open <> 0 AND instance = ?1 ORDER BY seq";
constexpr const char* sqlKnowsExport = "SELECT 1 FROM exports WHERE id = ?1";
// What was sent is of use until it is accounted for; some exports more are kept for looking back.
constexpr const char* sqlForgetRecords =
    "DELETE FROM sent_records WHERE segment IN (SELECT s.id FROM segments s JOIN exports e ON e.id = s.export "
    "WHERE s.state = 2 AND e.open = 0 AND e.seq <= (SELECT seq FROM exports ORDER BY seq DESC LIMIT 1 OFFSET ?1))";
constexpr qint64 exportsWithRecords = 8;

#define TYPE_VALUES                                                                                                    \
    "mode, run_number, run_state, read, sent, unchanged, vanished, segments, retries, inserted, updated, ignored, "    \
    "skipped, errors, "                                                                                                \
    "started, finished"
constexpr const char* sqlBeginType =
    "INSERT INTO types(export, type, " TYPE_VALUES ", state) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";
constexpr const char* sqlUpdateType = "UPDATE types SET (" TYPE_VALUES ") = "
                                      "(?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) "
                                      "WHERE export = ?1 AND type = ?2";
constexpr const char* sqlTypes =
    "SELECT export, type, " TYPE_VALUES ", state FROM types WHERE export = ?1 ORDER BY type";
constexpr const char* sqlTypesTo =
    "SELECT export, type, " TYPE_VALUES ", state FROM types JOIN (SELECT seq, id FROM exports WHERE instance_url = ?1) "
    "ON id = export ORDER BY seq DESC, type DESC";
constexpr const char* sqlDropRecords =
    "DELETE FROM sent_records WHERE segment IN (SELECT id FROM segments WHERE export = ?1 AND type = ?2)";
constexpr const char* sqlDropSegments = "DELETE FROM segments WHERE export = ?1 AND type = ?2";
constexpr const char* sqlDropType = "DELETE FROM types WHERE export = ?1 AND type = ?2";

void bindExport(Statement& statement, const ExportRecord& record)
{
    statement.bind(1, notNull(record.exportId))
        .bind(2, notNull(record.instanceId))
        .bind(3, notNull(record.instanceUrl));
    statement.bind(4, notNull(record.sourceId));
    bindTime(statement, 5, record.started);
    bindTime(statement, 6, record.finished);
    statement.bind(7, static_cast<qint64>(record.outcome))
        .bind(8, notNull(record.error))
        .bind(9, notNull(record.detail));
    statement.bind(10, static_cast<qint64>(record.open));
}

ExportRecord exportAt(const Statement& statement)
{
    ExportRecord record;
    record.exportId = statement.text(0);
    record.instanceId = statement.text(1);
    record.instanceUrl = statement.text(2);
    record.sourceId = statement.text(3);
    record.started = timeAt(statement, 4);
    record.finished = timeAt(statement, 5);
    record.outcome = static_cast<Outcome>(statement.integer(6));
    record.error = statement.text(7);
    record.detail = statement.text(8);
    record.open = statement.integer(9) != 0;
    return record;
}

Result<std::vector<ExportRecord>> allExports(Statement& statement)
{
    std::vector<ExportRecord> found;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return found;
        found.push_back(exportAt(statement));
    }
}

/// Members of a TypeRecord that are plain counters, in the order of TYPE_VALUES.
constexpr std::array counters{&TypeRecord::read,     &TypeRecord::sent,     &TypeRecord::unchanged,
                              &TypeRecord::vanished, &TypeRecord::segments, &TypeRecord::retries,
                              &TypeRecord::inserted, &TypeRecord::updated,  &TypeRecord::ignored,
                              &TypeRecord::skipped,  &TypeRecord::errors};

TypeRecord typeAt(const Statement& statement)
{
    TypeRecord record;
    int column = 0;
    record.exportId = statement.text(column++);
    record.type = static_cast<model::DataType>(statement.integer(column++));
    record.mode = static_cast<ExportMode>(statement.integer(column++));
    record.runNumber = statement.text(column++);
    record.runState = statement.text(column++);
    for (const auto counter : counters)
        record.*counter = statement.integer(column++);
    record.started = timeAt(statement, column++);
    record.finished = timeAt(statement, column++);
    record.state = static_cast<TypeState>(statement.integer(column));
    return record;
}

Result<std::vector<TypeRecord>> allTypes(Statement& statement)
{
    std::vector<TypeRecord> found;
    ITAM_TRY(eachRow(statement, [&](const Statement& row) { found.push_back(typeAt(row)); }));
    return found;
}

void bindType(Statement& statement, const TypeRecord& record)
{
    int parameter = 1;
    statement.bind(parameter++, notNull(record.exportId));
    statement.bind(parameter++, static_cast<qint64>(record.type));
    statement.bind(parameter++, static_cast<qint64>(record.mode));
    statement.bind(parameter++, notNull(record.runNumber));
    statement.bind(parameter++, notNull(record.runState));
    for (const auto counter : counters)
        statement.bind(parameter++, record.*counter);
    bindTime(statement, parameter++, record.started);
    bindTime(statement, parameter, record.finished);
}

tl::unexpected<Error> unknown(const QString& exportId)
{
    return failure(ErrorCode::JournalFailed, QStringLiteral("not in the journal"), exportId);
}

} // namespace

// --- exports

Result<void> Journal::beginExport(const ExportRecord& record)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlBeginExport);
    if (!statement)
        return failure(statement.error());
    bindExport(*statement, record);
    ITAM_TRY(statement->run());
    return transaction->commit();
}

Result<void> Journal::finishExport(const ExportRecord& record)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlFinishExport);
    auto forget = d->prepare(sqlForgetRecords);
    if (!statement || !forget)
        return failure(statement ? forget.error() : statement.error());
    bindExport(*statement, record);
    ITAM_TRY(statement->run());
    if (d->database->changes() != 1)
        return unknown(record.exportId);
    forget->bind(1, exportsWithRecords);
    ITAM_TRY(forget->run());
    return transaction->commit();
}

Result<std::vector<ExportRecord>> Journal::exports(int limit, const QString& instanceId)
{
    auto statement = d->prepare(sqlExports);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceId)).bind(2, limit > 0 ? limit : noLimit);
    return allExports(*statement);
}

Result<std::vector<ExportRecord>> Journal::exportsTo(const QString& instanceUrl)
{
    auto statement = d->prepare(sqlExportsTo);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceUrl));
    return allExports(*statement);
}

Result<std::optional<ExportRecord>> Journal::findExport(const QString& exportId)
{
    auto statement = d->prepare(sqlFindExport);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(exportId));
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(exportAt(*statement)) : std::nullopt;
}

Result<std::vector<ExportRecord>> Journal::openExports(const QString& instanceId)
{
    auto statement = d->prepare(sqlOpenExports);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceId));
    return allExports(*statement);
}

Result<bool> Journal::knowsExport(const QString& exportId)
{
    auto statement = d->prepare(sqlKnowsExport);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(exportId));
    return statement->step();
}

// --- one data type of an export

Result<void> Journal::beginType(const TypeRecord& record)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlBeginType);
    if (!statement)
        return failure(statement.error());
    bindType(*statement, record);
    statement->bind(19, static_cast<qint64>(record.state));
    ITAM_TRY(statement->run());
    return transaction->commit();
}

Result<void> Journal::updateType(const TypeRecord& record)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    ITAM_TRY(d->storeType(record));
    return transaction->commit();
}

Result<void> Journal::Private::storeType(const TypeRecord& record) const
{
    auto statement = prepare(sqlUpdateType);
    if (!statement)
        return failure(statement.error());
    bindType(*statement, record);
    ITAM_TRY(statement->run());
    if (database->changes() != 1)
        return unknown(record.exportId);
    return {};
}

Result<std::vector<TypeRecord>> Journal::types(const QString& exportId)
{
    auto statement = d->prepare(sqlTypes);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(exportId));
    return allTypes(*statement);
}

Result<std::vector<TypeRecord>> Journal::typesTo(const QString& instanceUrl)
{
    auto statement = d->prepare(sqlTypesTo);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceUrl));
    return allTypes(*statement);
}

Result<void> Journal::dropType(const QString& exportId, model::DataType type)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    for (const char* sql : {sqlDropRecords, sqlDropSegments, sqlDropType}) {
        auto statement = d->prepare(sql);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(exportId)).bind(2, static_cast<qint64>(type));
        ITAM_TRY(statement->run());
    }
    return transaction->commit();
}

} // namespace itam::core::journal
