// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/nowapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/apigate.h"
#include "core/sandbox/platform/attachmentapi.h"
#include "core/sandbox/platform/batchapi.h"
#include "core/sandbox/platform/bodydepth.h"
#include "core/sandbox/platform/cmdbapi.h"
#include "core/sandbox/platform/identificationapi.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/platform/tableapi.h"

#include <QJsonDocument>

namespace itam::sandbox::platform {
namespace {

http::Response noSuchResource()
{
    return errorReply(400, QStringLiteral("Requested URI does not represent any resource"));
}

http::Response unreadable(const QString& detail)
{
    return errorReply(400, QStringLiteral("Exception while reading request"), detail);
}

constexpr auto attachmentApi = "attachment";

bool isTinyParameter(const QByteArray& pair)
{
    return pair.startsWith("sysparm_tiny=");
}

} // namespace

const std::vector<NowApi::Route>& NowApi::routes()
{
    static const std::vector<Route> all{
        {"table", "Table API", &NowApi::table},
        {"stats", "Aggregate API", &NowApi::table},
        {"import", "Import Set API", &NowApi::importSet},
        {"tinyurl", "Tiny URL API", &NowApi::tinyUrl},
        {"batch", "Batch API", &NowApi::batch},
        {"cilifecyclemgmt", "CI Lifecycle Management API", &NowApi::lifecycle},
        {"identifyreconcile", "Identification and Reconciliation API", &NowApi::identification},
        {"cmdb", "CMDB API", &NowApi::cmdb},
        {attachmentApi, "Attachment API", &NowApi::attachment},
    };
    return all;
}

http::Response NowApi::answer(const http::Request& request)
{
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return errorReply(500, QStringLiteral("The login could not be checked"));
    if (!*caller)
        return inFormAskedFor(request, notAuthenticatedReply());
    return answerAs(request, **caller, m_store.clock().now() + m_options.quota);
}

http::Response NowApi::answerAs(const http::Request& request, const Caller& caller, store::Deadline deadline)
{
    const auto path = apiPathFrom(request.path);
    if (!path)
        return inFormAskedFor(request, noSuchResource());
    const auto route = std::find_if(routes().begin(), routes().end(),
                                    [&](const Route& each) { return path->api == QLatin1String(each.api); });
    if (route == routes().end())
        return inFormAskedFor(request, noSuchResource());
    const QString name = QString::fromLatin1(route->name);
    const auto rate = m_rate.count(caller, {name, path->rest.value(0)});
    if (!rate)
        return errorReply(500, QStringLiteral("The rate limits could not be read"));
    http::Response response;
    if (!rate->isAllowed) {
        response = errorReply(429, QStringLiteral("Rate limit exceeded"), rateLimitSentence(*rate, name));
    } else if (auto refusal = refusalOfBody(request, *path)) {
        response = std::move(*refusal);
    } else if (auto closed = refusalOfScope(m_store, request.method, *path, caller)) {
        response = std::move(*closed);
    } else if (auto hidden = refusalOfTable(m_store, request.method, *path)) {
        response = std::move(*hidden);
    } else if (const auto whole = withoutTinyUrl(request)) {
        response = (this->*route->answer)({*whole, *path, caller, deadline});
    } else {
        response = errorReply(400, QStringLiteral("Invalid sysparm_tiny"),
                              QStringLiteral("The short address is unknown or has expired."));
    }
    addRateHeaders(response, *rate);
    return inFormAskedFor(request, std::move(response));
}

std::optional<http::Response> NowApi::refusalOfBody(const http::Request& request, const ApiPath& path) const
{
    if (request.isTooLarge || request.body.size() > m_options.maxBodyBytes) {
        const qint64 length = std::max<qint64>(request.announcedLength, request.body.size());
        // A body in pieces says its length when it is over, and this one was not read to its end.
        const QString size = length > 0 ? QStringLiteral(" with content-length = %1 bytes").arg(length) : QString();
        return unreadable(QStringLiteral("Rejected large REST payload%1. Max allowed: %2 bytes.")
                              .arg(size)
                              .arg(m_options.maxBodyBytes));
    }
    // A file is kept as it is: nobody looks inside.
    if (path.api == QLatin1String(attachmentApi))
        return std::nullopt;
    const bool isXml = request.header("Content-Type").toLower().contains("xml");
    if ((isXml ? xmlDepth(request.body) : jsonDepth(request.body)) > deepestBody)
        return unreadable(QStringLiteral("The body is nested deeper than %1 levels.").arg(deepestBody));
    return std::nullopt;
}

std::optional<http::Request> NowApi::withoutTinyUrl(const http::Request& request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return request;
    QByteArrayList pairs = request.query.split('&');
    const auto tiny = std::find_if(pairs.begin(), pairs.end(), isTinyParameter);
    if (tiny == pairs.end())
        return request;
    const auto kept = m_tinyUrls.queryOf(QString::fromLatin1(tiny->mid(tiny->indexOf('=') + 1)));
    if (!kept || !http::isDecodable(*kept))
        return std::nullopt;
    *tiny = *kept;
    http::Request whole = request;
    whole.aimAt(request.target.left(request.target.indexOf('?')) + '?' + pairs.join('&'));
    return whole;
}

http::Response NowApi::table(const Call& call)
{
    const auto path = tablePathFrom(call.request.path);
    return path ? answerTableRequest({m_store, call.request, *path, call.caller, m_options.rules, call.deadline})
                : noSuchResource();
}

http::Response NowApi::importSet(const Call& call)
{
    const auto path = importPathFrom(call.request.path);
    if (!path || !m_options.importSets)
        return noSuchResource();
    return answerImportRequest({m_store, *m_options.importSets, call.request, *path, call.caller, call.deadline});
}

http::Response NowApi::lifecycle(const Call& call)
{
    constexpr int newestVersion = 2;
    if (!m_options.lifecycle || call.path.version > newestVersion)
        return noSuchResource();
    auto answered = m_options.lifecycle->answer(call.request, call.path.rest, call.caller);
    return answered ? std::move(*answered) : noSuchResource();
}

http::Response NowApi::identification(const Call& call)
{
    auto answered = answerIdentification(m_store, call.request, call.path.rest, call.caller);
    return answered ? std::move(*answered) : noSuchResource();
}

http::Response NowApi::cmdb(const Call& call)
{
    auto answered = answerCmdbRequest(m_store, call.request, call.path.rest, call.caller);
    return answered ? std::move(*answered) : noSuchResource();
}

http::Response NowApi::attachment(const Call& call)
{
    auto answered = answerAttachmentRequest({m_store, call.request, call.path.rest, call.caller, call.deadline});
    return answered ? std::move(*answered) : noSuchResource();
}

http::Response NowApi::tinyUrl(const Call& call)
{
    if (call.request.method != "POST")
        return methodReply("POST");
    if (!answerFormFor(call.request))
        return notAcceptableReply();
    const auto json = jsonBody(call.request);
    if (!json)
        return json.error();
    const QJsonValue url = json->object().value(QLatin1String("url"));
    const auto shortened = m_tinyUrls.shorten(url.toString().toUtf8());
    if (!shortened)
        return unreadable(QStringLiteral("The body needs a member \"url\" with a query of at most %1 bytes.")
                              .arg(TinyUrls::mostBytes));
    return resultReply(*shortened);
}

http::Response NowApi::batch(const Call& call)
{
    const store::Deadline deadline = m_store.clock().now() + batchQuota;
    return answerBatch(call.request, m_store.clock(),
                       [&](const http::Request& inner) { return answerAs(inner, call.caller, deadline); });
}

} // namespace itam::sandbox::platform
