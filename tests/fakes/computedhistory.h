// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance with a history of any length behind the Table API: rows are computed when they are asked for, nothing is
// stored. Understands what paging by key needs (number < X, order, limit, no count) and a few filters; keeps every
// query that it was asked. A ComputedHistory is shared by transports on several threads.
#pragma once

#include "core/servicenow/historyquery.h"
#include "core/servicenow/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <atomic>
#include <mutex>

namespace itam::tests {

class ComputedHistory
{
public:
    std::atomic<qint64> runTotal{3};
    std::atomic<qint64> transactionTotal{5};
    std::atomic<qint64> problemTotal{4};
    std::atomic<bool> counts{true};
    /// A million pages are asked for in a benchmark.
    std::atomic<bool> keepsQueries{true};
    /// Not 0: every table request is answered with this status.
    std::atomic<int> failWith{0};
    QByteArray payload = "<?xml version=\"1.0\"?>\n<fnms><data key=\"C1\">one</data></fnms>\n";

    /// Table and query of every request, as asked.
    [[nodiscard]] QStringList queries() const
    {
        const std::lock_guard lock(m_mutex);
        return m_queries;
    }
    [[nodiscard]] std::unique_ptr<core::servicenow::Transport> transport();

    static QString runNumber(qint64 n) { return QStringLiteral("IRUN%1").arg(n, 7, 10, QLatin1Char('0')); }
    static QString transactionNumber(qint64 n) { return QStringLiteral("ITXN%1").arg(n, 7, 10, QLatin1Char('0')); }
    static QDateTime receivedAt(qint64 n) { return QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(n * 60); }

    /// Run n, counted from 1; every third one is of another type, every fifth has problems, every seventh failed.
    static QJsonObject run(qint64 n)
    {
        static const char* const types[] = {"Inventory", "Contract", "Application"};
        const bool failed = n % 7 == 0;
        const bool problems = n % 5 == 0;
        QJsonObject row = common(n, failed);
        row.insert(QStringLiteral("sys_id"), QStringLiteral("run%1").arg(n));
        row.insert(QStringLiteral("number"), runNumber(n));
        row.insert(QStringLiteral("import_type"), QString::fromLatin1(types[n % 3]));
        row.insert(QStringLiteral("export_id"), QStringLiteral("export%1").arg(n / 3));
        row.insert(QStringLiteral("sender"), QStringLiteral("console@host"));
        row.insert(QStringLiteral("transactions_received"), QStringLiteral("3"));
        row.insert(QStringLiteral("rows_skipped"), problems ? QStringLiteral("4") : QStringLiteral("0"));
        row.insert(QStringLiteral("reasons"), problems ? QStringLiteral("CI_NOT_FOUND=3 AMBIGUOUS=1") : QString());
        return row;
    }
    static QJsonObject transaction(qint64 n)
    {
        QJsonObject row = common(n, n % 97 == 0);
        row.insert(QStringLiteral("sys_id"), QStringLiteral("transaction%1").arg(n));
        row.insert(QStringLiteral("number"), transactionNumber(n));
        row.insert(QStringLiteral("import_type"), QStringLiteral("Application"));
        row.insert(QStringLiteral("transaction_id"), QStringLiteral("6f1c2a70-0000-4000-8000-%1").arg(n, 12));
        row.insert(QStringLiteral("segment"), QString::number(n));
        row.insert(QStringLiteral("attempts"), QStringLiteral("1"));
        row.insert(QStringLiteral("payload_bytes"), QStringLiteral("260000"));
        return row;
    }

private:
    class ComputedTransport;

    static QJsonObject common(qint64 n, bool failed)
    {
        const QString received = core::servicenow::queryTime(receivedAt(n));
        return {
            {QStringLiteral("state"), failed ? QStringLiteral("Failed") : QStringLiteral("Succeeded")},
            {QStringLiteral("mode"), n % 2 ? QStringLiteral("full") : QStringLiteral("differential")},
            {QStringLiteral("rows_total"), QString::number(500)},
            {QStringLiteral("rows_inserted"), QString::number(400)},
            {QStringLiteral("rows_updated"), QString::number(96)},
            {QStringLiteral("rows_ignored"), QString::number(4)},
            {QStringLiteral("rows_error"), QString::number(0)},
            {QStringLiteral("received"), received},
            {QStringLiteral("started"), received},
            {QStringLiteral("finished"), core::servicenow::queryTime(receivedAt(n).addSecs(12))},
            {QStringLiteral("failure_code"), failed ? QStringLiteral("STAGING") : QString()},
            {QStringLiteral("failure_message"), failed ? QStringLiteral("The table could not be written") : QString()}};
    }

    core::servicenow::HttpReply answer(const core::servicenow::HttpRequest& request);
    [[nodiscard]] QJsonArray numbered(const QString& query, int limit, qint64 total, bool runs) const;
    [[nodiscard]] QJsonArray problems(const QString& query, int limit) const;

    mutable std::mutex m_mutex;
    QStringList m_queries;
};

class ComputedHistory::ComputedTransport final : public core::servicenow::Transport
{
public:
    explicit ComputedTransport(ComputedHistory& history) : m_history(history) {}
    Result<core::servicenow::HttpReply> send(const core::servicenow::HttpRequest& request, std::stop_token) override
    {
        return m_history.answer(request);
    }

private:
    ComputedHistory& m_history;
};

inline std::unique_ptr<core::servicenow::Transport> ComputedHistory::transport()
{
    return std::make_unique<ComputedTransport>(*this);
}

inline core::servicenow::HttpReply ComputedHistory::answer(const core::servicenow::HttpRequest& request)
{
    core::servicenow::HttpReply reply;
    reply.status = 200;
    if (request.method == core::servicenow::Method::Post) {
        reply.body = R"({"access_token":"a","refresh_token":"r","token_type":"Bearer","expires_in":1799})";
        return reply;
    }
    const QUrlQuery parameters(request.url);
    const auto parameter = [&](const char* name) {
        return parameters.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    const QString query = parameter("sysparm_query");
    const QString table = request.url.path().section(QLatin1Char('/'), -1);
    if (keepsQueries) {
        const std::lock_guard lock(m_mutex);
        m_queries.append(table.section(QLatin1Char('_'), -2) + QLatin1Char(' ') + query);
    }
    if (failWith != 0) {
        reply.status = failWith;
        reply.body = R"({"error":{"message":"refused","detail":""},"status":"failure"})";
        return reply;
    }
    const int limit = parameter("sysparm_limit").toInt();
    const bool runs = table.endsWith(QLatin1String("import_run"));
    QJsonArray rows;
    qint64 total = 0;
    if (runs || table.endsWith(QLatin1String("import_transaction"))) {
        total = runs ? runTotal : transactionTotal;
        rows = numbered(query, limit, total, runs);
        if (parameter("sysparm_fields") == QLatin1String("payload"))
            rows = {QJsonObject{{QStringLiteral("payload"), QString::fromUtf8(payload)}}};
    } else {
        rows = problems(query, limit);
    }
    if (counts && parameter("sysparm_no_count").isEmpty())
        reply.headers.append(
            {"x-total-count", QByteArray::number(query.contains(QLatin1String("LIKEnothing")) ? 0 : total)});
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("result"), rows}}).toJson(QJsonDocument::Compact);
    return reply;
}

inline QJsonArray ComputedHistory::numbered(const QString& query, int limit, qint64 total, bool runs) const
{
    static const QRegularExpression bound(QStringLiteral("(?:^|\\^)number([<>=])[A-Z]+(\\d+)"));
    QJsonArray rows;
    if (query.contains(QLatin1String("LIKEnothing")))
        return rows;
    const bool descending = query.contains(QLatin1String("ORDERBYDESC"));
    const auto cut = bound.match(query);
    const qint64 number = cut.captured(2).toLongLong();
    if (cut.captured(1) == QLatin1String("=")) {
        if (number >= 1 && number <= total)
            rows.append(runs ? run(number) : transaction(number));
        return rows;
    }
    // Of another column that is sorted by: beyond the cursor's value, or equal to it.
    static const QRegularExpression ofSorted(QStringLiteral("\\^?(received|rows_total|rows_error)([<>=])([^\\^]+)"));
    const auto other = ofSorted.match(query);
    const auto isWithin = [&other](const QJsonObject& row) {
        if (!other.hasMatch())
            return true;
        const QString value = row.value(other.captured(1)).toString();
        const QString cursor = other.captured(3);
        const bool isNumber = other.captured(1) != QLatin1String("received");
        const auto order = isNumber ? value.toLongLong() <=> cursor.toLongLong() : value.compare(cursor) <=> 0;
        return other.captured(2) == QLatin1String("=")   ? order == 0
               : other.captured(2) == QLatin1String("<") ? order < 0
                                                         : order > 0;
    };
    const bool onlyFailed = query.contains(QLatin1String("stateINFailed"));
    qint64 n = descending ? (cut.hasMatch() ? number - 1 : total) : (cut.hasMatch() ? number + 1 : 1);
    for (; n >= 1 && n <= total && rows.size() < limit; n += descending ? -1 : 1) {
        const QJsonObject row = runs ? run(n) : transaction(n);
        if (isWithin(row) && (!onlyFailed || row.value(QLatin1String("state")) == QLatin1String("Failed")))
            rows.append(row);
    }
    return rows;
}

inline QJsonArray ComputedHistory::problems(const QString& query, int limit) const
{
    static const QRegularExpression after(QStringLiteral("\\^u_key>C(\\d+)"));
    QJsonArray rows;
    if (query.contains(QLatin1String("^u_key=")))
        return rows; // each key has one row
    const auto cut = after.match(query);
    for (qint64 n = cut.hasMatch() ? cut.captured(1).toLongLong() + 1 : 1; n <= problemTotal && rows.size() < limit;
         ++n) {
        const bool ambiguous = n % 4 == 0;
        if (query.contains(ambiguous ? QLatin1String("STARTSWITHCI_") : QLatin1String("STARTSWITHAMB")))
            continue;
        rows.append(QJsonObject{
            {QStringLiteral("sys_id"), QStringLiteral("row%1").arg(n)},
            {QStringLiteral("u_key"), QStringLiteral("C%1").arg(n, 5, 10, QLatin1Char('0'))},
            {QStringLiteral("u_reason"), ambiguous ? QStringLiteral("AMBIGUOUS") : QStringLiteral("CI_NOT_FOUND")},
            {QStringLiteral("sys_import_state"), ambiguous ? QStringLiteral("error") : QStringLiteral("skipped")},
            {QStringLiteral("sys_import_state_comment"), QStringLiteral("No computer with this ComputerID")},
            {QStringLiteral("sys_import_row"), QString::number(n)},
            {QStringLiteral("u_transaction.number"), transactionNumber(1)}});
    }
    return rows;
}

} // namespace itam::tests
