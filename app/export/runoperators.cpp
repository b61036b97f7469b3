// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/support/csv.h"

#include <QJsonArray>
#include <QJsonObject>

namespace itam::app::exporter {
namespace {

using core::administration::AuditPage;
using core::administration::Gate;
using core::administration::Standing;
using core::model::Operator;
using core::model::SettingChange;

constexpr int mostInTable = 1'000'000;

QString textOf(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QStringLiteral("-");
}

QJsonValue jsonOf(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const Standing& standing)
{
    QJsonArray operators;
    for (const Operator& known : standing.operators)
        operators.append(QJsonObject{{QStringLiteral("account"), known.account},
                                     {QStringLiteral("role"), nameOf(known.role)},
                                     {QStringLiteral("origin"), nameOf(known.origin)},
                                     {QStringLiteral("since"), jsonOf(known.since)},
                                     {QStringLiteral("by"), known.by}});
    return {{QStringLiteral("account"), standing.account.name},
            {QStringLiteral("role"), nameOf(standing.role)},
            {QStringLiteral("advisory"), !standing.enforced},
            {QStringLiteral("operators"), operators}};
}

QString toText(const Standing& standing)
{
    TextTable table({QStringLiteral("Account"), QStringLiteral("Role"), QStringLiteral("Since"), QStringLiteral("By"),
                     QStringLiteral("How")},
                    false);
    for (const Operator& known : standing.operators)
        table.addRow({known.account, nameOf(known.role), textOf(known.since), known.by, nameOf(known.origin)});
    return table.toString() +
           QStringLiteral("\nThis account is %1, with the role %2.\n%3\n")
               .arg(standing.account.name, nameOf(standing.role),
                    standing.enforced
                        ? QStringLiteral("Roles are grants of the journal's server, which enforces them; the "
                                         "owner of its tables grants them.")
                        : QStringLiteral("In a journal on SQLite roles are advisory: whoever may write its "
                                         "file can change them."));
}

QJsonObject toJson(const AuditPage& page)
{
    QJsonArray changes;
    for (const SettingChange& change : page.changes)
        changes.append(QJsonObject{{QStringLiteral("id"), change.id},
                                   {QStringLiteral("when"), jsonOf(change.when)},
                                   {QStringLiteral("who"), change.who},
                                   {QStringLiteral("setting"), change.setting},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after}});
    return {{QStringLiteral("changes"), changes}, {QStringLiteral("more"), page.more}};
}

QString toText(const AuditPage& page, const QDateTime& since)
{
    if (page.changes.isEmpty())
        return since.isValid() ? QStringLiteral("No setting was changed since %1 (UTC).\n").arg(textOf(since))
                               : QStringLiteral("No setting was changed yet.\n");
    TextTable table({QStringLiteral("When (UTC)"), QStringLiteral("Who"), QStringLiteral("Setting"),
                     QStringLiteral("Before"), QStringLiteral("After")},
                    false);
    for (const SettingChange& change : page.changes)
        table.addRow({textOf(change.when), change.who, change.setting,
                      change.before.isEmpty() ? QStringLiteral("-") : change.before,
                      change.after.isEmpty() ? QStringLiteral("-") : change.after});
    return table.toString() +
           (page.more ? QStringLiteral("There are older changes: --limit shows more.\n") : QString());
}

QString toCsv(const AuditPage& page)
{
    QString text =
        core::support::csvLine({QStringLiteral("id"), QStringLiteral("when"), QStringLiteral("who"),
                                QStringLiteral("setting"), QStringLiteral("before"), QStringLiteral("after")});
    for (const SettingChange& change : page.changes)
        text += core::support::csvLine({QString::number(change.id), change.when.toUTC().toString(Qt::ISODate),
                                        change.who, change.setting, change.before, change.after});
    return text;
}

int failed(const Error& error)
{
    printFailure(error);
    return error.code == ErrorCode::Usage ? exitUsage : exitUnreachable;
}

Result<Standing> act(const OperatorsArguments& operators, const Gate& gate, const QDateTime& now)
{
    if (operators.verb == OperatorsVerb::Set)
        ITAM_TRY(gate.setRole(operators.account, operators.role, now));
    if (operators.verb == OperatorsVerb::Remove)
        ITAM_TRY(gate.remove(operators.account, now));
    return gate.standing(now);
}

} // namespace

int runOperators(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto standing = act(arguments.operators, gateOf(arguments, configuration), clock.nowUtc());
    if (!standing)
        return failed(standing.error());
    if (arguments.output == Output::Json)
        printJson(toJson(*standing));
    else if (arguments.operators.verb == OperatorsVerb::List || !arguments.quiet)
        printOut(toText(*standing));
    return 0;
}

int runAudit(const Arguments& arguments, const Configuration& configuration)
{
    // A table is for other programs: all of it, unless somebody says how many.
    const int limit = arguments.output == Output::Csv ? arguments.listLimit.value_or(mostInTable) : arguments.limit;
    const QDateTime since = arguments.lifecycle.since;
    const auto page = gateOf(arguments, configuration).changes(0, limit, since);
    if (!page)
        return failed(page.error());
    if (arguments.output == Output::Json)
        printJson(toJson(*page));
    else if (arguments.output == Output::Csv)
        writeOut(toCsv(*page));
    else
        printOut(toText(*page, since));
    return 0;
}

} // namespace itam::app::exporter
