// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance without a server: store, accounts, integration application and platform on a data file. Its import queue
// takes one step before each request, so that every exchange finds it in another state, the same one each time.
#pragma once

#include "core/sandbox/integration/application.h"
#include "core/sandbox/platform/platform.h"

namespace itam::tests::campaign {

namespace http = sandbox::http;

/// What the exporter needs to know of an instance.
struct Login
{
    QString clientId;
    QString clientSecret;
    QString refreshToken;
};

/// The far end of a request. One thread.
class FarEnd
{
public:
    virtual ~FarEnd() = default;
    /// Errors: ConnectionLost, ConnectionRefused.
    [[nodiscard]] virtual Result<http::Response> handle(const http::Request& request) = 0;
};

/// Aborts the program when the data cannot be opened: then there is nothing to test. The clock outlives it.
class LocalInstance final : public FarEnd
{
public:
    LocalInstance(const QString& path, const core::support::Clock& clock,
                  std::vector<sandbox::platform::FaultRule> faults = {}, std::function<void()> crash = {});

    Result<http::Response> handle(const http::Request& request) override;
    [[nodiscard]] Login login() const;
    void setProperty(const QString& name, const QString& value);
    /// From now on it is of a release that has only the plain form of the identification API.
    void takeAwayEnhancedForm();
    /// Everything that waits is processed; what has no progress for hours is closed.
    void settle();
    /// The queue takes no step before so many requests from here on.
    void rest(int requests) { m_resting = requests; }

private:
    const core::support::Clock& m_clock;
    int m_resting = 0;
    std::unique_ptr<sandbox::store::Store> m_store;
    std::unique_ptr<sandbox::platform::Accounts> m_accounts;
    std::unique_ptr<sandbox::integration::Application> m_application;
    std::unique_ptr<sandbox::platform::Platform> m_platform;
};

/// Ends the program with a message: for what a test cannot go on without.
[[noreturn]] void giveUp(const QString& what);
void mustBe(const Result<void>& done);

} // namespace itam::tests::campaign
