// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/callanswer.h"

#include "core/servicenow/replyerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace itam::core::servicenow {
namespace {

constexpr int badRequest = 400;
constexpr int notFound = 404;
const QLatin1String apiName("/api/now/cilifecyclemgmt");

std::optional<bool> truthOf(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString().trimmed().toLower();
    if (text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("false"))
        return false;
    return std::nullopt;
}

/// The first of these members that is there.
QJsonValue memberOf(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (object.contains(QLatin1String(name)))
            return object.value(QLatin1String(name));
    }
    return {};
}

/// The one of the asked-for ids that a message names; empty when it names none.
QString ciIn(const QString& message, const QStringList& asked)
{
    static const QRegularExpression id(QStringLiteral("\\b[0-9a-fA-F]{32}\\b"));
    auto matches = id.globalMatch(message);
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        for (const QString& ci : asked) {
            if (ci.compare(found, Qt::CaseInsensitive) == 0)
                return ci;
        }
    }
    return {};
}

/// An entry is an object; "CODE: message" is how the log writes the same.
CallRefusal refusalFrom(const QJsonValue& entry, const QStringList& asked)
{
    static const QRegularExpression line(QStringLiteral("\\A([A-Z][A-Z_]+)(?:: *(.*))?\\z"),
                                         QRegularExpression::DotMatchesEverythingOption);
    CallRefusal refusal;
    if (entry.isObject()) {
        const QJsonObject object = entry.toObject();
        refusal.code = memberOf(object, {"error", "errorCode", "code"}).toString();
        refusal.message = memberOf(object, {"message", "errorMessage"}).toString();
        refusal.ci = memberOf(object, {"sysId", "sys_id"}).toString();
        refusal.rule = memberOf(object, {"rule"}).toString();
    } else if (const auto parts = line.match(entry.toString()); parts.hasMatch()) {
        refusal.code = parts.captured(1);
        refusal.message = parts.captured(2);
    } else {
        refusal.message = entry.toString();
    }
    if (refusal.ci.isEmpty())
        refusal.ci = ciIn(refusal.message, asked);
    return refusal;
}

/// What stands under `result`: an object, a bare Boolean, or the text that the scriptable call returns.
Result<CallAnswer> answerFrom(const QJsonValue& result, const QStringList& asked, const QString& origin)
{
    CallAnswer answer;
    if (const auto bare = truthOf(result)) {
        answer.result = *bare;
        return answer;
    }
    answer.members =
        result.isString() ? QJsonDocument::fromJson(result.toString().toUtf8()).object() : result.toObject();
    const QJsonValue errors = memberOf(answer.members, {"errors", "error"});
    if (errors.isArray()) {
        for (const QJsonValue& entry : errors.toArray())
            answer.refusals.append(refusalFrom(entry, asked));
    } else if (errors.isObject() || !errors.toString().isEmpty()) {
        answer.refusals.append(refusalFrom(errors, asked));
    }
    const auto said = truthOf(answer.members.value(QLatin1String("result")));
    if (!said && answer.refusals.isEmpty())
        return failure(ErrorCode::BadReply, QStringLiteral("no result in the answer"), origin);
    answer.result = said.value_or(false);
    for (const char* used : {"result", "errors", "error"})
        answer.members.remove(QLatin1String(used));
    return answer;
}

Error errorOf(const HttpReply& reply, const QString& sentence, const QString& origin)
{
    Error error = errorOfStatus(reply, origin);
    if (!sentence.isEmpty())
        error.detail = sentence;
    if (reply.status == notFound || reply.status == badRequest) {
        error.code = sentence.isEmpty() ? ErrorCode::BadReply : ErrorCode::NotFound;
        error.subject = sentence.isEmpty() ? origin : QString(apiName);
    }
    return error;
}

} // namespace

CallOutcome CallAnswer::outcome() const
{
    if (result || !refusals.isEmpty())
        return {refusals};
    return {{CallRefusal{{}, QStringLiteral("The instance refused it and gave no reason."), {}, {}}}};
}

Result<CallAnswer> readCallAnswer(const HttpReply& reply, const QStringList& asked, const QString& origin)
{
    if (reply.status / 100 != 2) {
        const QString sentence = sentenceOf(reply);
        // "Requested URI does not represent any resource": there is no such API.
        const bool isAboutParameters = reply.status == badRequest && !sentence.isEmpty() &&
                                       !sentence.contains(QLatin1String("requested uri"), Qt::CaseInsensitive);
        if (!isAboutParameters)
            return failure(errorOf(reply, sentence, origin));
        CallAnswer answer;
        answer.refusals.append({QStringLiteral("INVALID_INPUT_PARAMETERS"), sentence, ciIn(sentence, asked), {}});
        return answer;
    }
    // A document is an object or an array to the parser; a bare "true" is neither.
    if (truthOf(QString::fromUtf8(reply.body)))
        return answerFrom(QString::fromUtf8(reply.body), asked, origin);
    QJsonParseError parsed{};
    const QJsonObject json = QJsonDocument::fromJson(reply.body, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return failure(ErrorCode::NotServiceNow, parsed.errorString(), origin);
    const QJsonValue result = json.value(QLatin1String("result"));
    const bool isBareBeside = truthOf(result) && json.size() > 1; // the members stand beside it, not below
    return answerFrom(isBareBeside || result.isUndefined() ? QJsonValue(json) : result, asked, origin);
}

std::optional<QString> operationalStateIn(const CallAnswer& answer)
{
    const QJsonValue value = memberOf(answer.members, {"operationalState", "operationalStates"});
    const QString label = value.isArray() ? value[0].toString() : value.toString();
    if (label.isEmpty() || label.compare(QLatin1String("unknown"), Qt::CaseInsensitive) == 0)
        return std::nullopt;
    return label;
}

QStringList ciActionsIn(const CallAnswer& answer)
{
    const QJsonValue value = memberOf(answer.members, {"ciActions", "ciaction"});
    QStringList names;
    if (value.isArray()) {
        for (const QJsonValue& name : value.toArray())
            names.append(name.toString());
    } else {
        names = value.toString().split(QLatin1Char(','));
    }
    QStringList real;
    for (const QString& name : names) {
        const QString trimmed = name.trimmed();
        if (!trimmed.isEmpty() && trimmed.compare(QLatin1String("no_active_action"), Qt::CaseInsensitive) != 0)
            real.append(trimmed);
    }
    return real;
}

QString requestorIdIn(const CallAnswer& answer)
{
    return memberOf(answer.members, {"requestorId", "requestorid", "requestor_id"}).toString();
}

} // namespace itam::core::servicenow
