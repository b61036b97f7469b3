// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/decision.h"

#include <iterator>

namespace itam::core::lifecycle {
namespace {

constexpr int logError = 2;
constexpr int logInfo = 0;

template <typename T>
void moveBehind(std::vector<T>& all, std::vector<T>& more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

AuditEntry entryOf(const Cause& cause, QLatin1String tableName, const QString& ci)
{
    AuditEntry entry;
    entry.tableName = tableName;
    entry.documentKey = ci;
    entry.ci = ci;
    entry.user = cause.call.user;
    entry.createdOn = cause.call.time();
    entry.requestorId = cause.requestorId;
    entry.rule = cause.rule;
    return entry;
}

QString truthText(bool truth)
{
    return truth ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

std::optional<int> Decision::newVisibleState(const QString& ci) const
{
    for (const FieldChange& change : fields) {
        if (change.sysId == ci && change.field == QLatin1String("operational_status"))
            return change.after.toInt();
    }
    return std::nullopt;
}

void Decision::refuse(Refusal refused)
{
    log.push_back({logError, QString(nameOf(refused.code)) + QLatin1String(": ") + refused.message});
    refusals.push_back(std::move(refused));
}

void Decision::done(const QString& message)
{
    log.push_back({logInfo, message});
}

void Decision::append(Decision other)
{
    moveBehind(writes, other.writes);
    moveBehind(deletions, other.deletions);
    moveBehind(fields, other.fields);
    moveBehind(audit, other.audit);
    moveBehind(log, other.log);
    moveBehind(refusals, other.refusals);
}

void Decision::writeState(const InternalStateRow& row, const QString& before, const QString& after, const Cause& cause)
{
    writes.emplace_back(row);
    if (before == after)
        return;
    AuditEntry entry = entryOf(cause, table::internalStates, row.ci);
    entry.fieldName = QStringLiteral("operational_state");
    entry.oldValue = before;
    entry.newValue = after;
    audit.push_back(std::move(entry));
}

void Decision::writeAction(const CmdbActionRow& row, bool wasActive, const Cause& cause)
{
    AuditEntry entry = entryOf(cause, table::cmdbActions, row.ci);
    entry.fieldName = QStringLiteral("active");
    entry.oldValue = truthText(wasActive);
    entry.newValue = truthText(row.active);
    entry.action = row.action;
    audit.push_back(std::move(entry));
    writes.emplace_back(row);
}

void Decision::writeLease(const CmdbActionRow& row, const Lease& before, const Cause& cause)
{
    AuditEntry entry = entryOf(cause, table::cmdbActions, row.ci);
    entry.fieldName = QStringLiteral("lease_expires");
    entry.oldValue = timeText(before.expires);
    entry.newValue = timeText(row.lease.expires);
    entry.action = row.action;
    audit.push_back(std::move(entry));
    writes.emplace_back(row);
}

void Decision::closeTask(RenewLeaseTaskRow task)
{
    task.active = false;
    task.state = taskClosed;
    writes.emplace_back(std::move(task));
}

void Decision::writeField(const FieldChange& change, const QString& ci, const Cause& cause)
{
    AuditEntry entry = entryOf(cause, QLatin1String(), ci);
    entry.tableName = change.tableName;
    entry.documentKey = change.sysId;
    entry.fieldName = change.field;
    entry.oldValue = change.before;
    entry.newValue = change.after;
    audit.push_back(std::move(entry));
    fields.push_back(change);
}

Decision refused(Refusal refusal)
{
    Decision decision;
    decision.refuse(std::move(refusal));
    return decision;
}

QString timeText(const std::optional<QDateTime>& time)
{
    return time ? time->toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

} // namespace itam::core::lifecycle
