// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/platform.h"

#include "core/sandbox/platform/authorizeapi.h"
#include "core/sandbox/platform/faultanswers.h"
#include "core/sandbox/platform/oauthapi.h"
#include "core/sandbox/platform/origincheck.h"
#include "core/sandbox/platform/replies.h"
#include "core/support/version.h"

#include <QLoggingCategory>

#include <cstdlib>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform")
// One line for each request, for whoever asks for it: the program does when it has a log file.
Q_LOGGING_CATEGORY(requestLog, "itam.sandbox.requests", QtWarningMsg)

constexpr int crashStatus = 70;

/// A path may stand for line ends.
QString inOneLine(QString path)
{
    for (QChar& c : path) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char('?');
    }
    return path;
}

void logRequest(const http::Request& request, const QString& type, int status)
{
    qCInfo(requestLog, "%s %s %s%d from %s", request.method.constData(), qUtf8Printable(inOneLine(request.path)),
           type.isEmpty() ? "" : qUtf8Printable(inOneLine(type) + QLatin1Char(' ')), status,
           qUtf8Printable(request.peer));
}

std::vector<RecordRules*> rulesOf(RecordRules& own, RecordRules* ofApplications)
{
    return ofApplications ? std::vector<RecordRules*>{&own, ofApplications} : std::vector<RecordRules*>{&own};
}

http::Response welcome()
{
    return http::textResponse(200, "servicenow-sandbox " ITAM_VERSION
                                   ": a ServiceNow-compatible instance for rehearsal and tests.");
}

} // namespace

Platform::Platform(store::Store& store, Accounts& accounts, IntegrationEndpoint& integration, PlatformOptions options)
    : m_store(store)
    , m_accounts(accounts)
    , m_options(std::move(options))
    , m_rate(store, m_options.requestsPerHour)
    , m_secretRules(accounts.credentials().clientId)
    , m_rules(rulesOf(m_secretRules, m_options.rules))
    , m_nowApi(store, accounts, m_rate,
               {m_options.maxBodyBytes, &m_rules, m_options.importSets, m_options.lifecycle, m_options.quota})
    , m_integrationApi(accounts, m_rate, integration, {m_options.maxBodyBytes, m_options.acceptsGzip})
    , m_adminApi(accounts, m_faults, m_counters)
{
    m_faults.replace(m_options.faults);
}

http::Response Platform::handle(const http::Request& given)
{
    http::Request request = given;
    if (const QByteArray other = request.header("X-HTTP-Method-Override"); !other.isEmpty())
        request.method = other.toUpper();
    if (auto refusal = refusalOf(request, m_options.hostNames)) {
        logRequest(request, QString(), refusal->status);
        return *refusal;
    }
    return answer(std::move(request));
}

http::Response Platform::answer(http::Request request)
{
    const bool isIntegration = IntegrationApi::isPath(request.path);
    // Unpacked before anything else, because faults look inside.
    const Unpacked unpacked = isIntegration ? m_integrationApi.unpack(std::move(request))
                                            : Unpacked{std::move(request), Unpacked::Body::Readable, QString()};
    const http::Request& plain = unpacked.request;
    const QString& type = unpacked.transactionType;
    const bool isAdmin = AdminApi::isPath(plain.path);
    if (!isAdmin)
        m_counters.count(plain.method, plain.path, type);
    const auto fault = isAdmin ? std::nullopt : m_faults.match(plain.method, plain.path, type);
    http::Response response = fault ? handleWith(*fault, unpacked) : route(unpacked);
    logRequest(plain, type, response.status);
    return response;
}

http::Response Platform::handleWith(const FaultRule& fault, const Unpacked& unpacked)
{
    const bool isIntegration = IntegrationApi::isPath(unpacked.request.path);
    if (fault.action == FaultAction::ExpireToken) {
        if (const auto expired = m_accounts.expireToken(unpacked.request); !expired)
            qCWarning(log, "fault expireToken: %s", qUtf8Printable(expired.error().detail));
        return route(unpacked);
    }
    if (fault.when == FaultMoment::Before) {
        if (fault.action == FaultAction::Crash)
            crash();
        if (fault.action != FaultAction::Delay)
            return faultAnswer(fault, http::Response(), isIntegration);
        // A late request: it is handled after the wait, whether its client still listens or not.
        if (!m_store.clock().sleep(fault.delay, m_stop.get_token()))
            return errorReply(503, QStringLiteral("Shutting down"));
        return route(unpacked);
    }
    http::Response response = route(unpacked);
    if (fault.action == FaultAction::Crash)
        crash();
    return faultAnswer(fault, std::move(response), isIntegration);
}

void Platform::crash() const
{
    if (m_options.crash)
        m_options.crash();
    else
        std::_Exit(crashStatus);
}

http::Response Platform::route(const Unpacked& unpacked)
{
    const http::Request& request = unpacked.request;
    const QString& path = request.path;
    if (path == QLatin1String("/oauth_token.do"))
        return answerTokenRequest(m_accounts, request);
    if (path == QLatin1String("/oauth_auth.do"))
        return answerAuthorizationRequest(m_accounts, request);
    if (path == QLatin1String("/oauth_revoke_token.do"))
        return answerRevokeRequest(m_accounts, request);
    if (IntegrationApi::isPath(path))
        return m_integrationApi.answer(unpacked);
    if (path.startsWith(QLatin1String("/api/now/")))
        return m_nowApi.answer(request);
    if (m_options.hasFaults && AdminApi::isPath(path))
        return m_adminApi.answer(request);
    if (path == QLatin1String("/"))
        return welcome();
    return errorReply(404, QStringLiteral("Requested URI does not represent any resource"));
}

} // namespace itam::sandbox::platform
