// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance with CI Lifecycle Management in this process, over a real socket, with time that the test owns.
#pragma once

#include "core/sandbox/http/server.h"
#include "core/sandbox/lifecycle/api.h"
#include "core/sandbox/lifecycle/rules.h"
#include "core/sandbox/platform/platform.h"
#include "tests/core/sandbox/lifecycle/lifecyclestore.h"
#include "tests/core/sandbox/platform/instance.h"

namespace itam::tests {

class LifecycleInstance : public LifecycleStore
{
public:
    /// Calls wait 50 ms for CIs that others work on.
    explicit LifecycleInstance(sandbox::lifecycle::ServiceOptions options = {std::chrono::milliseconds(50), {}});
    ~LifecycleInstance();

    [[nodiscard]] const sandbox::platform::Credentials& credentials() const { return m_accounts.credentials(); }
    [[nodiscard]] sandbox::lifecycle::Service& service() { return m_service; }

    /// One request as that login, JSON unless the headers say otherwise.
    [[nodiscard]] RawReply send(const QByteArray& method, const QByteArray& target,
                                const sandbox::platform::Login& login, sandbox::http::Fields headers = {},
                                const QByteArray& body = {});
    /// A lifecycle call as administrator: call("POST", "operators"). What "result" says; a value that is no object is a
    /// member "bare".
    [[nodiscard]] QJsonObject call(const QByteArray& method, const QByteArray& pathAndQuery);
    /// A write over the Table API as administrator.
    [[nodiscard]] RawReply table(const QByteArray& method, const QByteArray& path, const QJsonObject& record = {});

    [[nodiscard]] QByteArray registerOperator();
    [[nodiscard]] QByteArray addCi(const char* table = "cmdb_ci_linux_server");
    /// The sys_id.
    [[nodiscard]] QByteArray addAction(const char* name);

private:
    RepeatingIntegration m_integration;
    sandbox::platform::Accounts m_accounts;
    sandbox::lifecycle::Service m_service;
    sandbox::lifecycle::Api m_api;
    sandbox::lifecycle::Rules m_rules;
    std::unique_ptr<sandbox::platform::Platform> m_platform;
    std::unique_ptr<sandbox::http::Server> m_server;
};

/// Codes of "errors" in their order, separated by blanks; empty: there are none.
[[nodiscard]] QString codesOf(const QJsonObject& result);

} // namespace itam::tests
