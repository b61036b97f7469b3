// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/auditreader.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

const QLatin1String auditTable("sys_audit");
const QLatin1String ciPrefix("cmdb_ci");

QString isValue(const char* column, const QString& value)
{
    return value.isEmpty() ? QString() : QLatin1String(column) + QLatin1Char('=') + queryValue(value);
}

QString isTime(const char* comparison, const QDateTime& time)
{
    return time.isValid() ? QLatin1String("sys_created_on") + QLatin1String(comparison) + queryTime(time) : QString();
}

QString auditQuery(const AuditQuestion& question, bool tellsRequestors)
{
    QString ofCi;
    if (!question.ci.isEmpty()) {
        ofCi = QLatin1String("documentkey=") + queryId(question.ci);
        if (tellsRequestors) // the row of its asset is another record
            ofCi += QLatin1String("^ORci=") + queryId(question.ci);
    }
    // sys_audit is that of all tables; these are the fields that CI lifecycle changes.
    const QString ofLifecycle =
        question.tableName.isEmpty() && question.ci.isEmpty()
            ? QStringLiteral("tablenameSTARTSWITHstatemgmt_^ORfieldnameINoperational_status,install_status,"
                             "hardware_status,hardware_substatus,substatus")
            : QString();
    const QString conditions =
        allOf({ofCi, ofLifecycle, isValue("requestor_id", question.requestorId), isValue("user", question.user),
               isValue("tablename", question.tableName), isValue("rule", question.rule), isTime(">=", question.from),
               isTime("<", question.to)});
    return pageQuery(conditions, {QStringLiteral("sys_created_on"), QStringLiteral("sys_id"), !question.oldestFirst},
                     question.after);
}

/// Names of records by sys_id; ids of nothing are not in it.
Result<QHash<QString, QString>> namesIn(TableClient& tables, const QString& table, const QSet<QString>& ids,
                                        const std::stop_token& stop)
{
    TableQuery query;
    query.table = table;
    query.fields = columnsFrom("sys_id name");
    QStringList sorted = ids.values();
    sorted.removeAll(QString());
    sorted.sort();
    const auto rows = orNone(readWhere(tables, query, QStringLiteral("sys_id"), sorted, stop));
    if (!rows)
        return failure(rows.error());
    QHash<QString, QString> names;
    for (const TableRow& row : *rows)
        names.insert(row.value(QStringLiteral("sys_id")), row.value(QStringLiteral("name")));
    return names;
}

AuditRow auditFrom(const RowView& row)
{
    AuditRow audit;
    audit.sysId = row.text("sys_id");
    audit.time = row.time("sys_created_on");
    audit.user = row.text("user");
    audit.tableName = row.text("tablename");
    audit.fieldName = row.text("fieldname");
    audit.before = row.text("oldvalue");
    audit.after = row.text("newvalue");
    audit.ci = row.text("ci").isEmpty() ? row.text("documentkey") : row.text("ci");
    audit.requestorId = row.text("requestor_id");
    audit.action = row.text("action");
    audit.rule = row.text("rule");
    audit.reason = row.text("reason");
    return audit;
}

/// `told`: the rows as the instance has them.
Result<void> addNames(TableClient& tables, const QList<TableRow>& told, QList<AuditRow>& rows,
                      const std::stop_token& stop)
{
    QSet<QString> cis;
    QSet<QString> actions;
    for (const AuditRow& row : std::as_const(rows)) {
        cis.insert(row.ci);
        actions.insert(row.action);
    }
    const auto ciNames = namesIn(tables, lifecycle::table::configurationItem, cis, stop);
    if (!ciNames)
        return failure(ciNames.error());
    const auto actionNames = namesIn(tables, lifecycle::table::ciActions, actions, stop);
    if (!actionNames)
        return failure(actionNames.error());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        AuditRow& row = rows[i];
        const auto found = ciNames->constFind(row.ci);
        row.action = actionNames->value(row.action, row.action);
        if (found != ciNames->cend())
            row.ciName = *found;
        else if (told[i].value(QStringLiteral("ci")).isEmpty() && !row.tableName.startsWith(ciPrefix))
            row.ci.clear(); // the key of another record
    }
    return {};
}

std::optional<RecordCursor> cursorBehind(const TablePage& page, int limit)
{
    if (page.rows.size() < limit || page.rows.isEmpty())
        return std::nullopt;
    return RecordCursor{page.rows.last().value(QStringLiteral("sys_created_on")),
                        page.rows.last().value(QStringLiteral("sys_id"))};
}

} // namespace

Result<bool> AuditReader::tellsRequestors(TableClient& tables, const std::stop_token& stop)
{
    if (m_tellsRequestors)
        return *m_tellsRequestors;
    TableQuery query;
    query.table = auditTable;
    query.fields = columnsFrom("sys_id requestor_id");
    query.limit = 1;
    query.count = false;
    const auto page = tables.query(query, stop);
    if (!page)
        return failure(page.error());
    if (page->rows.isEmpty())
        return false; // there is nothing to be found in it, yet
    m_tellsRequestors = page->rows.first().contains(QStringLiteral("requestor_id"));
    return *m_tellsRequestors;
}

Result<RecordPage<AuditRow>> AuditReader::page(TableClient& tables, const AuditQuestion& question,
                                               const std::stop_token& stop)
{
    const auto tells = tellsRequestors(tables, stop);
    if (!tells)
        return failure(tells.error());
    if (!*tells && (!question.requestorId.isEmpty() || !question.rule.isEmpty()))
        return RecordPage<AuditRow>{{}, {}, 0};
    const int limit = std::max(1, question.limit);
    TableQuery query;
    query.table = auditTable;
    query.query = auditQuery(question, *tells);
    query.fields = columnsFrom("sys_id sys_created_on user tablename documentkey fieldname oldvalue newvalue reason ci "
                               "requestor_id action rule");
    query.limit = limit;
    query.count = question.after.isStart();
    const auto answer = tables.query(query, stop);
    if (!answer)
        return failure(answer.error());
    RecordPage<AuditRow> page;
    for (const TableRow& row : answer->rows)
        page.rows.append(auditFrom(RowView(row)));
    ITAM_TRY(addNames(tables, answer->rows, page.rows, stop));
    page.next = cursorBehind(*answer, limit);
    page.total = query.count ? answer->total : -1;
    return page;
}

Result<RecordPage<LogRow>> readLog(TableClient& tables, const LogQuestion& question, const std::stop_token& stop)
{
    const QString text = queryText(question.text);
    const QString conditions =
        allOf({QLatin1String("source=") + QString(lifecycle::logSource),
               question.refusedOnly ? QStringLiteral("level=2") : QString(),
               text.isEmpty() ? QString() : QLatin1String("messageLIKE") + text, isTime(">=", question.from)});
    const int limit = std::max(1, question.limit);
    TableQuery query;
    query.table = QStringLiteral("syslog");
    query.query =
        pageQuery(conditions, {QStringLiteral("sys_created_on"), QStringLiteral("sys_id"), true}, question.after);
    query.fields = columnsFrom("sys_id sys_created_on level message");
    query.limit = limit;
    query.count = question.after.isStart();
    const auto answer = tables.query(query, stop);
    if (!answer)
        return failure(answer.error());
    RecordPage<LogRow> page;
    for (const TableRow& values : answer->rows) {
        const RowView row(values);
        page.rows.append({row.text("sys_id"), row.time("sys_created_on"), row.integer("level"), row.text("message")});
    }
    page.next = cursorBehind(*answer, limit);
    page.total = query.count ? answer->total : -1;
    return page;
}

} // namespace itam::core::servicenow
