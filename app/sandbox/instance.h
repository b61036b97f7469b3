// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of a running instance, put together: data, accounts, integration application, import sets, CI lifecycle,
// scheduled jobs, platform, server.
#pragma once

#include "app/sandbox/options.h"
#include "core/sandbox/http/server.h"
#include "core/sandbox/integration/application.h"
#include "core/sandbox/lifecycle/api.h"
#include "core/sandbox/lifecycle/consequences.h"
#include "core/sandbox/lifecycle/jobscheduler.h"
#include "core/sandbox/lifecycle/rules.h"
#include "core/sandbox/platform/platform.h"

namespace itam::app::sandbox {

/// Runs from open() to stop(). One thread. Errors: those of the parts, each with a detail and a subject for people.
class Instance
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Instance>> open(const Options& options);
    ~Instance() { stop(); }
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    /// "https://127.0.0.1:8443"
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString dataPath() const { return m_store->path(); }
    /// What clients have to trust; empty without one of its own.
    [[nodiscard]] QString ownCertificate() const { return m_ownCertificate; }
    [[nodiscard]] QString instanceId() const { return m_store->instanceId(); }
    [[nodiscard]] const itam::sandbox::platform::Credentials& credentials() const { return m_accounts->credentials(); }

    /// No new requests, running work to its next commit, data closed. Idempotent.
    void stop();

private:
    Instance() = default;
    [[nodiscard]] Result<void> openData(const Options& options);
    [[nodiscard]] Result<void> openApplication(const Options& options);
    void openLifecycle();
    [[nodiscard]] Result<void> setProperty(const QString& name, const QString& value);
    [[nodiscard]] Result<void> openPlatform(const Options& options);
    [[nodiscard]] Result<void> openServer(const Options& options);

    itam::sandbox::lifecycle::Consequences m_consequences; ///< outlives the store, which tells it
    std::unique_ptr<itam::sandbox::store::Store> m_store;
    std::unique_ptr<itam::sandbox::platform::Accounts> m_accounts;
    std::unique_ptr<itam::sandbox::integration::Application> m_application;
    std::unique_ptr<itam::sandbox::transform::ImportSets> m_importSets;
    std::unique_ptr<itam::sandbox::lifecycle::Service> m_lifecycle;
    std::unique_ptr<itam::sandbox::lifecycle::Api> m_lifecycleApi;
    std::unique_ptr<itam::sandbox::lifecycle::Rules> m_lifecycleRules;
    std::unique_ptr<itam::sandbox::platform::CombinedRules> m_rules; ///< of all applications
    std::unique_ptr<itam::sandbox::lifecycle::JobScheduler> m_scheduler;
    std::unique_ptr<itam::sandbox::platform::Platform> m_platform;
    std::unique_ptr<itam::sandbox::http::Server> m_server;
    qint64 m_maxBodyBytes = 0;
    QString m_ownCertificate;
    QString m_scheme;
    QString m_host;
};

} // namespace itam::app::sandbox
