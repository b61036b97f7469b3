// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The integration endpoint as HTTP sees it: login, role, rate and size come before the application. Answers have the
// form of the integration, whatever went wrong.
#pragma once

#include "core/sandbox/platform/accounts.h"
#include "core/sandbox/platform/integrationendpoint.h"
#include "core/sandbox/platform/ratelimiter.h"

namespace itam::sandbox::platform {

/// Thread-safe. All references outlive it.
class IntegrationApi
{
public:
    struct Options
    {
        qint64 maxBodyBytes = 0; ///< packed and unpacked
        bool acceptsGzip = true;
    };
    /// A request whose Content-Encoding is undone, so that faults and counters can look inside.
    struct Unpacked
    {
        enum class Body
        {
            Readable,
            TooLarge,
            Damaged,
            UnknownEncoding
        };
        http::Request request;
        Body body = Body::Readable;
        QString transactionType; ///< as the text says, for faults and counters; the codec reads it properly later
    };

    IntegrationApi(Accounts& accounts, RateLimiter& rate, IntegrationEndpoint& application, Options options)
        : m_accounts(accounts)
        , m_rate(rate)
        , m_application(application)
        , m_options(options)
    {
    }

    [[nodiscard]] static bool isPath(const QString& path);
    [[nodiscard]] Unpacked unpack(http::Request request) const;
    [[nodiscard]] http::Response answer(const Unpacked& unpacked);

private:
    [[nodiscard]] http::Response call(const Unpacked& unpacked, const Caller& caller);

    Accounts& m_accounts;
    RateLimiter& m_rate;
    IntegrationEndpoint& m_application;
    const Options m_options;
};

} // namespace itam::sandbox::platform
