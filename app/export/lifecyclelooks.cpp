// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands that only look at CIs and at what was done with them.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/lifecyclecis.h"
#include "app/export/lifecyclecommand.h"

#include "core/lifecycle/lease.h"
#include "core/support/csv.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::lifecycle::CiSnapshot;
using core::servicenow::AuditRow;
using core::servicenow::CallRefusal;

constexpr int auditPage = 500;
constexpr int usualAudit = 200;

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

std::optional<CallRefusal> refusalOf(const QString& ci, const CiSnapshot& snapshot)
{
    if (snapshot.standing == core::lifecycle::Standing::Ci && !snapshot.sysId.isEmpty())
        return std::nullopt;
    const bool isThere = snapshot.standing == core::lifecycle::Standing::NotACi;
    return CallRefusal{isThere ? QStringLiteral("UNSUPPORTED_SYS_ID") : QStringLiteral("INVALID_SYS_ID"),
                       isThere ? QStringLiteral("[%1] is no CI").arg(ci)
                               : QStringLiteral("Invalid sys_id [%1]").arg(ci),
                       ci, QStringLiteral("R27")};
}

/// Who holds which state of it.
QJsonArray heldStates(const CiSnapshot& ci, const core::lifecycle::Configuration& configuration)
{
    QJsonArray held;
    for (const core::lifecycle::InternalStateRow& row : ci.states) {
        if (row.active)
            held.append(QJsonObject{{QStringLiteral("requestorId"), row.requestorId},
                                    {QStringLiteral("state"), configuration.rules.labelOf(row.operationalState)},
                                    {QStringLiteral("setOn"), timeText(row.setOn)}});
    }
    return held;
}

QJsonArray activeActions(const CiSnapshot& ci, const core::lifecycle::Configuration& configuration,
                         const QDateTime& now)
{
    QJsonArray active;
    for (const core::lifecycle::CmdbActionRow& row : ci.actions) {
        if (row.active)
            active.append(QJsonObject{{QStringLiteral("action"), configuration.rules.nameOf(row.action)},
                                      {QStringLiteral("requestorId"), row.requestorId},
                                      {QStringLiteral("since"), timeText(row.lease.start)},
                                      {QStringLiteral("expires"), timeText(row.lease.expires.value_or(QDateTime()))},
                                      {QStringLiteral("expired"), core::lifecycle::isExpired(row.lease, now)}});
    }
    return active;
}

void addStateRows(TextTable& table, const QString& name, const QString& shown, const QJsonArray& held)
{
    QStringList holders;
    for (const QJsonValue& each : held)
        holders.append(
            QStringLiteral("%1 by %2")
                .arg(each[QLatin1String("state")].toString(), each[QLatin1String("requestorId")].toString()));
    table.addRow({name, shown, orDash(holders.join(QStringLiteral(", ")))});
}

void addActionRows(TextTable& table, const QString& name, const QJsonArray& active)
{
    for (const QJsonValue& each : active) {
        const QString expires = each[QLatin1String("expires")].toString();
        table.addRow({name, each[QLatin1String("action")].toString(), each[QLatin1String("requestorId")].toString(),
                      orDash(each[QLatin1String("since")].toString()),
                      each[QLatin1String("expired")].toBool() ? expires + QStringLiteral(" (over)") : orDash(expires)});
    }
    if (active.isEmpty())
        table.addRow({name, QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-")});
}

QStringList auditCells(const AuditRow& row)
{
    return {timeText(row.time), row.user,  row.ci,     row.ciName, row.tableName,   row.fieldName,
            row.before,         row.after, row.action, row.rule,   row.requestorId, row.reason};
}

const QStringList& auditColumns()
{
    static const QStringList columns{QStringLiteral("time"),   QStringLiteral("user"),      QStringLiteral("ci"),
                                     QStringLiteral("name"),   QStringLiteral("table"),     QStringLiteral("field"),
                                     QStringLiteral("before"), QStringLiteral("after"),     QStringLiteral("action"),
                                     QStringLiteral("rule"),   QStringLiteral("requestor"), QStringLiteral("reason")};
    return columns;
}

/// Newest first, at most `limit`.
Result<QList<AuditRow>> auditRows(core::servicenow::AuditQuestion question, std::optional<int> limit,
                                  const LifecycleDesk& desk, const std::stop_token& stop)
{
    QList<AuditRow> rows;
    question.limit = limit ? std::min(auditPage, *limit) : auditPage;
    while (true) {
        const auto page = desk.instance.audit(question, stop);
        if (!page)
            return failure(page.error());
        rows += page->rows;
        if (!page->next || (limit && rows.size() >= *limit))
            break;
        question.after = *page->next;
        if (desk.progressed)
            desk.progressed(QStringLiteral("%1 entries read").arg(rows.size()));
    }
    return limit ? rows.mid(0, *limit) : rows;
}

QString auditText(const QList<AuditRow>& rows)
{
    TextTable table({QStringLiteral("time"), QStringLiteral("user"), QStringLiteral("CI"), QStringLiteral("what"),
                     QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("rule"),
                     QStringLiteral("requestor")},
                    false);
    for (const AuditRow& row : rows) {
        const QString what =
            row.action.isEmpty() ? row.fieldName : QStringLiteral("%1: %2").arg(row.action, row.fieldName);
        table.addRow({timeText(row.time), orDash(row.user), orDash(row.ciName.isEmpty() ? row.ci : row.ciName),
                      orDash(what), orDash(row.before), orDash(row.after), orDash(row.rule), orDash(row.requestorId)});
    }
    return rows.isEmpty() ? QStringLiteral("The audit has nothing of this.") : table.toString();
}

} // namespace

LifecycleReply lookAtCis(const LifecycleArguments& arguments, const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto cis = selectCis(arguments, desk.instance, stop);
    const auto configuration =
        cis ? desk.instance.configuration(stop) : Result<core::lifecycle::Configuration>(failure(cis.error()));
    const auto snapshots = configuration ? desk.instance.snapshots(cis->sysIds, stop)
                                         : Result<core::lifecycle::Snapshots>(failure(configuration.error()));
    if (!snapshots)
        return failedReply(arguments.verb, snapshots.error());
    const bool isStates = arguments.verb == LifecycleVerb::StateGet;
    TextTable table(isStates ? QStringList{QStringLiteral("CI"), QStringLiteral("state"), QStringLiteral("held")}
                             : QStringList{QStringLiteral("CI"), QStringLiteral("action"), QStringLiteral("requestor"),
                                           QStringLiteral("since"), QStringLiteral("lease ends")},
                    false);
    QJsonArray list;
    QJsonArray refusals;
    QString refused;
    for (const QString& sysId : cis->sysIds) {
        const CiSnapshot ci = snapshots->value(sysId);
        if (const auto refusal = refusalOf(sysId, ci)) {
            refusals.append(toJson(*refusal, cis->names.value(sysId)));
            refused += QStringLiteral("%1: %2\n").arg(refusal->code, refusal->message);
            continue;
        }
        QJsonObject object{{QStringLiteral("ci"), sysId}, {QStringLiteral("name"), cis->names.value(sysId)}};
        const QString shown = configuration->rules.labelOf(ci.values.operationalStatus);
        const QJsonArray details =
            isStates ? heldStates(ci, *configuration) : activeActions(ci, *configuration, desk.clock.nowUtc());
        object.insert(isStates ? QStringLiteral("held") : QStringLiteral("actions"), details);
        if (isStates) {
            object.insert(QStringLiteral("state"), shown);
            addStateRows(table, cis->describe(sysId), shown, details);
        } else {
            addActionRows(table, cis->describe(sysId), details);
        }
        list.append(object);
    }
    LifecycleReply reply;
    reply.text = (list.isEmpty() ? QString() : table.toString()) + refused;
    if (cis->sysIds.isEmpty())
        reply.text = QStringLiteral("No CI is of this class and state.");
    reply.json = {{QStringLiteral("command"), nameOf(arguments.verb)},
                  {QStringLiteral("cis"), list},
                  {QStringLiteral("refusals"), refusals},
                  {QStringLiteral("error"), QJsonValue()}};
    reply.exitStatus = refusals.isEmpty() ? 0 : exitUnreachable;
    return reply;
}

LifecycleReply listAudit(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                         const LifecycleDesk& desk, const std::stop_token& stop)
{
    core::servicenow::AuditQuestion question;
    question.from = arguments.since;
    if (!arguments.cis.isEmpty()) {
        const auto cis = selectCis(arguments, desk.instance, stop);
        if (!cis)
            return failedReply(arguments.verb, cis.error());
        question.ci = cis->sysIds.constFirst();
    }
    // A table of all is for programs; what people read has an end.
    const std::optional<int> limit = choices.limit || choices.csv ? choices.limit : std::optional(usualAudit);
    const auto rows = auditRows(question, limit, desk, stop);
    if (!rows)
        return failedReply(arguments.verb, rows.error());
    LifecycleReply reply;
    reply.text = auditText(*rows);
    if (limit && rows->size() == *limit)
        reply.text += QStringLiteral("The newest %1; --limit N shows more.\n").arg(*limit);
    QJsonArray entries;
    reply.csv = core::support::csvLine(auditColumns());
    for (const AuditRow& row : *rows) {
        const QStringList cells = auditCells(row);
        reply.csv += core::support::csvLine(cells);
        QJsonObject entry;
        for (qsizetype i = 0; i < cells.size(); ++i)
            entry.insert(auditColumns()[i], cells[i]);
        entries.append(entry);
    }
    reply.json = {{QStringLiteral("command"), nameOf(arguments.verb)},
                  {QStringLiteral("entries"), entries},
                  {QStringLiteral("error"), QJsonValue()}};
    return reply;
}

} // namespace itam::app::exporter
