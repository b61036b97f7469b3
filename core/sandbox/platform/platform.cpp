// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/platform.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/gzip.h"
#include "core/sandbox/platform/oauthapi.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/tableapi.h"
#include "core/wire/codec.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <cstdlib>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform")
// One line for each request, for whoever asks for it: the program does when it has a log file.
Q_LOGGING_CATEGORY(requestLog, "itam.sandbox.requests", QtWarningMsg)

using core::wire::ReturnCode;

constexpr int crashStatus = 70;

bool isIntegrationPath(const QString& path)
{
    return path == QLatin1String("/api/x_fls_flexera_fnms/integration/fnmstosn") || path == QLatin1String("/fnmp.do");
}

/// Only for faults and counters; the codec reads the request properly later.
QString transactionTypeIn(const QByteArray& body)
{
    const QByteArray open = "<transactionType>";
    const auto begin = body.left(4096).indexOf(open);
    if (begin < 0)
        return {};
    const auto end = body.indexOf('<', begin + open.size());
    return end < 0 ? QString() : QString::fromUtf8(body.mid(begin + open.size(), end - begin - open.size())).trimmed();
}

void addRateHeaders(http::Response& response, const RateState& rate, const QByteArray& rule)
{
    if (!rate.isLimited)
        return;
    response.setHeader("X-RateLimit-Limit", QByteArray::number(rate.limit));
    response.setHeader("X-RateLimit-Reset", QByteArray::number(rate.resetAt));
    response.setHeader("X-RateLimit-Rule", rule);
    if (!rate.isAllowed)
        response.setHeader("Retry-After", QByteArray::number(rate.secondsToReset));
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

} // namespace

Platform::Platform(store::Store& store, Accounts& accounts, IntegrationEndpoint& integration, PlatformOptions options)
    : m_store(store)
    , m_accounts(accounts)
    , m_integration(integration)
    , m_options(std::move(options))
    , m_rate(m_options.requestsPerHour, store.clock())
    , m_rateRule(store::newSysId().toLatin1())
{
    m_faults.replace(m_options.faults);
}

http::Response Platform::handle(const http::Request& given)
{
    http::Request request = given;
    if (const QByteArray other = request.header("X-HTTP-Method-Override"); !other.isEmpty())
        request.method = other.toUpper();
    const bool isIntegration = isIntegrationPath(request.path);
    // Unpacked before anything else, because faults look inside.
    const Body body = isIntegration ? unpack(request) : Body::Readable;
    const QString type = isIntegration ? transactionTypeIn(request.body) : QString();
    const bool isAdmin = request.path.startsWith(QLatin1String("/api/itam/"));
    if (!isAdmin)
        m_counters.count(request.method, request.path, type);
    const auto fault = isAdmin ? std::nullopt : m_faults.match(request.method, request.path, type);
    http::Response response = fault ? handleWith(*fault, request, body) : route(request, body);
    qCInfo(requestLog, "%s %s %s%d from %s", request.method.constData(), qUtf8Printable(request.path),
           type.isEmpty() ? "" : qUtf8Printable(type + QLatin1Char(' ')), response.status,
           qUtf8Printable(request.peer));
    return response;
}

Platform::Body Platform::unpack(http::Request& request) const
{
    const QByteArray encoding = request.header("Content-Encoding").trimmed().toLower();
    if (request.isTooLarge || request.body.size() > m_options.maxBodyBytes)
        return Body::TooLarge;
    if (encoding.isEmpty() || encoding == "identity")
        return Body::Readable;
    if (encoding != "gzip" || !m_options.acceptsGzip)
        return Body::UnknownEncoding;
    auto plain = gunzip(request.body, m_options.maxBodyBytes);
    if (!plain)
        return plain.error().code == ErrorCode::TooLarge ? Body::TooLarge : Body::Damaged;
    request.body = std::move(*plain);
    return Body::Readable;
}

http::Response Platform::handleWith(const FaultRule& fault, const http::Request& request, Body body)
{
    const bool isIntegration = isIntegrationPath(request.path);
    const auto crash = [this] {
        if (m_options.crash)
            m_options.crash();
        else
            std::_Exit(crashStatus);
    };
    if (fault.action == FaultAction::ExpireToken) {
        if (const auto expired = m_accounts.expireToken(request); !expired)
            qCWarning(log, "fault expireToken: %s", qUtf8Printable(expired.error().detail));
        return route(request, body);
    }
    if (fault.when == FaultMoment::Before) {
        if (fault.action == FaultAction::Crash)
            crash();
        if (fault.action != FaultAction::Delay)
            return answerWith(fault, http::Response(), isIntegration);
        // A late request: it is handled after the wait, whether its client still listens or not.
        if (!m_store.clock().sleep(fault.delay, m_stop.get_token()))
            return errorReply(503, QStringLiteral("Shutting down"));
        return route(request, body);
    }
    http::Response response = route(request, body);
    if (fault.action == FaultAction::Crash)
        crash();
    return answerWith(fault, std::move(response), isIntegration);
}

/// `response`: the real one, or an empty one when the request was not handled.
http::Response Platform::answerWith(const FaultRule& fault, http::Response response, bool isIntegration) const
{
    switch (fault.action) {
    case FaultAction::Status:
        response = http::Response();
        response.status = fault.status;
        response.setHeader("Content-Type", fault.contentType);
        response.body = fault.body;
        break;
    case FaultAction::ReturnCode:
        response =
            integrationReply(core::wire::returnCodeFrom(fault.code).value_or(ReturnCode::Internal), fault.message);
        break;
    case FaultAction::Throttle:
        response = isIntegration ? integrationReply(ReturnCode::Throttled, fault.message)
                                 : errorReply(429, QStringLiteral("Rate limit exceeded"), fault.message);
        break;
    case FaultAction::Drop:
        response.delivery = http::Delivery::Close;
        break;
    case FaultAction::Reset:
        response.delivery = http::Delivery::Reset;
        break;
    case FaultAction::Cut:
        response.delivery = http::Delivery::CutInBody;
        break;
    case FaultAction::Truncate:
        response.body.truncate(response.body.size() / 2);
        break;
    case FaultAction::Garbage:
        response.body = randomBytes(512);
        break;
    case FaultAction::Delay:
    case FaultAction::ExpireToken:
    case FaultAction::Crash:
        break;
    }
    if (fault.retryAfterSeconds > 0 || fault.action == FaultAction::Throttle)
        response.setHeader("Retry-After", QByteArray::number(fault.retryAfterSeconds));
    response.delay = fault.delay;
    return response;
}

http::Response Platform::route(const http::Request& request, Body body)
{
    const QString& path = request.path;
    if (path == QLatin1String("/oauth_token.do"))
        return answerTokenRequest(m_accounts, request);
    if (isIntegrationPath(path))
        return integrationApi(request, body);
    if (const auto import = importPathFrom(path); import && m_options.importSets)
        return inFormAskedFor(request, importApi(request, *import));
    if (path.startsWith(QLatin1String("/api/now/")))
        return inFormAskedFor(request, tableApi(request, path));
    if (m_options.hasFaults && path.startsWith(QLatin1String("/api/itam/")))
        return adminApi(request);
    if (path == QLatin1String("/")) {
        http::Response response;
        response.setHeader("Content-Type", "text/plain;charset=UTF-8");
        response.body =
            "servicenow-sandbox " ITAM_VERSION ": a ServiceNow-compatible instance for rehearsal and tests.\n";
        return response;
    }
    return errorReply(404, QStringLiteral("Requested URI does not represent any resource"));
}

http::Response Platform::importApi(const http::Request& request, const ImportPath& path)
{
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return errorReply(500, QStringLiteral("The login could not be checked"));
    if (!*caller)
        return notAuthenticatedReply();
    return answerImportRequest(m_store, *m_options.importSets, request, path, **caller);
}

http::Response Platform::tableApi(const http::Request& request, const QString& path)
{
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return errorReply(500, QStringLiteral("The login could not be checked"));
    if (!*caller)
        return notAuthenticatedReply();
    const auto table = tablePathFrom(path);
    if (!table)
        return errorReply(400, QStringLiteral("Requested URI does not represent any resource"));
    const RateState rate = m_rate.count((*caller)->userId);
    http::Response response =
        rate.isAllowed
            ? answerTableRequest(m_store, request, *table, **caller, m_options.rules)
            : errorReply(429, QStringLiteral("Rate limit exceeded"),
                         QStringLiteral("Rate limit of %1 requests per hour for Table API exceeded").arg(rate.limit));
    addRateHeaders(response, rate, m_rateRule);
    return response;
}

http::Response Platform::integrationApi(const http::Request& request, Body body)
{
    if (request.method != "POST")
        return methodReply("POST");
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return integrationReply(ReturnCode::Internal, QStringLiteral("the login could not be checked"));
    if (!*caller) {
        http::Response response =
            integrationReply(ReturnCode::NotAuthenticated, QStringLiteral("User Not Authenticated"));
        response.setHeader("WWW-Authenticate", "Basic realm=\"Service-now\"");
        return response;
    }
    if (!(*caller)->hasRole(role::integration))
        return integrationReply(
            ReturnCode::Forbidden,
            QStringLiteral("user %1 lacks the role %2").arg((*caller)->user, QLatin1String(role::integration)));
    const RateState rate = m_rate.count((*caller)->userId);
    http::Response response =
        rate.isAllowed
            ? callIntegration(request, body, **caller)
            : integrationReply(ReturnCode::Throttled,
                               QStringLiteral("Rate limit of %1 requests per hour exceeded").arg(rate.limit));
    addRateHeaders(response, rate, m_rateRule);
    return response;
}

http::Response Platform::callIntegration(const http::Request& request, Body body, const Caller& caller)
{
    switch (body) {
    case Body::Readable:
        return integrationReply(m_integration.handle(request.body, request.header(core::wire::digestHeader), caller));
    case Body::TooLarge:
        return integrationReply(ReturnCode::TooLarge,
                                QStringLiteral("at most %1 bytes are accepted").arg(m_options.maxBodyBytes));
    case Body::Damaged:
        return integrationReply(ReturnCode::Malformed, QStringLiteral("the gzip body is damaged or incomplete"));
    case Body::UnknownEncoding:
        break;
    }
    http::Response response =
        integrationReply(ReturnCode::Malformed, QStringLiteral("this Content-Encoding is not accepted"));
    response.status = 415;
    return response;
}

http::Response Platform::adminApi(const http::Request& request)
{
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return errorReply(500, QStringLiteral("The login could not be checked"));
    if (!*caller)
        return notAuthenticatedReply();
    if (!(*caller)->hasRole(role::admin))
        return errorReply(403, QStringLiteral("Insufficient rights"));
    if (request.path == QLatin1String("/api/itam/faults"))
        return changeFaults(request);
    if (request.path != QLatin1String("/api/itam/counters"))
        return errorReply(404, QStringLiteral("Requested URI does not represent any resource"));
    if (request.method == "DELETE")
        m_counters.clear();
    else if (request.method != "GET")
        return methodReply("GET, DELETE");
    return resultReply(m_counters.report());
}

http::Response Platform::changeFaults(const http::Request& request)
{
    if (request.method == "POST") {
        auto rules = faultRulesFrom(request.body);
        if (!rules)
            return errorReply(400, QStringLiteral("Exception while reading request"), rules.error().detail);
        m_faults.replace(std::move(*rules));
    } else if (request.method == "DELETE") {
        m_faults.replace({});
    } else if (request.method != "GET") {
        return methodReply("GET, POST, DELETE");
    }
    return resultReply(m_faults.report());
}

} // namespace itam::sandbox::platform
