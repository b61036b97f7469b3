// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole instance in this process, over a real socket, with an integration application that only repeats.
#pragma once

#include "core/sandbox/http/server.h"
#include "core/sandbox/platform/platform.h"
#include "tests/core/sandbox/rawclient.h"
#include "tests/fakes/fakeclock.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>

namespace itam::tests {

class RepeatingIntegration final : public sandbox::platform::IntegrationEndpoint
{
public:
    [[nodiscard]] core::wire::Reply handle(const QByteArray& body, const QByteArray& digestHeader,
                                           const sandbox::platform::Caller& caller) override;

    std::atomic<int> handled = 0;
    QByteArray lastBody;
    QByteArray lastDigest;
    QString lastUser;
};

class Instance
{
public:
    /// `withImportSets`: with the catalogue and the Import Set API, whose asynchronous sets wait for step().
    explicit Instance(sandbox::platform::PlatformOptions options = {}, bool withImportSets = false);
    ~Instance();

    [[nodiscard]] const sandbox::platform::Credentials& credentials() const { return m_accounts->credentials(); }
    [[nodiscard]] sandbox::store::Store& store() { return *m_store; }
    [[nodiscard]] sandbox::transform::ImportSets& importSets() { return *m_importSets; }
    [[nodiscard]] quint16 port() const { return m_server->port(); }

    /// One request on a connection of its own.
    [[nodiscard]] RawReply send(const QByteArray& method, const QByteArray& target, sandbox::http::Fields headers = {},
                                const QByteArray& body = {});
    /// GET as that login, JSON.
    [[nodiscard]] RawReply get(const QByteArray& target, const sandbox::platform::Login& login);
    [[nodiscard]] RawReply get(const QByteArray& target) { return get(target, credentials().reader); }
    [[nodiscard]] RawReply token(const QByteArray& form);
    /// Posts to the integration endpoint as a user who has its role only.
    [[nodiscard]] RawReply post(const QByteArray& body, sandbox::http::Fields headers = {});
    /// Closes the data and opens them again.
    void restart();

    FakeClock clock;
    RepeatingIntegration integration;

private:
    void open();

    QTemporaryDir m_folder;
    sandbox::platform::PlatformOptions m_options;
    std::unique_ptr<sandbox::store::Store> m_store;
    std::unique_ptr<sandbox::platform::Accounts> m_accounts;
    bool m_withImportSets = false;
    std::unique_ptr<sandbox::transform::ImportSets> m_importSets;
    std::unique_ptr<sandbox::platform::Platform> m_platform;
    std::unique_ptr<sandbox::http::Server> m_server;
};

[[nodiscard]] std::pair<QByteArray, QByteArray> basic(const sandbox::platform::Login& login);
[[nodiscard]] std::pair<QByteArray, QByteArray> bearer(const QString& token);
[[nodiscard]] QJsonObject jsonOf(const RawReply& reply);
/// "message|detail" of the error envelope.
[[nodiscard]] QString errorOf(const RawReply& reply);

} // namespace itam::tests
