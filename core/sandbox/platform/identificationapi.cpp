// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/identificationapi.h"

#include "core/sandbox/identification/engine.h"
#include "core/sandbox/identification/payloadjson.h"
#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/identificationseeds.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <array>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.identification")

struct Endpoint
{
    const char* path; ///< below identifyreconcile
    bool isEnhanced;
    bool isQuery;
};

constexpr std::array endpoints{
    Endpoint{"", false, false},
    Endpoint{"enhanced", true, false},
    Endpoint{"query", false, true},
    Endpoint{"queryEnhanced", true, true},
};

const Endpoint* endpointAt(const QStringList& rest)
{
    const QString path = rest.join(QLatin1Char('/'));
    const auto found = std::find_if(endpoints.begin(), endpoints.end(),
                                    [&](const Endpoint& each) { return path == QLatin1String(each.path); });
    return found == endpoints.end() ? nullptr : &*found;
}

/// An older release has not all of them.
Result<bool> isThere(store::Store& store, const Endpoint& endpoint)
{
    const auto absent = store.read([](store::Reader& reader) {
        return propertyValue(reader, QString::fromLatin1(store::ireproperty::absentEndpoints));
    });
    if (!absent)
        return failure(absent.error());
    const QString name = *endpoint.path == '\0' ? QStringLiteral("plain") : QString::fromLatin1(endpoint.path);
    return !absent->split(QLatin1Char(','), Qt::SkipEmptyParts).contains(name);
}

/// Nothing: the caller may.
std::optional<http::Response> refusalOf(const http::Request& request, const Endpoint& endpoint, const Caller& caller)
{
    if (request.method != "POST")
        return methodReply("POST");
    if (answerFormFor(request) != AnswerForm::Json)
        return notAcceptableReply();
    if (!isJsonBody(request))
        return unsupportedTypeReply(request.header("Content-Type"));
    if (!caller.hasRole("itil") && !caller.hasRole("asset"))
        return errorReply(403, QStringLiteral("User Not Authorized"),
                          QStringLiteral("Failed API level ACL Validation"));
    if (!endpoint.isQuery && caller.roles.contains(QLatin1String(role::readOnly)))
        return refusalReply(TableVerb::Insert);
    return std::nullopt;
}

} // namespace

std::optional<http::Response> answerIdentification(store::Store& store, const http::Request& request,
                                                   const QStringList& rest, const Caller& caller)
{
    const Endpoint* endpoint = endpointAt(rest);
    if (!endpoint)
        return std::nullopt;
    const auto there = isThere(store, *endpoint);
    if (!there)
        return errorReply(500, QStringLiteral("The release could not be read"));
    if (!*there)
        return errorReply(404, QStringLiteral("Requested URI does not represent any resource"));
    if (auto refusal = refusalOf(request, *endpoint, caller))
        return refusal;
    const auto body = plainBody(request);
    if (!body)
        return body.error();
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(*body, &parseError);
    if (!document.isObject())
        return unreadableReply(QStringLiteral("The body is no JSON object: %1").arg(parseError.errorString()));
    const http::Parameters parameters = http::parseParameters(request.query);
    identification::Options options;
    options.isEnhanced = endpoint->isEnhanced;
    options.isQuery = endpoint->isQuery;
    options.dataSource = http::parameterValue(parameters, u"sysparm_data_source");
    if (endpoint->isEnhanced) {
        const QString wrong = identification::readOptions(http::parameterValue(parameters, u"options"), options);
        if (!wrong.isNull())
            return errorReply(500, QStringLiteral("Internal Server Error"),
                              QStringLiteral("Chunk [%1] is not a valid entry").arg(wrong));
    }
    identification::Payload payload = identification::payloadFrom(document.object());
    const auto answer = store.write("identification", [&](store::Writer& writer) -> Result<identification::Answer> {
        writer.actAs(caller.user);
        return identification::Engine::run(writer, options, std::move(payload));
    });
    if (!answer) {
        qCWarning(log, "%s: %s", qUtf8Printable(answer.error().subject), qUtf8Printable(answer.error().detail));
        return errorReply(500, QStringLiteral("The payload could not be processed"));
    }
    return resultReply(identification::toJson(*answer, options));
}

} // namespace itam::sandbox::platform
