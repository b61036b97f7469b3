// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/requestorreader.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

namespace table = lifecycle::table;
constexpr int mostTasks = 1000;

using Counts = QHash<QString, qint64>;

/// Those who hold something and never registered.
Result<QList<RequestorRow>> readWorkflows(TableClient& tables, QStringList ids, const std::stop_token& stop)
{
    ids.sort();
    TableQuery query;
    query.table = QStringLiteral("wf_context");
    query.fields = columnsFrom("sys_id name state started");
    const auto rows = orNone(readWhere(tables, query, QStringLiteral("sys_id"), ids, stop));
    if (!rows)
        return failure(rows.error());
    QHash<QString, RequestorRow> known;
    for (const TableRow& values : *rows) {
        const RowView row(values);
        RequestorRow workflow;
        workflow.requestorId = row.text("sys_id");
        workflow.name = row.text("name");
        workflow.isWorkflow = true;
        workflow.active = lifecycle::isActive({workflow.requestorId, row.text("state")});
        workflow.registered = row.time("started");
        known.insert(workflow.requestorId, workflow);
    }
    QList<RequestorRow> found;
    for (const QString& id : std::as_const(ids)) {
        RequestorRow gone;
        gone.requestorId = id;
        gone.name = id;
        gone.isWorkflow = true;
        gone.active = false;
        found.append(known.value(id, gone));
    }
    return found;
}

} // namespace

Result<QList<RequestorRow>> readRequestors(TableClient& tables, const std::stop_token& stop)
{
    TableQuery query;
    query.table = table::registeredUsers;
    query.fields = columnsFrom("sys_id requestor_id active sys_created_on") + columnsFrom(userColumns);
    const auto registered = readAll(tables, query, stop);
    if (!registered)
        return failure(registered.error());
    const QString active = QStringLiteral("active=true");
    const QString holder = QStringLiteral("requestor_id");
    const auto states = tables.countBy(table::internalStates, holder, active, stop);
    if (!states)
        return failure(states.error());
    const auto actions = tables.countBy(table::cmdbActions, holder, active, stop);
    if (!actions)
        return failure(actions.error());
    QList<RequestorRow> requestors;
    QSet<QString> others;
    for (const Counts* counts : {&*states, &*actions}) {
        for (auto it = counts->begin(); it != counts->end(); ++it)
            others.insert(it.key());
    }
    others.remove(QString());
    for (const TableRow& values : *registered) {
        const RowView row(values);
        RequestorRow requestor;
        requestor.requestorId = row.text("requestor_id");
        requestor.name = nameOfUser(values);
        requestor.active = row.isTrue("active");
        requestor.registered = row.time("sys_created_on");
        others.remove(requestor.requestorId);
        requestors.append(requestor);
    }
    const auto workflows = readWorkflows(tables, others.values(), stop);
    if (!workflows)
        return failure(workflows.error());
    requestors += *workflows;
    for (RequestorRow& requestor : requestors) {
        requestor.states = states->value(requestor.requestorId);
        requestor.actions = actions->value(requestor.requestorId);
    }
    std::ranges::stable_sort(requestors, std::ranges::greater(), &RequestorRow::registered);
    return requestors;
}

Result<QList<RenewTaskRow>> readRenewTasks(TableClient& tables, HolderNames& names, bool openOnly,
                                           const std::stop_token& stop)
{
    TableQuery query;
    query.table = table::renewLeaseTasks;
    query.query = allOf({openOnly ? QStringLiteral("active=true") : QString(),
                         QStringLiteral("ORDERBYDESCsys_created_on^ORDERBYDESCsys_id")});
    query.fields =
        columnsFrom("sys_id number active opened_at sys_created_on requestor_id short_description description "
                    "ci_action_record.ci ci_action_record.ci.name ci_action_record.action.name "
                    "ci_action_record.lease_expires");
    query.limit = mostTasks;
    query.count = false;
    const auto page = tables.query(query, stop);
    if (!page)
        return failure(page.error());
    QSet<QString> holders;
    for (const TableRow& row : page->rows)
        holders.insert(row.value(QStringLiteral("requestor_id")));
    ITAM_TRY(names.learn(tables, holders, stop));
    QList<RenewTaskRow> tasks;
    for (const TableRow& values : page->rows) {
        const RowView row(values);
        RenewTaskRow task;
        task.sysId = row.text("sys_id");
        task.number = row.text("number");
        task.active = row.isTrue("active");
        task.ci = row.text("ci_action_record.ci");
        task.ciName = row.text("ci_action_record.ci.name");
        task.action = row.text("ci_action_record.action.name");
        task.requestorId = row.text("requestor_id");
        task.holder = names.of(task.requestorId);
        task.opened = row.time("opened_at").isValid() ? row.time("opened_at") : row.time("sys_created_on");
        if (const QDateTime expires = row.time("ci_action_record.lease_expires"); expires.isValid())
            task.leaseExpires = expires;
        task.shortDescription = row.text("short_description");
        task.description = row.text("description");
        tasks.append(task);
    }
    return tasks;
}

} // namespace itam::core::servicenow
