// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who commands are to an instance: the requestor that the journal keeps for them, and those that somebody registers.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/lifecyclecommand.h"

#include "core/journal/requestors.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::journal::Requestors;
using core::journal::RequestorUse;
using core::servicenow::RequestorRow;

LifecycleReply registerOne(const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto id = desk.instance.registerOperator(stop);
    if (!id)
        return failedReply(LifecycleVerb::RequestorRegister, id.error());
    LifecycleReply reply;
    reply.text = QStringLiteral("Registered as requestor %1. Commands use it with --requestor %1.").arg(*id);
    reply.json = {{QStringLiteral("command"), nameOf(LifecycleVerb::RequestorRegister)},
                  {QStringLiteral("requestorId"), *id},
                  {QStringLiteral("error"), QJsonValue()}};
    return reply;
}

/// The journal forgets the requestor when it was that of commands.
Result<void> forget(const QString& id, const LifecycleDesk& desk)
{
    auto journal = desk.openJournal();
    if (!journal)
        return failure(journal.error());
    Requestors requestors(*journal, desk.instanceUrl);
    const auto known = requestors.find(RequestorUse::Commands);
    if (!known)
        return failure(known.error());
    return *known == id ? requestors.forget(RequestorUse::Commands) : Result<void>();
}

LifecycleReply unregister(const LifecycleArguments& arguments, const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto stored = arguments.subject.isEmpty() ? storedRequestor(desk) : arguments.subject;
    if (!stored)
        return failedReply(arguments.verb, stored.error());
    if (stored->isEmpty())
        return failedReply(arguments.verb, Error{ErrorCode::NotFound,
                                                 QStringLiteral("no command has registered here; name a requestor"),
                                                 QStringLiteral("requestor"),
                                                 0,
                                                 {}});
    const auto outcome = desk.instance.unregisterOperator(*stored, stop);
    if (!outcome)
        return failedReply(arguments.verb, outcome.error());
    LifecycleReply reply;
    QJsonArray refusals;
    for (const core::servicenow::CallRefusal& refusal : outcome->refusals) {
        refusals.append(toJson(refusal, {}));
        reply.text += QStringLiteral("Refused: %1 %2\n").arg(refusal.code, refusal.message);
    }
    if (outcome->isAccepted()) {
        reply.text =
            QStringLiteral("Requestor %1 is not registered any more; its states and actions have ended.").arg(*stored);
        if (const auto forgotten = forget(*stored, desk); !forgotten)
            reply.error = forgotten.error();
    }
    reply.json = {{QStringLiteral("command"), nameOf(arguments.verb)},
                  {QStringLiteral("requestorId"), *stored},
                  {QStringLiteral("accepted"), outcome->isAccepted()},
                  {QStringLiteral("refusals"), refusals},
                  {QStringLiteral("error"), core::exporter::toJson(reply.error)}};
    reply.exitStatus = outcome->isAccepted() && !reply.error ? 0 : exitUnreachable;
    return reply;
}

} // namespace

Result<QString> storedRequestor(const LifecycleDesk& desk)
{
    auto journal = desk.openJournal();
    if (!journal)
        return failure(journal.error());
    return Requestors(*journal, desk.instanceUrl).find(RequestorUse::Commands);
}

Result<FoundRequestor> findRequestor(const QString& given, const LifecycleDesk& desk, const std::stop_token& stop)
{
    if (!given.isEmpty())
        return FoundRequestor{given, false};
    auto journal = desk.openJournal();
    if (!journal)
        return failure(journal.error());
    Requestors requestors(*journal, desk.instanceUrl);
    const auto known = requestors.find(RequestorUse::Commands);
    if (!known)
        return failure(known.error());
    if (!known->isEmpty()) {
        const auto valid = desk.instance.isValidRequestor(*known, stop);
        if (!valid)
            return failure(valid.error());
        if (*valid)
            return FoundRequestor{*known, false};
    }
    const auto registered = desk.instance.registerOperator(stop);
    if (!registered)
        return failure(registered.error());
    ITAM_TRY(requestors.store(RequestorUse::Commands, *registered, desk.clock.nowUtc()));
    return FoundRequestor{*registered, true};
}

LifecycleReply changeRequestors(const LifecycleArguments& arguments, const LifecycleDesk& desk,
                                const std::stop_token& stop)
{
    return arguments.verb == LifecycleVerb::RequestorRegister ? registerOne(desk, stop)
                                                              : unregister(arguments, desk, stop);
}

LifecycleReply listRequestors(const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto rows = desk.instance.requestors(stop);
    if (!rows)
        return failedReply(LifecycleVerb::RequestorList, rows.error());
    TextTable table({QStringLiteral("requestor"), QStringLiteral("name"), QStringLiteral("kind"),
                     QStringLiteral("valid"), QStringLiteral("registered"), QStringLiteral("states"),
                     QStringLiteral("actions")});
    QJsonArray list;
    for (const RequestorRow& row : *rows) {
        const QString kind = row.isWorkflow ? QStringLiteral("workflow") : QStringLiteral("operator");
        const QString registered = row.registered.isValid() ? row.registered.toUTC().toString(Qt::ISODate) : QString();
        table.addRow({row.requestorId, row.name.isEmpty() ? QStringLiteral("-") : row.name, kind,
                      row.active ? QStringLiteral("yes") : QStringLiteral("no"),
                      registered.isEmpty() ? QStringLiteral("-") : registered, QString::number(row.states),
                      QString::number(row.actions)});
        list.append(QJsonObject{{QStringLiteral("requestorId"), row.requestorId},
                                {QStringLiteral("name"), row.name},
                                {QStringLiteral("kind"), kind},
                                {QStringLiteral("valid"), row.active},
                                {QStringLiteral("registered"), registered},
                                {QStringLiteral("states"), row.states},
                                {QStringLiteral("actions"), row.actions}});
    }
    LifecycleReply reply;
    reply.text = rows->isEmpty() ? QStringLiteral("Nobody is registered.") : table.toString();
    reply.json = {{QStringLiteral("command"), nameOf(LifecycleVerb::RequestorList)},
                  {QStringLiteral("requestors"), list},
                  {QStringLiteral("error"), QJsonValue()}};
    return reply;
}

} // namespace itam::app::exporter
