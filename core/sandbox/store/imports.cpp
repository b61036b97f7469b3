// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/imports.h"

namespace itam::sandbox::store {
namespace {

using core::model::DataType;
using core::wire::ImportState;
using core::wire::RowCounts;

#define ITAM_RUN_COLUMNS                                                                                               \
    "sys_id, number, state, import_type, export_id, journal_id, sender, source_id, mode, since, "                      \
    "transactions_expected, transactions_received, last_received, closed, failure_code, failure_message, received, "   \
    "last_progress, rows_total, rows_inserted, rows_updated, rows_ignored, rows_skipped, rows_error"
#define ITAM_TRANSACTION_COLUMNS                                                                                       \
    "sys_id, number, import_run, state, import_type, transaction_id, export_id, segment, last_segment, mode, since, "  \
    "digest, attempts, interruptions, received, failure_code, failure_message, rows_total, rows_inserted, "            \
    "rows_updated, rows_ignored, rows_skipped, rows_error"
#define ITAM_RUNS "x_fls_flexera_fnms_import_run"
#define ITAM_TRANSACTIONS "x_fls_flexera_fnms_import_transaction"
#define ITAM_TOUCH "sys_updated_on = ?1, sys_mod_count = sys_mod_count + 1"

constexpr auto selectRun = "SELECT " ITAM_RUN_COLUMNS " FROM " ITAM_RUNS " WHERE export_id = ?1 AND import_type = ?2";
constexpr auto selectRunById = "SELECT " ITAM_RUN_COLUMNS " FROM " ITAM_RUNS " WHERE sys_id = ?1";
constexpr auto selectUnfinishedRuns = "SELECT " ITAM_RUN_COLUMNS " FROM " ITAM_RUNS
                                      " WHERE state IN ('New', 'Waiting', 'Processing') ORDER BY row_number";
constexpr auto insertRunSql =
    "INSERT INTO " ITAM_RUNS "(sys_id, number, state, import_type, export_id, journal_id, sender, source_id, mode, "
    "since, transactions_expected, "
    "transactions_received, transactions_succeeded, transactions_failed, last_received, rows_total, rows_inserted, "
    "rows_updated, rows_ignored, rows_skipped, rows_error, received, last_progress, sys_created_on, sys_updated_on, "
    "sys_created_by, sys_updated_by, sys_mod_count) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?12, ?12, ?12, ?12, ?13, ?13, "
    "0)";
constexpr auto updateRunState =
    "UPDATE " ITAM_RUNS " SET state = ?2, started = coalesce(started, ?1), last_progress = ?1, " ITAM_TOUCH
    " WHERE sys_id = ?3";
constexpr auto updateRunSegment =
    "UPDATE " ITAM_RUNS " SET transactions_received = transactions_received + 1, last_received = ?2, "
    "transactions_expected = ?3, last_progress = ?1, " ITAM_TOUCH " WHERE sys_id = ?4";
constexpr auto updateRunProgress = "UPDATE " ITAM_RUNS " SET last_progress = ?1 WHERE sys_id = ?2";
constexpr auto updateRunClosed =
    "UPDATE " ITAM_RUNS " SET closed = ?2, failure_message = ?3, " ITAM_TOUCH " WHERE sys_id = ?4";
constexpr auto updateRunComments =
    "UPDATE " ITAM_RUNS " SET comments = ?2, sys_updated_by = ?4, " ITAM_TOUCH " WHERE sys_id = ?3";
constexpr auto sumOfTransactions =
    "SELECT count(*), coalesce(sum(state = 'Succeeded'), 0), coalesce(sum(state = 'Failed'), 0), "
    "coalesce(sum(rows_total), 0), "
    "coalesce(sum(rows_inserted), 0), coalesce(sum(rows_updated), 0), coalesce(sum(rows_ignored), 0), "
    "coalesce(sum(rows_skipped), 0), coalesce(sum(rows_error), 0) FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1";
constexpr auto firstFailure = "SELECT failure_code, failure_message FROM " ITAM_TRANSACTIONS
                              " WHERE import_run = ?1 AND state = 'Failed' ORDER BY segment LIMIT 1";
constexpr auto reasonsOfRun =
    "SELECT CASE WHEN instr(reason, ' ') > 0 THEN substr(reason, 1, instr(reason, ' ') - 1) ELSE reason END AS word, "
    "count(*) FROM itam_not_landed WHERE run = ?1 GROUP BY word ORDER BY word";
constexpr auto updateRunEnd =
    "UPDATE " ITAM_RUNS " SET state = ?2, transactions_succeeded = ?3, transactions_failed = ?4, rows_total = ?5, "
    "rows_inserted = ?6, rows_updated = ?7, rows_ignored = ?8, rows_skipped = ?9, rows_error = ?10, reasons = ?11, "
    "failure_code = ?12, failure_message = ?13, finished = ?1, last_progress = ?1, "
    "run_time = CAST(strftime('%s', ?1) AS INTEGER) - CAST(strftime('%s', received) AS INTEGER), " ITAM_TOUCH
    " WHERE sys_id = ?14";

constexpr auto selectTransaction =
    "SELECT " ITAM_TRANSACTION_COLUMNS " FROM " ITAM_TRANSACTIONS " WHERE transaction_id = ?1";
constexpr auto selectOfRun =
    "SELECT " ITAM_TRANSACTION_COLUMNS " FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1 ORDER BY segment";
constexpr auto selectUnfinished = "SELECT " ITAM_TRANSACTION_COLUMNS " FROM " ITAM_TRANSACTIONS
                                  " WHERE state IN ('New', 'Waiting', 'Processing') ORDER BY row_number";
constexpr auto selectQueued = "SELECT " ITAM_TRANSACTION_COLUMNS " FROM " ITAM_TRANSACTIONS
                              " WHERE state IN ('New', 'Waiting') ORDER BY row_number LIMIT 1";
constexpr auto selectProcessing =
    "SELECT " ITAM_TRANSACTION_COLUMNS " FROM " ITAM_TRANSACTIONS " WHERE state = 'Processing' LIMIT 1";
constexpr auto insertTransactionSql =
    "INSERT INTO " ITAM_TRANSACTIONS "(sys_id, number, import_run, state, import_type, transaction_id, export_id, "
    "segment, last_segment, mode, since, digest, "
    "attempts, interruptions, payload, payload_bytes, rows_total, rows_inserted, rows_updated, rows_ignored, "
    "rows_skipped, "
    "rows_error, received, sys_created_on, sys_updated_on, sys_created_by, sys_updated_by, sys_mod_count) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, 0, ?13, ?14, ?15, 0, 0, 0, 0, 0, ?16, ?16, ?16, ?17, "
    "?17, 0)";
constexpr auto updateAttempts =
    "UPDATE " ITAM_TRANSACTIONS " SET attempts = attempts + 1, " ITAM_TOUCH " WHERE sys_id = ?2";
constexpr auto selectPayload = "SELECT payload FROM " ITAM_TRANSACTIONS " WHERE sys_id = ?1";
constexpr auto updateStarted =
    "UPDATE " ITAM_TRANSACTIONS " SET state = 'Processing', started = ?1, " ITAM_TOUCH " WHERE sys_id = ?2";
constexpr auto updateReturned =
    "UPDATE " ITAM_TRANSACTIONS " SET state = 'New', interruptions = interruptions + ?3, " ITAM_TOUCH
    " WHERE sys_id = ?2";
constexpr auto updateSucceeded =
    "UPDATE " ITAM_TRANSACTIONS " SET state = 'Succeeded', rows_total = ?3, rows_inserted = ?4, rows_updated = ?5, "
    "rows_ignored = ?6, rows_skipped = ?7, rows_error = ?8, finished = ?1, "
    "duration = CAST(strftime('%s', ?1) AS INTEGER) - CAST(strftime('%s', coalesce(started, ?1)) AS "
    "INTEGER), " ITAM_TOUCH " WHERE sys_id = ?2";
constexpr auto updateFailed =
    "UPDATE " ITAM_TRANSACTIONS " SET state = 'Failed', failure_code = ?3, failure_message = ?4, "
    "finished = ?1, " ITAM_TOUCH " WHERE sys_id = ?2";
constexpr auto updateQueuedFailed =
    "UPDATE " ITAM_TRANSACTIONS
    " SET state = 'Failed', failure_code = ?3, failure_message = ?4, finished = ?1, " ITAM_TOUCH
    " WHERE import_run = ?2 AND state IN ('New', 'Waiting')";

constexpr auto selectOldRuns = "SELECT sys_id, import_type FROM " ITAM_RUNS
                               " WHERE state IN ('Succeeded', 'Failed') AND finished < ?1 ORDER BY row_number LIMIT ?2";
constexpr auto deleteTransactions = "DELETE FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1";
constexpr auto deleteNotLanded = "DELETE FROM itam_not_landed WHERE run = ?1";
constexpr auto deleteLate = "DELETE FROM itam_late_link WHERE run = ?1";
constexpr auto deleteRun = "DELETE FROM " ITAM_RUNS " WHERE sys_id = ?1";

constexpr qsizetype longestMessage = 1000; // of the columns

const char* deleteStagingOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return "DELETE FROM x_fls_flexera_fnms_inventory_import WHERE u_transaction IN "
               "(SELECT sys_id FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1)";
    case DataType::Contracts:
        return "DELETE FROM x_fls_flexera_fnms_contract_import WHERE u_transaction IN "
               "(SELECT sys_id FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1)";
    case DataType::Applications:
        return "DELETE FROM x_fls_flexera_fnms_application_import WHERE u_transaction IN "
               "(SELECT sys_id FROM " ITAM_TRANSACTIONS " WHERE import_run = ?1)";
    }
    return "";
}

DataType typeFrom(const QString& importType)
{
    for (const DataType type : core::model::allDataTypes) {
        if (core::wire::importTypeOf(type) == importType)
            return type;
    }
    return DataType::Hardware;
}

QString modeText(bool full)
{
    return full ? QStringLiteral("full") : QStringLiteral("differential");
}

RowCounts countsFrom(const sqlite::Statement& row, int first)
{
    return {row.integer(first),     row.integer(first + 1), row.integer(first + 2),
            row.integer(first + 3), row.integer(first + 4), row.integer(first + 5)};
}

RunRow runFrom(const sqlite::Statement& row)
{
    RunRow run;
    run.sysId = row.text(0);
    run.number = row.text(1);
    run.state = core::wire::importStateNamed(row.text(2)).value_or(ImportState::New);
    run.type = typeFrom(row.text(3));
    run.exportId = row.text(4);
    run.journalId = row.text(5);
    run.sender = row.text(6);
    run.sourceId = row.text(7);
    run.full = row.text(8) == QLatin1String("full");
    run.since = row.text(9);
    run.expected = static_cast<int>(row.integer(10));
    run.received = static_cast<int>(row.integer(11));
    run.lastReceived = row.integer(12) != 0;
    run.closed = row.text(13);
    run.failureCode = row.text(14);
    run.failureMessage = row.text(15);
    run.receivedAt = fromPlatformTime(row.text(16));
    run.progressAt = fromPlatformTime(row.text(17));
    run.rows = countsFrom(row, 18);
    return run;
}

TransactionRow transactionFrom(const sqlite::Statement& row)
{
    TransactionRow transaction;
    transaction.sysId = row.text(0);
    transaction.number = row.text(1);
    transaction.run = row.text(2);
    transaction.state = core::wire::importStateNamed(row.text(3)).value_or(ImportState::New);
    transaction.type = typeFrom(row.text(4));
    transaction.transactionId = row.text(5);
    transaction.exportId = row.text(6);
    transaction.segment = static_cast<int>(row.integer(7));
    transaction.last = row.integer(8) != 0;
    transaction.full = row.text(9) == QLatin1String("full");
    transaction.since = row.text(10);
    transaction.digest = row.text(11);
    transaction.attempts = static_cast<int>(row.integer(12));
    transaction.interruptions = static_cast<int>(row.integer(13));
    transaction.receivedAt = fromPlatformTime(row.text(14));
    transaction.failureCode = row.text(15);
    transaction.failureMessage = row.text(16);
    transaction.rows = countsFrom(row, 17);
    return transaction;
}

template <typename Row>
Result<std::vector<Row>> allOf(Query& query, Row (*read)(const sqlite::Statement&))
{
    std::vector<Row> rows;
    while (true) {
        const auto there = query->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        rows.push_back(read(*query));
    }
}

template <typename Row>
Result<std::optional<Row>> firstOf(Query& query, Row (*read)(const sqlite::Statement&))
{
    const auto there = query->step();
    if (!there)
        return failure(there.error());
    return *there ? std::optional<Row>(read(*query)) : std::nullopt;
}

void bindOrNull(sqlite::Statement& statement, int parameter, qint64 value)
{
    statement.bind(parameter, value);
}

void bindOrNull(sqlite::Statement& statement, int parameter, const QString& text)
{
    statement.bind(parameter, text.isEmpty() ? QString() : text);
}

template <typename... Values>
Result<void> run(Session& session, QByteArrayView sql, const Values&... values)
{
    auto query = session.query(sql);
    if (!query)
        return failure(query.error());
    int parameter = 0;
    (bindOrNull(**query, ++parameter, values), ...);
    return (*query)->run();
}

} // namespace

Result<std::optional<RunRow>> findRun(Session& session, const QString& exportId, DataType type)
{
    auto query = session.query(selectRun);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, exportId).bind(2, core::wire::importTypeOf(type));
    return firstOf(*query, runFrom);
}

Result<std::optional<RunRow>> findRunById(Session& session, const QString& sysId)
{
    auto query = session.query(selectRunById);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, sysId);
    return firstOf(*query, runFrom);
}

Result<std::vector<RunRow>> unfinishedRuns(Session& session)
{
    auto query = session.query(selectUnfinishedRuns);
    if (!query)
        return failure(query.error());
    return allOf(*query, runFrom);
}

Result<void> insertRun(Writer& writer, RunRow& row)
{
    const auto number = writer.nextNumber(QStringLiteral("IRUN"));
    if (!number)
        return failure(number.error());
    row.number = *number;
    row.sysId = newSysId();
    row.receivedAt = writer.now();
    row.progressAt = writer.now();
    return run(writer, insertRunSql, row.sysId, row.number, core::wire::nameOf(row.state),
               core::wire::importTypeOf(row.type), row.exportId, row.journalId, row.sender.left(255), row.sourceId,
               modeText(row.full), row.since, qint64{row.expected}, writer.timeText(), writer.actor());
}

Result<void> setRunState(Writer& writer, const QString& runId, ImportState state)
{
    return run(writer, updateRunState, writer.timeText(), core::wire::nameOf(state), runId);
}

Result<void> countSegment(Writer& writer, const QString& runId, bool last, int expected)
{
    return run(writer, updateRunSegment, writer.timeText(), qint64{last}, qint64{expected}, runId);
}

Result<void> touchRun(Writer& writer, const QString& runId)
{
    return run(writer, updateRunProgress, writer.timeText(), runId);
}

Result<void> setRunClosed(Writer& writer, const QString& runId, const QString& reason, const QString& message)
{
    return run(writer, updateRunClosed, writer.timeText(), reason, message.left(longestMessage), runId);
}

Result<void> setRunComments(Writer& writer, const QString& runId, const QString& comments)
{
    return run(writer, updateRunComments, writer.timeText(), comments.left(longestMessage), runId, writer.actor());
}

Result<void> finishRun(Writer& writer, const RunRow& row, ImportState state)
{
    auto sums = writer.query(sumOfTransactions);
    auto failed = writer.query(firstFailure);
    auto reasons = writer.query(reasonsOfRun);
    if (!sums || !failed || !reasons)
        return failure((!sums ? sums : !failed ? failed : reasons).error());
    (*sums)->bind(1, row.sysId);
    ITAM_TRY((*sums)->step());

    QString code = row.closed.isEmpty() ? QString() : row.closed.toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
    QString message = row.closed.isEmpty() ? QString() : row.failureMessage;
    if (code.isEmpty() && state == ImportState::Failed) {
        (*failed)->bind(1, row.sysId);
        const auto there = (*failed)->step();
        if (!there)
            return failure(there.error());
        code = (*failed)->text(0);
        message = (*failed)->text(1);
    }
    QStringList words;
    (*reasons)->bind(1, row.sysId);
    while (true) {
        const auto there = (*reasons)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            break;
        words.append((*reasons)->text(0) + QLatin1Char('=') + QString::number((*reasons)->integer(1)));
    }
    const RowCounts rows = countsFrom(**sums, 3);
    return run(writer, updateRunEnd, writer.timeText(), core::wire::nameOf(state), (*sums)->integer(1),
               (*sums)->integer(2), rows.total, rows.inserted, rows.updated, rows.ignored, rows.skipped, rows.errors,
               words.join(QLatin1Char(' ')), code, message, row.sysId);
}

Result<std::optional<TransactionRow>> findTransaction(Session& session, const QString& transactionId)
{
    auto query = session.query(selectTransaction);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, transactionId);
    return firstOf(*query, transactionFrom);
}

Result<std::vector<TransactionRow>> transactionsOf(Session& session, const QString& runId)
{
    auto query = session.query(selectOfRun);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, runId);
    return allOf(*query, transactionFrom);
}

Result<std::vector<TransactionRow>> unfinishedTransactions(Session& session)
{
    auto query = session.query(selectUnfinished);
    if (!query)
        return failure(query.error());
    return allOf(*query, transactionFrom);
}

Result<void> insertTransaction(Writer& writer, TransactionRow& row, const QByteArray& payload, qint64 bytes)
{
    const auto number = writer.nextNumber(QStringLiteral("ITXN"));
    if (!number)
        return failure(number.error());
    row.number = *number;
    row.sysId = newSysId();
    row.receivedAt = writer.now();
    auto insert = writer.query(insertTransactionSql);
    if (!insert)
        return failure(insert.error());
    (*insert)
        ->bind(1, row.sysId)
        .bind(2, row.number)
        .bind(3, row.run)
        .bind(4, core::wire::nameOf(row.state))
        .bind(5, core::wire::importTypeOf(row.type))
        .bind(6, row.transactionId)
        .bind(7, row.exportId)
        .bind(8, qint64{row.segment})
        .bind(9, qint64{row.last})
        .bind(10, modeText(row.full))
        .bind(11, row.since.isEmpty() ? QString() : row.since)
        .bind(12, row.digest)
        .bindBlob(13, payload)
        .bind(14, bytes)
        .bind(15, row.rows.total)
        .bind(16, writer.timeText())
        .bind(17, writer.actor());
    return (*insert)->run();
}

Result<void> countAttempt(Writer& writer, const QString& transaction)
{
    return run(writer, updateAttempts, writer.timeText(), transaction);
}

Result<QByteArray> payloadOf(Session& session, const QString& transaction)
{
    auto query = session.query(selectPayload);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, transaction);
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    if (!*there)
        return failure(ErrorCode::NotFound, QStringLiteral("no such transaction"), transaction);
    const QByteArrayView packed = (*query)->bytes(0);
    return qUncompress(reinterpret_cast<const uchar*>(packed.data()), packed.size());
}

Result<std::optional<TransactionRow>> nextQueued(Session& session)
{
    auto query = session.query(selectQueued);
    if (!query)
        return failure(query.error());
    return firstOf(*query, transactionFrom);
}

Result<std::optional<TransactionRow>> processingTransaction(Session& session)
{
    auto query = session.query(selectProcessing);
    if (!query)
        return failure(query.error());
    return firstOf(*query, transactionFrom);
}

Result<void> startTransaction(Writer& writer, const TransactionRow& row)
{
    return run(writer, updateStarted, writer.timeText(), row.sysId);
}

Result<void> returnTransaction(Writer& writer, const TransactionRow& row, bool interrupted)
{
    return run(writer, updateReturned, writer.timeText(), row.sysId, qint64{interrupted});
}

Result<void> succeedTransaction(Writer& writer, const TransactionRow& row, const RowCounts& rows)
{
    return run(writer, updateSucceeded, writer.timeText(), row.sysId, rows.total, rows.inserted, rows.updated,
               rows.ignored, rows.skipped, rows.errors);
}

Result<void> failTransaction(Writer& writer, const TransactionRow& row, const QString& code, const QString& message)
{
    return run(writer, updateFailed, writer.timeText(), row.sysId, code, message.left(longestMessage));
}

Result<void> failQueued(Writer& writer, const QString& runId, const QString& code, const QString& message)
{
    return run(writer, updateQueuedFailed, writer.timeText(), runId, code, message.left(longestMessage));
}

Result<int> purgeRuns(Writer& writer, const QDateTime& before, int limit)
{
    std::vector<std::pair<QString, DataType>> old;
    {
        auto query = writer.query(selectOldRuns);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, platformTime(before)).bind(2, qint64{limit});
        while (true) {
            const auto there = (*query)->step();
            if (!there)
                return failure(there.error());
            if (!*there)
                break;
            old.emplace_back((*query)->text(0), typeFrom((*query)->text(1)));
        }
    }
    for (const auto& [runId, type] : old) {
        for (const char* sql : {deleteStagingOf(type), deleteNotLanded, deleteLate, deleteTransactions, deleteRun})
            ITAM_TRY(run(writer, sql, runId));
    }
    return static_cast<int>(old.size());
}

} // namespace itam::sandbox::store
