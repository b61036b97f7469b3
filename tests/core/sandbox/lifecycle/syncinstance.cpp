// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/lifecycle/syncinstance.h"

#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/lifecycleconfiguration.h"

#include <QFile>

namespace itam::tests {

using namespace sandbox;

QJsonObject objectOf(const SyncInstance::Fields& values)
{
    QJsonObject object;
    for (const auto& [name, value] : values)
        object.insert(QString::fromLatin1(name), value);
    return object;
}

namespace {

/// Data with catalogue and seeds: making them anew takes most of the time of a test.
const QString& preparedData()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        Instance instance({{platform::platformSchema()}, {store::accountScript()}, {}});
        const auto prepared = instance.store().write("prepare", [](store::Writer& writer) -> Result<void> {
            ITAM_TRY(bringCatalogueUpToDate(writer));
            ITAM_TRY(store::seedLifecycle(writer));
            return lifecycle::Consequences::prepare(writer);
        });
        const auto importSets = transform::ImportSets::open(instance.store(), {false});
        instance.close();
        QString copy = folder.filePath(QStringLiteral("prepared.db"));
        if (!prepared || !importSets || !QFile::copy(instance.path(), copy))
            qFatal("the data could not be prepared");
        return copy;
    }();
    return path;
}

} // namespace

SyncInstance::SyncInstance() : RestInstance(&consequences, preparedData())
{
    auto importSets = transform::ImportSets::open(store(), {false});
    if (!importSets)
        qFatal("%s", qUtf8Printable(importSets.error().detail));
    m_importSets = std::move(*importSets);
    m_service = std::make_unique<lifecycle::Service>(store());
    m_api = std::make_unique<lifecycle::Api>(*m_service);
    m_rules = std::make_unique<lifecycle::Rules>(*m_service);
    m_allRules = std::make_unique<platform::CombinedRules>(
        std::vector<platform::RecordRules*>{&application().rules(), m_rules.get()});
    m_jobs = std::make_unique<lifecycle::JobScheduler>(store());
    platform::PlatformOptions options;
    options.rules = m_allRules.get();
    options.importSets = m_importSets.get();
    options.lifecycle = m_api.get();
    open(options);
}

QString SyncInstance::made(const char* table, const Fields& values)
{
    const RestReply reply = RestInstance::send("POST", table, objectOf(values));
    if (reply.status != 201)
        qWarning("%s: %d %s", table, reply.status, qUtf8Printable(reply.error));
    return reply.text("sys_id");
}

bool SyncInstance::patch(const char* table, const QString& sysId, const Fields& values)
{
    return RestInstance::send("PATCH", QByteArray(table) + '/' + sysId.toLatin1(), objectOf(values)).status == 200;
}

QString SyncInstance::shown(const char* table, const QString& sysId, const char* columns)
{
    return found(table, "sys_id=" + sysId.toLatin1(), columns);
}

QString SyncInstance::found(const char* table, const QByteArray& query, const char* columns)
{
    const RestReply reply = get(QByteArray(table) + "?sysparm_query=" + query, As::Admin);
    return reply.rows(QString::fromLatin1(columns).split(QLatin1Char(' '))).join(QLatin1Char('\n'));
}

LinkedPair SyncInstance::linked(const char* ciTable, const Fields& ciValues, const Fields& assetValues)
{
    LinkedPair pair;
    pair.ci = made(ciTable, Fields{{"name", QStringLiteral("host")}} + ciValues);
    pair.asset = made("alm_hardware", Fields{{"ci", pair.ci}} + assetValues);
    if (!patch(ciTable, pair.ci, {{"asset", pair.asset}}))
        qFatal("the CI could not be tied to its asset");
    return pair;
}

int SyncInstance::runJobs()
{
    int steps = 0;
    while (true) {
        const auto stepped = m_jobs->step();
        if (!stepped)
            qFatal("%s", qUtf8Printable(stepped.error().detail));
        if (!*stepped)
            return steps;
        ++steps;
    }
}

} // namespace itam::tests
