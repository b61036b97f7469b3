// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/tasks.h"

#include "core/sandbox/store/matchingrecords.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

const QString auditTable = QStringLiteral("duplicate_audit_result");

QString tableOf(WantedTask::Kind kind)
{
    return kind == WantedTask::Kind::Duplicates ? QStringLiteral("reconcile_duplicate_task")
                                                : QStringLiteral("reclassification_task");
}

/// An open task of that kind about that CI.
Result<bool> hasOpenTask(Context& context, const WantedTask& wanted)
{
    const store::Table& tasks = *context.schema().find(tableOf(wanted.kind));
    const auto open = findMatching(
        context.writer, tasks,
        {{tasks.column(u"cmdb_ci"), wanted.cis.front(), true}, {tasks.column(u"active"), QStringLiteral("true"), true}},
        1);
    if (!open)
        return failure(open.error());
    return !open->empty();
}

Result<void> writeTask(Context& context, const WantedTask& wanted)
{
    const auto isThere = hasOpenTask(context, wanted);
    if (!isThere || *isThere)
        return isThere ? Result<void>() : failure(isThere.error());
    const auto task = insertRecord(
        context.writer, tableOf(wanted.kind),
        {{QStringLiteral("short_description"), wanted.description}, {QStringLiteral("cmdb_ci"), wanted.cis.front()}});
    if (!task)
        return failure(task.error());
    if (wanted.kind != WantedTask::Kind::Duplicates)
        return {};
    for (const QString& ci : wanted.cis)
        ITAM_TRY(insertRecord(context.writer, auditTable,
                              {{QStringLiteral("follow_on_task"), *task}, {QStringLiteral("duplicate_ci"), ci}}));
    return {};
}

} // namespace

Result<void> writeTasks(Context& context)
{
    for (const WantedTask& wanted : context.tasks)
        ITAM_TRY(writeTask(context, wanted));
    return {};
}

} // namespace itam::sandbox::identification
