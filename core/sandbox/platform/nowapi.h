// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything below /api/now: who is it, may they (rate limits), which API. A new API is a line in the table of routes
// (nowapi.cpp) and a method that calls it.
#pragma once

#include "core/sandbox/platform/accounts.h"
#include "core/sandbox/platform/apipath.h"
#include "core/sandbox/platform/importsetapi.h"
#include "core/sandbox/platform/lifecycleendpoint.h"
#include "core/sandbox/platform/ratelimiter.h"
#include "core/sandbox/platform/recordrules.h"
#include "core/sandbox/platform/tinyurls.h"

namespace itam::sandbox::platform {

/// Thread-safe. All references outlive it.
class NowApi
{
public:
    struct Options
    {
        qint64 maxBodyBytes = 0;
        RecordRules* rules = nullptr;                ///< of applications, about writes over REST
        transform::ImportSets* importSets = nullptr; ///< null: no Import Set API
        LifecycleEndpoint* lifecycle = nullptr;      ///< null: no CI Lifecycle Management API
        std::chrono::milliseconds quota{};           ///< of a request of the Table, Aggregate or Import Set API
    };

    NowApi(store::Store& store, Accounts& accounts, RateLimiter& rate, Options options)
        : m_store(store)
        , m_accounts(accounts)
        , m_rate(rate)
        , m_options(options)
        , m_tinyUrls(store.clock())
    {
    }

    [[nodiscard]] http::Response answer(const http::Request& request);

private:
    struct Call
    {
        const http::Request& request; ///< with sysparm_tiny replaced by what it stands for
        const ApiPath& path;
        const Caller& caller;
        store::Deadline deadline;
    };
    struct Route
    {
        const char* api;  ///< as in the path
        const char* name; ///< as in rate limit rules and messages
        http::Response (NowApi::*answer)(const Call&);
    };
    static const std::vector<Route>& routes();

    [[nodiscard]] http::Response answerAs(const http::Request& request, const Caller& caller, store::Deadline deadline);
    /// Empty: nothing against the body.
    [[nodiscard]] std::optional<http::Response> refusalOfBody(const http::Request& request, const ApiPath& path) const;
    [[nodiscard]] std::optional<http::Request> withoutTinyUrl(const http::Request& request);
    [[nodiscard]] http::Response table(const Call& call);
    [[nodiscard]] http::Response importSet(const Call& call);
    [[nodiscard]] http::Response lifecycle(const Call& call);
    [[nodiscard]] http::Response tinyUrl(const Call& call);
    [[nodiscard]] http::Response batch(const Call& call);
    [[nodiscard]] http::Response identification(const Call& call);
    [[nodiscard]] http::Response cmdb(const Call& call);
    [[nodiscard]] http::Response attachment(const Call& call);

    store::Store& m_store;
    Accounts& m_accounts;
    RateLimiter& m_rate;
    const Options m_options;
    TinyUrls m_tinyUrls;
};

} // namespace itam::sandbox::platform
