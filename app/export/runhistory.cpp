// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/recordtale.h"
#include "app/export/session.h"
#include "app/export/watched.h"

#include "core/exporter/localhistory.h"
#include "core/identification/channel.h"
#include "core/journal/journal.h"

#include <QFileInfo>
#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::servicenow::TableQuery;

// Column of the instance's table and its heading. The same for text and JSON.
struct HistoryColumn
{
    const char* field;
    const char* heading;
};

constexpr std::array runColumns{
    HistoryColumn{"number", "run"},
    HistoryColumn{"import_type", "type"},
    HistoryColumn{"state", "state"},
    HistoryColumn{"started", "started"},
    HistoryColumn{"finished", "finished"},
    HistoryColumn{"rows_total", "rows"},
    HistoryColumn{"rows_inserted", "inserted"},
    HistoryColumn{"rows_updated", "updated"},
    HistoryColumn{"rows_ignored", "ignored"},
    HistoryColumn{"rows_skipped", "skipped"},
    HistoryColumn{"rows_error", "errors"},
    HistoryColumn{"failure_message", "failure"},
};
constexpr std::array transactionColumns{
    HistoryColumn{"number", "transaction"},
    HistoryColumn{"segment", "segment"},
    HistoryColumn{"state", "state"},
    HistoryColumn{"attempts", "attempts"},
    HistoryColumn{"received", "received"},
    HistoryColumn{"finished", "finished"},
    HistoryColumn{"rows_total", "rows"},
    HistoryColumn{"rows_inserted", "inserted"},
    HistoryColumn{"rows_updated", "updated"},
    HistoryColumn{"rows_ignored", "ignored"},
    HistoryColumn{"rows_skipped", "skipped"},
    HistoryColumn{"rows_error", "errors"},
    HistoryColumn{"failure_message", "failure"},
};

using Columns = std::span<const HistoryColumn>;

TableQuery queryFor(const Arguments& arguments, Columns columns)
{
    TableQuery query;
    if (arguments.run.isEmpty()) {
        query.table = QStringLiteral("x_fls_flexera_fnms_import_run");
        query.query = QStringLiteral("ORDERBYDESCnumber");
    } else {
        query.table = QStringLiteral("x_fls_flexera_fnms_import_transaction");
        query.query = QStringLiteral("import_run.number=%1^ORDERBYsegment").arg(arguments.run);
    }
    for (const HistoryColumn& column : columns)
        query.fields.append(QString::fromLatin1(column.field));
    query.limit = arguments.limit;
    return query;
}

void print(const Arguments& arguments, const core::servicenow::TablePage& page, Columns columns)
{
    QStringList headings;
    for (const HistoryColumn& column : columns)
        headings.append(QString::fromLatin1(column.heading));
    TextTable table(headings);
    QJsonArray list;
    for (const core::servicenow::TableRow& row : page.rows) {
        QStringList cells;
        QJsonObject object;
        for (const HistoryColumn& column : columns) {
            const QString value = row.value(QString::fromLatin1(column.field));
            cells.append(value.isEmpty() ? QStringLiteral("-") : value);
            object.insert(QString::fromLatin1(column.field), value);
        }
        table.addRow(cells);
        list.append(object);
    }
    if (arguments.output == Output::Json) {
        printJson({{QStringLiteral("total"), page.total}, {QStringLiteral("rows"), list}});
        return;
    }
    printOut(page.rows.isEmpty() ? QStringLiteral("There is no import of ours in the history.") : table.toString());
    if (page.total > page.rows.size())
        printOut(QStringLiteral("%1 of %2 shown; --limit N shows more.").arg(page.rows.size()).arg(page.total));
}

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

/// What both have, under the names of the instance's columns.
core::servicenow::TableRow rowOf(const core::servicenow::ImportRow& row)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    return {{QStringLiteral("number"), row.number},
            {QStringLiteral("import_type"), row.importType},
            {QStringLiteral("state"), row.stateText},
            {QStringLiteral("received"), timeText(row.received)},
            {QStringLiteral("started"), timeText(row.started)},
            {QStringLiteral("finished"), timeText(row.finished)},
            {QStringLiteral("rows_total"), number(row.rows.total)},
            {QStringLiteral("rows_inserted"), number(row.rows.inserted)},
            {QStringLiteral("rows_updated"), number(row.rows.updated)},
            {QStringLiteral("rows_ignored"), number(row.rows.ignored)},
            {QStringLiteral("rows_skipped"), number(row.rows.skipped)},
            {QStringLiteral("rows_error"), number(row.rows.errors)},
            {QStringLiteral("failure_message"), row.failureMessage}};
}

Result<core::servicenow::TablePage> localPage(const Arguments& arguments, const Configuration& configuration)
{
    auto history = core::exporter::LocalHistory::open(configuration.journal, configuration.instance.url.toString(),
                                                      QLatin1String(core::identification::instanceIdBegin), {});
    if (!history)
        return failure(history.error());
    core::servicenow::TablePage page;
    core::servicenow::HistoryQuestion question{.limit = arguments.limit};
    if (arguments.run.isEmpty()) {
        const auto runs = (*history)->runs(question, {});
        if (!runs)
            return failure(runs.error());
        page.total = runs->total;
        for (const auto& run : runs->rows)
            page.rows.append(rowOf(run));
        return page;
    }
    question.filter.runId = arguments.run;
    question.order.descending = false;
    const auto transactions = (*history)->transactions(question, {});
    if (!transactions)
        return failure(transactions.error());
    page.total = transactions->total;
    for (const auto& transaction : transactions->rows) {
        core::servicenow::TableRow row = rowOf(transaction);
        row.insert(QStringLiteral("segment"), QString::number(transaction.segment));
        row.insert(QStringLiteral("attempts"), QString::number(transaction.attempts));
        // What became of its rows is known of the run only.
        for (const char* name : {"rows_inserted", "rows_updated", "rows_ignored", "rows_skipped", "rows_error"})
            row.remove(QString::fromLatin1(name));
        page.rows.append(row);
    }
    return page;
}

/// Of a channel whose instance keeps no runs: those of the journal, in the same columns.
int ofThisComputer(const Arguments& arguments, const Configuration& configuration)
{
    const auto page = localPage(arguments, configuration);
    if (!page) {
        printFailure(page.error());
        return exitUnreachable;
    }
    if (arguments.output == Output::Text)
        printOut(QStringLiteral("ServiceNow keeps no import runs of this channel. Local runs, from the journal of this "
                                "computer:"));
    print(arguments, *page, arguments.run.isEmpty() ? Columns(runColumns) : Columns(transactionColumns));
    return 0;
}

int fromInstance(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const Columns columns = arguments.run.isEmpty() ? Columns(runColumns) : Columns(transactionColumns);
    Session session(arguments, configuration, clock);
    const auto instance = session.connect();
    if (!instance) {
        printFailure(instance.error());
        return exitUnreachable;
    }
    const auto page = (*instance)->tables().query(queryFor(arguments, columns), {});
    if (!page) {
        printFailure(page.error());
        return exitUnreachable;
    }
    print(arguments, *page, columns);
    return 0;
}

QJsonObject typeJson(const core::journal::TypeRecord& type)
{
    return {{QStringLiteral("type"), core::model::nameOf(type.type)},
            {QStringLiteral("run"), type.runNumber},
            {QStringLiteral("state"), type.runState},
            {QStringLiteral("full"), type.mode == core::journal::ExportMode::Full},
            {QStringLiteral("sent"), type.sent},
            {QStringLiteral("segments"), type.segments},
            {QStringLiteral("inserted"), type.inserted},
            {QStringLiteral("updated"), type.updated},
            {QStringLiteral("ignored"), type.ignored},
            {QStringLiteral("skipped"), type.skipped},
            {QStringLiteral("errors"), type.errors}};
}

Result<int> fromJournal(const Arguments& arguments, const Configuration& configuration)
{
    TextTable table({QStringLiteral("started"), QStringLiteral("outcome"), QStringLiteral("data type"),
                     QStringLiteral("run"), QStringLiteral("mode"), QStringLiteral("sent"), QStringLiteral("inserted"),
                     QStringLiteral("updated"), QStringLiteral("ignored"), QStringLiteral("skipped"),
                     QStringLiteral("errors"), QStringLiteral("export")});
    QJsonArray list;
    auto there = core::journal::Journal::openIfThere(configuration.journal);
    if (!there)
        return failure(there.error());
    if (*there) {
        core::journal::Journal* journal = &**there;
        const auto exports = journal->exports(arguments.limit);
        if (!exports)
            return failure(exports.error());
        for (const core::journal::ExportRecord& record : *exports) {
            const auto types = journal->types(record.exportId);
            if (!types)
                return failure(types.error());
            const QString started = record.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
            QJsonArray typeList;
            for (const core::journal::TypeRecord& type : *types) {
                const auto number = [](qint64 value) { return QString::number(value); };
                const bool full = type.mode == core::journal::ExportMode::Full;
                table.addRow({started, core::journal::nameOf(record.outcome), core::model::nameOf(type.type),
                              type.runNumber, full ? QStringLiteral("full") : QStringLiteral("differential"),
                              number(type.sent), number(type.inserted), number(type.updated), number(type.ignored),
                              number(type.skipped), number(type.errors), record.exportId});
                typeList.append(typeJson(type));
            }
            if (types->empty())
                table.addRow({started, core::journal::nameOf(record.outcome), QStringLiteral("-"), QStringLiteral("-"),
                              QStringLiteral("-"), QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("0"),
                              QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("0"), record.exportId});
            list.append(QJsonObject{{QStringLiteral("exportId"), record.exportId},
                                    {QStringLiteral("started"), record.started.toString(Qt::ISODate)},
                                    {QStringLiteral("outcome"), core::journal::nameOf(record.outcome)},
                                    {QStringLiteral("types"), typeList}});
        }
    }
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("exports"), list}});
    else
        printOut(list.isEmpty() ? QStringLiteral("The journal knows no export yet.") : table.toString());
    return 0;
}

int ofRecord(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const RecordTale tale = runWatched(
        [&](std::stop_token stop) { return gatherTale(arguments, configuration, clock, std::move(stop)); }, [] {});
    if (tale.isCancelled()) {
        printError(stoppedSentence());
        return exitCancelled;
    }
    if (arguments.output == Output::Json)
        printJson(taleJson(tale));
    else
        printOut(taleText(tale));
    return tale.isBlind() ? exitUnreachable : 0;
}

} // namespace

int runHistory(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    if (!arguments.record.isEmpty())
        return ofRecord(arguments, configuration, clock);
    const bool isKept = core::identification::capabilitiesFor(configuration.instance).keepsRuns;
    if (!arguments.local && !isKept)
        return ofThisComputer(arguments, configuration);
    if (!arguments.local)
        return fromInstance(arguments, configuration, clock);
    const auto status = fromJournal(arguments, configuration);
    if (status)
        return *status;
    printFailure(status.error());
    return exitUnreachable;
}

} // namespace itam::app::exporter
