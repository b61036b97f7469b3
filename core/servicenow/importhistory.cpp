// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/importhistory.h"

#include "core/servicenow/rowview.h"

#include <algorithm>
#include <array>

namespace itam::core::servicenow {
namespace {

constexpr int firstKeyCount = 5;
constexpr int failedTransactionLimit = 500;

const QStringList& commonFields()
{
    static const QStringList fields =
        columnsFrom("sys_id number state import_type export_id mode rows_total rows_inserted rows_updated rows_ignored "
                    "rows_skipped rows_error received started finished failure_code failure_message");
    return fields;
}

const QStringList& runFields()
{
    static const QStringList fields =
        commonFields() +
        columnsFrom("sender source_id transactions_received transactions_succeeded transactions_failed "
                    "closed reasons");
    return fields;
}

const QStringList& transactionFields()
{
    static const QStringList fields =
        commonFields() + columnsFrom("transaction_id segment attempts interruptions last_segment payload_bytes");
    return fields;
}

const QStringList& problemFields()
{
    static const QStringList fields = columnsFrom(
        "sys_id u_key u_reason sys_import_state sys_import_state_comment sys_import_row u_transaction.number");
    return fields;
}

std::optional<model::DataType> typeFrom(const QString& importType)
{
    for (const model::DataType type : model::allDataTypes) {
        if (wire::importTypeOf(type) == importType)
            return type;
    }
    return std::nullopt;
}

void takeCommon(const RowView& row, ImportRow& import)
{
    import.sysId = row.text("sys_id");
    import.number = row.text("number");
    import.stateText = row.text("state");
    import.state = wire::importStateNamed(import.stateText);
    import.importType = row.text("import_type");
    import.type = typeFrom(import.importType);
    import.exportId = row.text("export_id");
    import.full = row.text("mode") == QLatin1String("full");
    import.rows = {.total = row.number("rows_total"),
                   .inserted = row.number("rows_inserted"),
                   .updated = row.number("rows_updated"),
                   .ignored = row.number("rows_ignored"),
                   .skipped = row.number("rows_skipped"),
                   .errors = row.number("rows_error")};
    import.received = row.time("received");
    import.started = row.time("started");
    import.finished = row.time("finished");
    import.failureCode = row.text("failure_code");
    import.failureMessage = row.text("failure_message");
}

void take(const RowView& row, ImportRunRow& run)
{
    takeCommon(row, run);
    run.sender = row.text("sender");
    run.sourceId = row.text("source_id");
    run.transactionsReceived = row.number("transactions_received");
    run.transactionsSucceeded = row.number("transactions_succeeded");
    run.transactionsFailed = row.number("transactions_failed");
    run.closed = row.text("closed");
    run.reasons = readReasons(row.text("reasons"));
}

void take(const RowView& row, ImportTransactionRow& transaction)
{
    takeCommon(row, transaction);
    transaction.transactionId = row.text("transaction_id");
    transaction.segment = static_cast<int>(row.number("segment"));
    transaction.attempts = static_cast<int>(row.number("attempts"));
    transaction.interruptions = static_cast<int>(row.number("interruptions"));
    transaction.last = row.isTrue("last_segment");
    transaction.payloadBytes = row.number("payload_bytes");
}

void take(const RowView& row, RowProblem& problem)
{
    problem.sysId = row.text("sys_id");
    problem.key = row.text("u_key");
    problem.reason = row.text("u_reason");
    problem.result = row.text("sys_import_state");
    problem.comment = row.text("sys_import_state_comment");
    problem.transaction = row.text("u_transaction.number");
    problem.row = row.number("sys_import_row");
    if (problem.reason.isEmpty())
        problem.reason = problem.result.toUpper();
}

QString wordOf(const QString& reason)
{
    return reason.section(QLatin1Char(' '), 0, 0);
}

/// Rows of a run that did not land, in the staging table of its type.
QString notLandedQuery(const ImportRunRow& run, const QString& reason)
{
    QString query = QLatin1String("u_transaction.import_run=") + queryId(run.sysId) + QLatin1String("^u_landed=false");
    if (!reason.isEmpty())
        query += QLatin1String("^u_reasonSTARTSWITH") + queryText(reason);
    return query;
}

} // namespace

QString HistoryNames::runs() const
{
    return scope + QLatin1String("_import_run");
}

QString HistoryNames::transactions() const
{
    return scope + QLatin1String("_import_transaction");
}

QString HistoryNames::staging(model::DataType type) const
{
    return scope + QLatin1Char('_') + wire::importTypeOf(type).toLower() + QLatin1String("_import");
}

QString HistoryNames::identities() const
{
    return scope + QLatin1String("_identity");
}

bool isProblem(const QString& reason)
{
    static constexpr std::array wished{wire::reason::unchanged, wire::reason::addOff, wire::reason::updateOff,
                                       wire::reason::duplicateOf};
    const QString word = wordOf(reason);
    return std::ranges::none_of(wished, [&](const char* each) { return word == QLatin1String(each); });
}

std::optional<std::chrono::seconds> ImportRow::duration() const
{
    const QDateTime from = received.isValid() ? received : started;
    if (!from.isValid() || !finished.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, from.secsTo(finished)));
}

bool ImportRunRow::hasProblems() const
{
    if (state == wire::ImportState::Failed || rows.errors > 0 || rows.skipped > 0)
        return true;
    return std::ranges::any_of(reasons, [](const ReasonCount& each) { return isProblem(each.reason); });
}

bool ImportTransactionRow::hasProblems() const
{
    return state == wire::ImportState::Failed || rows.errors > 0 || rows.skipped > 0;
}

QList<ReasonCount> readReasons(const QString& text)
{
    QList<ReasonCount> reasons;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 count = part.section(QLatin1Char('='), -1).toLongLong(&isNumber);
        const QString word = part.section(QLatin1Char('='), 0, -2);
        if (isNumber && count > 0 && !word.isEmpty())
            reasons.append({word, count});
    }
    std::ranges::stable_sort(reasons, [](const ReasonCount& a, const ReasonCount& b) { return a.count > b.count; });
    return reasons;
}

ImportHistory::ImportHistory(TableClient& tables, HistoryNames names) : m_tables(tables), m_names(std::move(names))
{
}

Result<TablePage> ImportHistory::readInTurn(const QString& table, const QStringList& queries, const QStringList& fields,
                                            int limit, bool count, const std::stop_token& stop)
{
    TablePage page;
    for (const QString& query : queries) {
        const int left = limit - static_cast<int>(page.rows.size());
        if (left <= 0)
            break;
        auto answer =
            m_tables.query({.table = table, .query = query, .fields = fields, .limit = left, .count = count}, stop);
        if (!answer)
            return failure(answer.error());
        page.total = answer->total;
        page.rows += answer->rows;
    }
    return page;
}

template <typename T>
Result<HistoryPage<T>> ImportHistory::page(const QString& table, const QStringList& queries, const QStringList& fields,
                                           const HistoryQuestion& question, const std::stop_token& stop)
{
    // Only the first page is counted: the condition of the key would make every later count a smaller one, and an
    // instance counts by reading.
    const auto answer = readInTurn(table, queries, fields, question.limit, question.after.isStart(), stop);
    if (!answer)
        return failure(answer.error());
    HistoryPage<T> page;
    page.total = question.after.isStart() ? answer->total : -1;
    for (const TableRow& row : answer->rows)
        take(RowView(row), page.rows.emplaceBack());
    if (page.rows.size() >= question.limit) {
        const TableRow& last = answer->rows.last();
        page.next = HistoryCursor{last.value(columnOf(question.order.by)), last.value(QStringLiteral("number"))};
    }
    return page;
}

Result<HistoryPage<ImportRunRow>> ImportHistory::runs(const HistoryQuestion& question, std::stop_token stop)
{
    return page<ImportRunRow>(m_names.runs(), runQueries(question), runFields(), question, stop);
}

Result<HistoryPage<ImportTransactionRow>> ImportHistory::transactions(const HistoryQuestion& question,
                                                                      std::stop_token stop)
{
    return page<ImportTransactionRow>(m_names.transactions(), transactionQueries(question), transactionFields(),
                                      question, stop);
}

Result<ImportRunRow> ImportHistory::run(const QString& number, std::stop_token stop)
{
    const auto answer = m_tables.query({.table = m_names.runs(),
                                        .query = QLatin1String("number=") + queryId(number),
                                        .fields = runFields(),
                                        .limit = 1,
                                        .count = false},
                                       stop);
    if (!answer)
        return failure(answer.error());
    if (answer->rows.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no Import Run with this number"), number);
    ImportRunRow run;
    take(RowView(answer->rows.first()), run);
    return run;
}

Result<QList<ProblemGroup>> ImportHistory::problemGroups(const ImportRunRow& run, std::stop_token stop)
{
    QList<ProblemGroup> groups;
    HistoryQuestion question;
    question.filter.runId = run.sysId;
    question.filter.states = {wire::ImportState::Failed};
    question.limit = failedTransactionLimit;
    const auto failed = transactions(question, stop);
    if (!failed)
        return failure(failed.error());
    for (const ImportTransactionRow& transaction : failed->rows) {
        const QString code = transaction.failureCode.isEmpty() ? QString::fromLatin1(wire::reason::failedTransaction)
                                                               : transaction.failureCode;
        auto group = std::ranges::find(groups, code, &ProblemGroup::reason);
        if (group == groups.end())
            group = groups.insert(groups.end(), {code, 0, {}, transaction.failureMessage});
        group->count += transaction.rows.total;
        if (group->firstKeys.size() < firstKeyCount)
            group->firstKeys.append(transaction.number);
    }
    for (const ReasonCount& reason : run.reasons) {
        ProblemGroup group{reason.reason, reason.count, {}, {}};
        ITAM_TRY(fillFromStaging(run, group, stop));
        groups.append(group);
    }
    std::ranges::stable_sort(groups, [](const ProblemGroup& a, const ProblemGroup& b) {
        const bool first = isProblem(a.reason);
        const bool second = isProblem(b.reason);
        return first != second ? first : a.count > b.count;
    });
    return groups;
}

Result<void> ImportHistory::fillFromStaging(const ImportRunRow& run, ProblemGroup& group, const std::stop_token& stop)
{
    const auto rows = problemRows(run, group.reason, {}, firstKeyCount, stop);
    if (!rows)
        return failure(rows.error());
    for (const RowProblem& row : rows->rows)
        group.firstKeys.append(row.key);
    return {};
}

Result<HistoryPage<RowProblem>> ImportHistory::problemRows(const ImportRunRow& run, const QString& reason,
                                                           const HistoryCursor& after, int limit, std::stop_token stop)
{
    if (!run.type)
        return HistoryPage<RowProblem>();
    const auto answer = readInTurn(
        m_names.staging(*run.type),
        keysetQueries(notLandedQuery(run, reason), QStringLiteral("u_key"), QStringLiteral("sys_id"), false, after),
        problemFields(), limit, false, stop);
    if (!answer)
        return failure(answer.error());
    HistoryPage<RowProblem> page;
    for (const TableRow& row : answer->rows)
        take(RowView(row), page.rows.emplaceBack());
    if (page.rows.size() >= limit)
        page.next = HistoryCursor{page.rows.last().key, page.rows.last().sysId};
    return page;
}

Result<ImportPayload> ImportHistory::payload(const QString& transactionNumber, std::stop_token stop)
{
    const QString query = QLatin1String("number=") + queryId(transactionNumber);
    TableQuery size{
        .table = m_names.transactions(), .query = query, .fields = columnsFrom("payload_bytes"), .limit = 1};
    size.count = false;
    const auto there = m_tables.query(size, stop);
    if (!there)
        return failure(there.error());
    if (there->rows.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no Import Transaction with this number"),
                       transactionNumber);
    if (RowView(there->rows.first()).number("payload_bytes") > payloadLimit)
        return failure(ErrorCode::TooLarge, QStringLiteral("payload larger than %1 bytes").arg(payloadLimit),
                       transactionNumber);
    TableQuery content = size;
    content.fields = columnsFrom("payload");
    const auto answer = m_tables.query(content, stop);
    if (!answer)
        return failure(answer.error());
    const QString stored = answer->rows.isEmpty() ? QString() : RowView(answer->rows.first()).text("payload");
    if (stored.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("the instance keeps no payload of it"), transactionNumber);
    auto xml = unpackedPayload(stored.toUtf8());
    if (!xml)
        return failure(xml.error());
    return ImportPayload{transactionNumber, std::move(*xml)};
}

} // namespace itam::core::servicenow
