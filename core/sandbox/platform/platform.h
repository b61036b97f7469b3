// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instance as a client sees it: whom it answers, counters, faults, and which part answers. One object is the
// handler of the HTTP server.
//
//   POST       /oauth_token.do, /oauth_revoke_token.do                  oauthapi.h; no login
//   GET        /oauth_auth.do                                           authorizeapi.h
//   any        /api/now[/v1|/v2]/...                                    nowapi.h
//   POST       /api/x_fls_flexera_fnms/integration/fnmstosn, /fnmp.do   integrationapi.h; integration role
//   any        /api/itam/...                                            adminapi.h; admin, only with faults switched on
#pragma once

#include "core/sandbox/platform/adminapi.h"
#include "core/sandbox/platform/integrationapi.h"
#include "core/sandbox/platform/nowapi.h"
#include "core/sandbox/platform/secretrules.h"

#include <functional>
#include <stop_token>

namespace itam::sandbox::platform {

struct PlatformOptions
{
    int requestsPerHour = 0;                ///< for each user; 0: no limit beside the rules
    qint64 maxBodyBytes = 10 * 1024 * 1024; ///< of a request, packed and unpacked
    bool acceptsGzip = true;
    RecordRules* rules = nullptr; ///< of applications, about writes over REST; outlive the platform
    QStringList hostNames;        ///< it answers to, beside addresses and localhost
    bool hasFaults = false;       ///< offers /api/itam/...
    std::vector<FaultRule> faults;
    transform::ImportSets* importSets = nullptr; ///< outlives the platform; null: no Import Set API
    LifecycleEndpoint* lifecycle = nullptr;      ///< outlives the platform; null: no CI Lifecycle Management API
    std::chrono::milliseconds quota{60'000};     ///< of a request of the Table, Aggregate or Import Set API
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
    using Unpacked = IntegrationApi::Unpacked;

    [[nodiscard]] http::Response answer(http::Request request);
    [[nodiscard]] http::Response handleWith(const FaultRule& fault, const Unpacked& unpacked);
    [[nodiscard]] http::Response route(const Unpacked& unpacked);
    void crash() const;

    store::Store& m_store;
    Accounts& m_accounts;
    const PlatformOptions m_options;
    RateLimiter m_rate;
    SecretRules m_secretRules;
    CombinedRules m_rules;
    FaultPlan m_faults;
    RequestCounters m_counters;
    NowApi m_nowApi;
    IntegrationApi m_integrationApi;
    AdminApi m_adminApi;
    std::stop_source m_stop;
};

} // namespace itam::sandbox::platform
