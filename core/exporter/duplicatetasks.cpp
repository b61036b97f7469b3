// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/duplicatetasks.h"

#include "core/servicenow/historyquery.h"
#include "core/servicenow/recordtrace.h"
#include "core/servicenow/tablereading.h"

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

constexpr int exportsLookedAt = 100;
/// The clocks of this computer and of the instance; a task too many is better than one too few.
constexpr qint64 clocksDifferSeconds = 120;
const QString taskTable = QStringLiteral("reconcile_duplicate_task");

/// When the newest export began that sent computers; null: none is known.
Result<QDateTime> newestExport(journal::Journal& journal, const QString& instanceId)
{
    const auto exports = journal.exports(exportsLookedAt, instanceId);
    if (!exports)
        return failure(exports.error());
    for (const journal::ExportRecord& each : *exports) {
        const auto types = journal.types(each.exportId);
        if (!types)
            return failure(types.error());
        for (const journal::TypeRecord& type : *types) {
            if (type.type == model::DataType::Hardware && type.sent > 0)
                return each.started;
        }
    }
    return QDateTime();
}

} // namespace

Result<std::optional<DuplicateTasks>> readDuplicateTasks(servicenow::TableClient& tables, journal::Journal& journal,
                                                         const QString& instanceId, const QUrl& instance,
                                                         const std::stop_token& stop)
{
    const auto since = newestExport(journal, instanceId);
    if (!since)
        return failure(since.error());
    if (!since->isValid())
        return std::optional<DuplicateTasks>();
    servicenow::TableQuery query;
    query.table = taskTable;
    query.query = QStringLiteral("active=true^sys_created_on>=%1^ORDERBYsys_created_on^ORDERBYnumber")
                      .arg(servicenow::queryTime(since->addSecs(-clocksDifferSeconds)));
    query.fields = {QStringLiteral("number"), QStringLiteral("short_description"), QStringLiteral("sys_created_on"),
                    QStringLiteral("sys_id")};
    query.limit = mostDuplicateTasks + 1;
    query.count = false;
    const auto page = tables.query(query, stop);
    if (!page && (page.error().code == ErrorCode::NotFound || page.error().code == ErrorCode::Forbidden))
        return std::optional<DuplicateTasks>();
    if (!page)
        return failure(page.error());
    DuplicateTasks found{.since = *since, .tasks = {}, .areMore = page->rows.size() > mostDuplicateTasks};
    for (const TableRow& row : page->rows.mid(0, mostDuplicateTasks)) {
        servicenow::TargetRecord record;
        record.table = taskTable;
        record.sysId = row.value(QStringLiteral("sys_id"));
        found.tasks.push_back({.number = row.value(QStringLiteral("number")),
                               .description = row.value(QStringLiteral("short_description")),
                               .opened = servicenow::timeFromTable(row.value(QStringLiteral("sys_created_on"))),
                               .url = servicenow::pageOf(instance, record)});
    }
    return std::optional(std::move(found));
}

} // namespace itam::core::exporter
