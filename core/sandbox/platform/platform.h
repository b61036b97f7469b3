// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instance as a client sees it: routes, rights, limits and faults. One object is the handler of the HTTP server.
//
//   POST       /oauth_token.do                                       no login
//   GET, HEAD  /api/now[/v1|/v2]/table/{table}[/{sys_id}]            admin, integration or read-only role
//   GET, POST  /api/now[/v1|/v2]/import/{staging table}[/...]        import roles (importsetapi.h)
//   POST       /api/x_fls_flexera_fnms/integration/fnmstosn, /fnmp.do  integration role
//   GET, POST, DELETE  /api/itam/faults                              admin, only with faults switched on
//   GET, DELETE        /api/itam/counters                            admin, only with faults switched on
#pragma once

#include "core/sandbox/platform/accounts.h"
#include "core/sandbox/platform/faultrules.h"
#include "core/sandbox/platform/importsetapi.h"
#include "core/sandbox/platform/integrationendpoint.h"
#include "core/sandbox/platform/ratelimiter.h"
#include "core/sandbox/platform/recordrules.h"
#include "core/sandbox/platform/requestcounters.h"

#include <functional>
#include <stop_token>

namespace itam::sandbox::platform {

struct PlatformOptions
{
    int requestsPerHour = 0;                ///< for each user; 0: no limit
    qint64 maxBodyBytes = 10 * 1024 * 1024; ///< of a request to the integration endpoint, packed and unpacked
    bool acceptsGzip = true;
    RecordRules* rules = nullptr; ///< of applications, about writes over REST; outlive the platform
    bool hasFaults = false;       ///< offers /api/itam/...
    std::vector<FaultRule> faults;
    transform::ImportSets* importSets = nullptr; ///< outlives the platform; null: no Import Set API
    std::function<void()> crash;                 ///< for the fault "crash"; empty: the process ends at once
};

/// handle() is thread-safe and may block. All references outlive it.
class Platform
{
public:
    Platform(store::Store& store, Accounts& accounts, IntegrationEndpoint& integration, PlatformOptions options);

    [[nodiscard]] http::Response handle(const http::Request& request);
    /// Waiting faults end at once, so that a stop is quick.
    void stop() { m_stop.request_stop(); }

private:
    /// What became of a body with a Content-Encoding.
    enum class Body
    {
        Readable,
        TooLarge,
        Damaged,
        UnknownEncoding
    };

    [[nodiscard]] Body unpack(http::Request& request) const;
    [[nodiscard]] http::Response handleWith(const FaultRule& fault, const http::Request& request, Body body);
    [[nodiscard]] http::Response answerWith(const FaultRule& fault, http::Response response, bool isIntegration) const;
    [[nodiscard]] http::Response route(const http::Request& request, Body body);
    [[nodiscard]] http::Response importApi(const http::Request& request, const ImportPath& path);
    [[nodiscard]] http::Response tableApi(const http::Request& request, const QString& path);
    [[nodiscard]] http::Response integrationApi(const http::Request& request, Body body);
    [[nodiscard]] http::Response callIntegration(const http::Request& request, Body body, const Caller& caller);
    [[nodiscard]] http::Response adminApi(const http::Request& request);
    [[nodiscard]] http::Response changeFaults(const http::Request& request);

    store::Store& m_store;
    Accounts& m_accounts;
    IntegrationEndpoint& m_integration;
    const PlatformOptions m_options;
    RateLimiter m_rate;
    FaultPlan m_faults;
    RequestCounters m_counters;
    const QByteArray m_rateRule; ///< its sys_id, as X-RateLimit-Rule
    std::stop_source m_stop;
};

} // namespace itam::sandbox::platform
