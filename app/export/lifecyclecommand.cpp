// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/lifecyclecommand.h"

#include "app/export/commands.h"

#include "core/exporter/summary.h"

namespace itam::app::exporter {

LifecycleReply failedReply(LifecycleVerb verb, const Error& error)
{
    LifecycleReply reply;
    reply.error = error;
    reply.exitStatus = lookingExitStatus(error);
    reply.json = {{QStringLiteral("command"), nameOf(verb)},
                  {QStringLiteral("error"), core::exporter::toJson(reply.error)}};
    return reply;
}

QJsonObject toJson(const core::servicenow::CallRefusal& refusal, const QString& ciName)
{
    return {{QStringLiteral("ci"), refusal.ci},
            {QStringLiteral("name"), ciName},
            {QStringLiteral("code"), refusal.code},
            {QStringLiteral("message"), refusal.message},
            {QStringLiteral("rule"), refusal.rule}};
}

LifecycleReply runLifecycleCommand(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                                   const LifecycleDesk& desk, std::stop_token stop)
{
    switch (arguments.verb) {
    case LifecycleVerb::StateSet:
    case LifecycleVerb::ActionAdd:
    case LifecycleVerb::ActionRemove:
    case LifecycleVerb::LeaseExtend:
        return callLifecycle(arguments, choices, desk, stop);
    case LifecycleVerb::StateGet:
    case LifecycleVerb::ActionList:
        return lookAtCis(arguments, desk, stop);
    case LifecycleVerb::RequestorRegister:
    case LifecycleVerb::RequestorUnregister:
        return changeRequestors(arguments, desk, stop);
    case LifecycleVerb::RequestorList:
        return listRequestors(desk, stop);
    case LifecycleVerb::RulesList:
        return listRules(desk, stop);
    case LifecycleVerb::RulesCheck:
        return checkRules(arguments, desk, stop);
    case LifecycleVerb::Audit:
        return listAudit(arguments, choices, desk, stop);
    case LifecycleVerb::Retire: // both need something else than an instance: runlifecycle.cpp
    case LifecycleVerb::Retirements:
        break;
    }
    return failedReply(arguments.verb, Error());
}

} // namespace itam::app::exporter
