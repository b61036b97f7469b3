// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole instance with CI Lifecycle Management and its consequences, over REST without a socket: short ways to CIs and
// assets that point at each other. Scheduled jobs and import sets wait for the test.
#pragma once

#include "core/sandbox/lifecycle/api.h"
#include "core/sandbox/lifecycle/consequences.h"
#include "core/sandbox/lifecycle/jobscheduler.h"
#include "core/sandbox/lifecycle/rules.h"
#include "core/sandbox/transform/importsets.h"
#include "tests/core/sandbox/integration/restinstance.h"

namespace itam::tests {

/// Lives before the store that tells it.
struct ConsequencesHolder
{
    sandbox::lifecycle::Consequences consequences;
};

struct LinkedPair
{
    QString ci;
    QString asset;
};

class SyncInstance final : private ConsequencesHolder, public RestInstance
{
public:
    SyncInstance();

    using Fields = QList<std::pair<const char*, QString>>;

    /// POST; the sys_id.
    QString made(const char* table, const Fields& values);
    /// PATCH; false: refused.
    bool patch(const char* table, const QString& sysId, const Fields& values);
    /// Values of columns (separated by blanks), joined by '|'.
    [[nodiscard]] QString shown(const char* table, const QString& sysId, const char* columns);
    /// As shown() of the only record of a query.
    [[nodiscard]] QString found(const char* table, const QByteArray& query, const char* columns);

    /// A CI of `ciTable` and a hardware asset, made and then tied to each other, with these values.
    LinkedPair linked(const char* ciTable, const Fields& ciValues = {}, const Fields& assetValues = {});

    /// Runs what is due; how many triggers.
    int runJobs();

private:
    std::unique_ptr<sandbox::transform::ImportSets> m_importSets;
    std::unique_ptr<sandbox::lifecycle::Service> m_service;
    std::unique_ptr<sandbox::lifecycle::Api> m_api;
    std::unique_ptr<sandbox::lifecycle::Rules> m_rules;
    std::unique_ptr<sandbox::platform::CombinedRules> m_allRules;
    std::unique_ptr<sandbox::lifecycle::JobScheduler> m_jobs;
};

[[nodiscard]] QJsonObject objectOf(const SyncInstance::Fields& values);

} // namespace itam::tests
