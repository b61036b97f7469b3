// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/api.h"

#include "core/identification/simulation.h"
#include "core/servicenow/authorized.h"
#include "core/servicenow/historyquery.h"
#include "core/servicenow/replyerror.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <QLoggingCategory>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.api")

using namespace std::chrono_literals;

constexpr auto fast = 10s;
constexpr auto slow = 30s;

// A stored fragment could surface weeks later in somebody else's payload; our own list of pending records does that
// job where it can be seen.
constexpr auto sentOptions =
    "partial_payloads:false,partial_commits:true,deduplicate_payloads:true,generate_summary:true";

/// 202 is the overflow of a session's queue, 499 is logged when a client hung up first: what was done is not known.
bool leavesOutcomeOpen(int status)
{
    return status == 202 || status == 408 || status == 499;
}

/// An older release says 404; the platform says 400 about a path that nothing answers.
bool isNoSuchPath(const servicenow::HttpReply& reply)
{
    return reply.status == 404 || (reply.status == 400 && reply.body.contains("does not represent any resource"));
}

/// Nothing, or JSON. A page of whatever stands in between proves nothing, whatever its status says.
bool mayBeOfInstance(const QByteArray& body)
{
    return body.trimmed().isEmpty() || QJsonDocument::fromJson(body).isObject();
}

bool isOutOfScope(const servicenow::HttpReply& reply)
{
    return reply.status == 403 && reply.body.contains("unscoped api");
}

} // namespace

void RequestSize::answered(std::chrono::steady_clock::duration took)
{
    if (took < fast)
        m_items = std::min(m_items * 2, mostItems);
    else if (took > slow)
        halve();
}

void RequestSize::halve()
{
    m_items = std::max(m_items / 2, fewestItems);
}

Api::Api(servicenow::Transport& transport, servicenow::OAuthSession& session, const support::Clock& clock,
         Options options, Mode mode)
    : m_transport(transport)
    , m_session(session)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_mode(mode)
    , m_size(m_options.items)
{
}

Result<Answer> Api::identify(const QByteArray& payload, const std::stop_token& stop,
                             const std::function<void()>& meanwhile)
{
    const auto begun = m_clock.now();
    const bool simulates = m_mode == Mode::Simulates;
    auto answer = simulates ? query(payload, stop) : ask({"/enhanced", ""}, payload, stop, meanwhile);
    if (answer && simulates)
        imagineInserted(*answer);
    if (answer)
        m_size.answered(m_clock.now() - begun);
    else if (answer.error().code == ErrorCode::TimedOut)
        m_size.halve();
    return answer;
}

Result<Answer> Api::query(const QByteArray& payload, const std::stop_token& stop)
{
    return ask({"/queryEnhanced", "/query"}, payload, stop, {});
}

Result<Answer> Api::ask(const Paths& paths, const QByteArray& payload, const std::stop_token& stop,
                        const std::function<void()>& meanwhile)
{
    const QString root = QStringLiteral("/api/now/identifyreconcile");
    if (!m_isPlain) {
        auto answer = post(root + QLatin1String(paths.enhanced), payload, stop, meanwhile);
        if (answer || answer.error().code != ErrorCode::IdentificationApiMissing)
            return answer;
    }
    // Nothing was written by a path that is not there.
    auto answer = post(root + QLatin1String(paths.plain), payload, stop, m_isPlain ? meanwhile : nullptr);
    if (!answer)
        return answer;
    if (!m_isPlain)
        qCInfo(log,
               "%s has no enhanced form of the identification API: the plain one is used, which takes a payload "
               "whole or not at all",
               qUtf8Printable(origin()));
    m_isPlain = true;
    answer->isWhole = true;
    completePlain(*answer);
    return answer;
}

Result<Answer> Api::post(const QString& path, const QByteArray& payload, const std::stop_token& stop,
                         const std::function<void()>& meanwhile)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sysparm_data_source"),
                       QString::fromLatin1(QUrl::toPercentEncoding(m_options.discoverySource)));
    if (path.endsWith(QLatin1String("nhanced")))
        query.addQueryItem(QStringLiteral("options"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(sentOptions))));
    servicenow::HttpRequest request;
    request.method = servicenow::Method::Post;
    request.url = m_session.credentials().instance;
    request.url.setPath(path);
    request.url.setQuery(query);
    request.timeout = m_options.timeout;
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = payload;
    request.meanwhile = meanwhile;
    const auto reply = servicenow::sendAuthorized(m_transport, m_session, std::move(request), stop);
    if (!reply)
        return failure(reply.error());
    if (reply->status != 200)
        return failure(errorOf(*reply));
    auto answer = readAnswer(reply->body);
    if (!answer)
        return failure(answer.error().code, answer.error().detail, origin());
    return answer;
}

Error Api::errorOf(const servicenow::HttpReply& reply) const
{
    Error error = servicenow::errorOfStatus(reply, origin());
    if (const QString sentence = servicenow::sentenceOf(reply); !sentence.isEmpty())
        error.detail += QLatin1String(", ") + sentence;
    if (isOutOfScope(reply))
        error.code = ErrorCode::ApiNotInScope;
    else if (reply.status == 403)
        error.code = ErrorCode::IdentificationForbidden;
    else if (isNoSuchPath(reply))
        error.code = ErrorCode::IdentificationApiMissing;
    else if (leavesOutcomeOpen(reply.status))
        error.code = ErrorCode::ServerTimeout;
    return error;
}

Result<QJsonObject> Api::classDescription(const QString& className, const std::stop_token& stop)
{
    servicenow::HttpRequest request;
    request.url = m_session.credentials().instance;
    request.url.setPath(QStringLiteral("/api/now/cmdb/meta/") + servicenow::queryId(className));
    request.timeout = m_options.timeout;
    request.headers = {{"Accept", "application/json"}};
    const auto reply = servicenow::sendAuthorized(m_transport, m_session, std::move(request), stop);
    if (!reply)
        return failure(reply.error());
    if (reply->status != 200) {
        Error error = errorOf(*reply);
        if (error.code == ErrorCode::IdentificationApiMissing)
            error.code = ErrorCode::NotFound;
        return failure(std::move(error));
    }
    const QJsonObject result = QJsonDocument::fromJson(reply->body).object().value(QLatin1String("result")).toObject();
    if (result.isEmpty())
        return failure(ErrorCode::BadReply, QStringLiteral("no description of %1").arg(className), origin());
    return result;
}

Result<Api::Removal> Api::removeRelation(const QString& className, const QString& ci, const QString& relation,
                                         const std::stop_token& stop)
{
    servicenow::HttpRequest request;
    request.method = servicenow::Method::Delete;
    request.url = m_session.credentials().instance;
    request.url.setPath(
        QStringLiteral("/api/now/cmdb/instance/%1/%2/relation/%3")
            .arg(servicenow::queryId(className), servicenow::queryId(ci), servicenow::queryId(relation)));
    request.timeout = m_options.timeout;
    request.headers = {{"Accept", "application/json"}};
    const auto reply = servicenow::sendAuthorized(m_transport, m_session, std::move(request), stop);
    if (!reply)
        return failure(reply.error());
    if (reply->status == 200 || reply->status == 204 || reply->status == 404) {
        if (mayBeOfInstance(reply->body))
            return reply->status == 404 ? Removal::NotFound : Removal::Removed;
        return failure(ErrorCode::BadReply, QStringLiteral("the answer to DELETE of a relation is no JSON"), origin());
    }
    Error error = errorOf(*reply);
    if (error.code == ErrorCode::IdentificationForbidden || error.code == ErrorCode::ApiNotInScope)
        error.code = ErrorCode::Forbidden;
    return failure(std::move(error));
}

} // namespace itam::core::identification
