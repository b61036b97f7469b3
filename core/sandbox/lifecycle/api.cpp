// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/api.h"

#include "core/lifecycle/callchecks.h"
#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/tablerights.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::sandbox::lifecycle {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.lifecycle")

http::Response failedReply(const Error& error)
{
    qCWarning(log, "%s", qUtf8Printable(error.detail));
    return platform::errorReply(500, QStringLiteral("The call could not be carried out"));
}

QJsonArray entriesOf(const lc::Refusals& refusals)
{
    QJsonArray entries;
    for (const lc::Refusal& refusal : refusals) {
        QJsonObject entry{{QStringLiteral("error"), lc::nameOf(refusal.code)},
                          {QStringLiteral("message"), refusal.message},
                          {QStringLiteral("rule"), refusal.rule}};
        if (!refusal.ci.isEmpty())
            entry.insert(QStringLiteral("sysId"), refusal.ci);
        entries.append(entry);
    }
    return entries;
}

/// {"result":{"errors":[...],"result":...}} with the members of `payload`.
http::Response outcome(const lc::Refusals& refusals, QJsonObject payload = {})
{
    if (!refusals.empty())
        payload.insert(QStringLiteral("errors"), entriesOf(refusals));
    payload.insert(QStringLiteral("result"), refusals.empty());
    return platform::resultReply(payload);
}

http::Response outcome(const Result<lc::Decision>& decision)
{
    return decision ? outcome(decision->refusals) : failedReply(decision.error());
}

http::Response truth(const Result<bool>& answer)
{
    if (!answer)
        return failedReply(answer.error());
    return platform::resultReply(QJsonObject{{QStringLiteral("result"), *answer}});
}

platform::TableVerb verbOf(const QByteArray& method)
{
    return method == "POST"     ? platform::TableVerb::Insert
           : method == "DELETE" ? platform::TableVerb::Delete
           : method == "PATCH"  ? platform::TableVerb::Update
                                : platform::TableVerb::Read;
}

/// The part of `path` where `pattern` has '*'; empty text when it has none, nothing when they do not fit.
std::optional<QString> matched(const char* pattern, const QStringList& path)
{
    const QStringList parts = QString::fromLatin1(pattern).split(QLatin1Char('/'));
    if (parts.size() != path.size())
        return std::nullopt;
    QString id = QStringLiteral("");
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == QLatin1String("*"))
            id = path[i].trimmed();
        else if (parts[i] != path[i])
            return std::nullopt;
    }
    return id;
}

} // namespace

QString Api::Call::value(QStringView name) const
{
    return http::parameterValue(parameters, name).trimmed();
}

QStringList Api::Call::sysIds() const
{
    QStringList sysIds;
    const QString text = value(u"sysIds");
    for (const QString& part : text.split(QLatin1Char(','))) {
        if (const QString sysId = part.trimmed(); !sysId.isEmpty())
            sysIds.append(sysId);
    }
    return sysIds;
}

const std::vector<Api::Route>& Api::routes()
{
    static const std::vector<Route> all{
        {"POST", "operators", &Api::registerOperator},
        {"DELETE", "operators/*", &Api::unregisterOperator},
        {"GET", "requestors/*/valid", &Api::validity},
        {"POST", "statuses", &Api::setState},
        {"GET", "statuses/*", &Api::state},
        {"POST", "actions", &Api::addAction},
        {"DELETE", "actions", &Api::removeAction},
        {"GET", "actions/*", &Api::actions},
        {"GET", "leases/*/expired", &Api::expiry},
        {"PATCH", "leases/*", &Api::extendLease},
        {"GET", "compatActions", &Api::compatibility},
        {"GET", "notAllowedAction", &Api::actionBan},
        {"GET", "notAllowedOpsTransition", &Api::transitionBan},
    };
    return all;
}

std::optional<http::Response> Api::answer(const http::Request& request, const QStringList& rest,
                                          const platform::Caller& caller)
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const Route& route : routes()) {
        const auto id = matched(route.path, rest);
        if (!id)
            continue;
        if (method != route.method) {
            allowed.append(route.method == QByteArrayView("GET") ? "GET, HEAD" : route.method);
            continue;
        }
        if (!platform::answerFormFor(request))
            return platform::notAcceptableReply();
        const platform::TableVerb verb = verbOf(method);
        if (verb != platform::TableVerb::Read && caller.roles.contains(QLatin1String(platform::role::readOnly)))
            return platform::refusalReply(verb);
        return (this->*route.answer)({*id, http::parseParameters(request.query), caller});
    }
    if (allowed.isEmpty())
        return std::nullopt;
    return platform::methodReply(allowed.join(", "));
}

http::Response Api::registerOperator(const Call& call)
{
    const auto registered = m_service.registerOperator(call.caller);
    if (!registered)
        return failedReply(registered.error());
    const bool isDone = registered->decision.isAllowed();
    return outcome(registered->decision.refusals,
                   {{QStringLiteral("requestorId"), isDone ? registered->requestorId : QStringLiteral("")}});
}

http::Response Api::unregisterOperator(const Call& call)
{
    return outcome(m_service.unregisterOperator(call.id, call.caller));
}

http::Response Api::validity(const Call& call)
{
    return truth(m_service.isValidRequestor(call.id));
}

http::Response Api::setState(const Call& call)
{
    return outcome(m_service.setState(
        {call.value(u"requestorId"), call.sysIds(), call.value(u"opsLabel"), call.value(u"oldOpsLabels")},
        call.caller));
}

http::Response Api::state(const Call& call)
{
    const auto answer = m_service.operationalStateOf(call.id);
    if (!answer)
        return failedReply(answer.error());
    const QString name = QStringLiteral("operationalState");
    return *answer ? outcome({}, {{name, **answer}}) : outcome({answer->error()}, {{name, QStringLiteral("unknown")}});
}

http::Response Api::addAction(const Call& call)
{
    return outcome(m_service.addAction({call.value(u"requestorId"), call.sysIds(), call.value(u"actionName"),
                                        call.value(u"leaseTime"), call.value(u"oldActionNames")},
                                       call.caller));
}

http::Response Api::removeAction(const Call& call)
{
    return outcome(
        m_service.removeAction({call.value(u"requestorId"), call.sysIds(), call.value(u"actionName")}, call.caller));
}

http::Response Api::actions(const Call& call)
{
    const auto answer = m_service.actionsOf(call.id);
    if (!answer)
        return failedReply(answer.error());
    const QString name = QStringLiteral("ciActions");
    return *answer ? outcome({}, {{name, QJsonArray::fromStringList(**answer)}})
                   : outcome({answer->error()}, {{name, QJsonArray()}});
}

http::Response Api::expiry(const Call& call)
{
    const auto answer = m_service.isLeaseExpired({call.value(u"requestorId"), call.id, call.value(u"actionName"), {}});
    if (!answer)
        return failedReply(answer.error());
    return *answer ? truth(**answer) : outcome({answer->error()});
}

http::Response Api::extendLease(const Call& call)
{
    return outcome(m_service.extendLease(
        {call.value(u"requestorId"), call.id, call.value(u"actionName"), call.value(u"leaseTime")}, call.caller));
}

template <typename Ask>
http::Response Api::bareAnswer(const Call& call, std::initializer_list<const char*> names, Ask ask)
{
    lc::Refusals missing;
    for (const char* name : names) {
        lc::Refusals refusals = lc::checkGiven({{name, !call.value(QString::fromLatin1(name)).isEmpty()}});
        missing.insert(missing.end(), refusals.begin(), refusals.end());
    }
    if (!missing.empty()) {
        m_service.logRefusals(missing);
        return outcome(missing);
    }
    const Result<bool> answer = ask();
    return answer ? platform::resultReply(*answer) : failedReply(answer.error());
}

http::Response Api::compatibility(const Call& call)
{
    return bareAnswer(call, {"actionName", "otherActionName"}, [&] {
        return m_service.isCompatibleAction(call.value(u"actionName"), call.value(u"otherActionName"));
    });
}

http::Response Api::actionBan(const Call& call)
{
    return bareAnswer(call, {"actionName", "ciClass", "opsLabel"}, [&] {
        return m_service.isNotAllowedAction(call.value(u"ciClass"), call.value(u"opsLabel"), call.value(u"actionName"));
    });
}

http::Response Api::transitionBan(const Call& call)
{
    return bareAnswer(call, {"ciClass", "opsLabel", "transitionOpsLabel"}, [&] {
        return m_service.isNotAllowedTransition(call.value(u"ciClass"), call.value(u"opsLabel"),
                                                call.value(u"transitionOpsLabel"));
    });
}

} // namespace itam::sandbox::lifecycle
