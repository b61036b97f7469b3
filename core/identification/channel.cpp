// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/channel.h"

#include "core/identification/checks.h"
#include "core/identification/dryrun.h"
#include "core/identification/foreignkeys.h"
#include "core/identification/inspection.h"
#include "core/identification/separation.h"
#include "core/identification/softwareroute.h"
#include "core/servicenow/tablereading.h"
#include "core/wire/codec.h"

#include <QLoggingCategory>
#include <QUuid>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.channel")

using model::DataType;
using servicenow::ChannelCapabilities;
using servicenow::ChannelMemory;

constexpr qint64 bodyLimit = 10 * 1024 * 1024; // of a stock instance
constexpr int sampleSize = 20;

constexpr ChannelCapabilities ownCapabilities{
    .keepsRuns = false, .tracksChanges = false, .reserves = false, .needsMemory = true, .predicts = true};

/// What refused a record counts only as long as it stays as it is (D-1).
qint64 propertyVersionOf(const Options& options)
{
    return options.updatesContracts ? 2 : 1;
}

class IdentificationChannel final : public servicenow::IntegrationChannel
{
public:
    IdentificationChannel(servicenow::Transport& transport, servicenow::OAuthSession& session,
                          const support::Clock& clock, Options options)
        : m_transport(transport)
        , m_session(session)
        , m_clock(clock)
        , m_options(std::move(options))
        , m_api(transport, session, clock, m_options)
        , m_references(tables())
    {
    }

    ChannelCapabilities capabilities() const override { return ownCapabilities; }
    model::PerType<bool> moved() const override { return {{false, false, m_hasRouteChanged}}; }

    void useMemory(ChannelMemory* memory) override
    {
        m_sender.reset();
        m_dryRun.reset();
        m_references.forget(); // people add what was missing between two exports
        m_memory = memory;
    }

    Result<wire::ConnectionReport> connectionTest(const wire::Sender&, std::stop_token stop) override;
    Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                    const std::function<void()>& meanwhile) override;
    Result<std::vector<servicenow::Prediction>> predict(const QByteArray& body, std::stop_token stop) override;
    Result<wire::Reply> status(const wire::StatusRequest& request, std::stop_token stop) override;

private:
    [[nodiscard]] servicenow::TableClient tables() { return {m_transport, m_session, m_options.timeout}; }
    [[nodiscard]] Result<void> identifyInstance(const std::stop_token& stop);
    [[nodiscard]] Result<QString> epoch(const std::stop_token& stop);
    [[nodiscard]] Result<int> lostRecords(const std::stop_token& stop);
    [[nodiscard]] Result<void> checkReady(DataType type) const;
    [[nodiscard]] Result<void> prepareSender(const wire::SegmentHeader& header);

    servicenow::Transport& m_transport;
    servicenow::OAuthSession& m_session;
    const support::Clock& m_clock;
    const Options m_options;
    Api m_api;
    References m_references;
    ChannelMemory* m_memory = nullptr;
    LocalRuns m_runs;
    QString m_instanceId;
    QList<wire::Check> m_checks;    ///< of the last connection test
    bool m_identifiesByName = true; ///< the same
    bool m_hasRouteChanged = false; ///< the same: of applications
    QString m_run;                  ///< export and type that m_sender works for
    std::unique_ptr<TypeSender> m_sender;
    std::unique_ptr<DryRun> m_dryRun;
};

Result<wire::ConnectionReport> IdentificationChannel::connectionTest(const wire::Sender&, std::stop_token stop)
{
    wire::ConnectionReport report;
    servicenow::TableClient client = tables();
    m_api.forgetForm();
    auto found = checkInstance(m_api, client, m_options, stop);
    if (!found)
        return failure(found.error());
    ITAM_TRY(identifyInstance(stop));
    const auto known = epoch(stop);
    if (!known)
        return failure(known.error());
    if (m_memory) {
        ITAM_TRY(checkForeignKeys(client, *m_memory, m_options, m_instanceId, found->findings, stop));
        const auto changed = hasRouteChanged(*m_memory, m_instanceId, m_options.software);
        if (!changed)
            return failure(changed.error());
        m_hasRouteChanged = *changed;
    }
    m_checks = found->findings.take();
    m_identifiesByName = found->identifiesByName;
    report.checks = m_checks;
    report.instanceId = m_instanceId;
    report.epoch = *known;
    report.applicationVersion = QStringLiteral("IRE");
    report.propertyVersion = propertyVersionOf(m_options);
    report.maxBodyBytes = bodyLimit;
    return report;
}

/// Its own name where the account may read it, so that another address is no other instance; the source belongs to it,
/// since what another source knows is not ours.
Result<void> IdentificationChannel::identifyInstance(const std::stop_token& stop)
{
    servicenow::TableClient client = tables();
    const auto name = instanceName(client, stop);
    if (!name)
        return failure(name.error());
    const QUrl& url = m_session.credentials().instance;
    const QString address = url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
    m_instanceId = QLatin1String(instanceIdBegin) +
                   QStringLiteral("%1:%2").arg(name->isEmpty() ? address : *name, m_options.discoverySource);
    return {};
}

/// D-5 without an epoch on the instance: as long as what we remember is still there, nothing was restored or cloned.
Result<QString> IdentificationChannel::epoch(const std::stop_token& stop)
{
    const QString fresh = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!m_memory)
        return fresh;
    auto known = m_memory->epoch(m_instanceId);
    if (!known)
        return failure(known.error());
    if (known->isEmpty())
        return fresh;
    const auto separated = wasSeparated(*m_memory, m_instanceId, *known);
    if (!separated)
        return failure(separated.error());
    if (*separated)
        return fresh;
    const auto lost = lostRecords(stop);
    if (!lost)
        return failure(lost.error());
    if (*lost == 0)
        return known;
    // One may have been deleted by somebody; more look like a restored backup or a clone.
    const bool isLost = *lost > 1;
    const QString what = QStringLiteral("%1: %2 of the computers that landed and were looked up are not known under %3")
                             .arg(m_api.origin(), QString::number(*lost), m_options.discoverySource);
    if (isLost)
        qCWarning(log, "%s", qUtf8Printable(what));
    else
        qCInfo(log, "%s", qUtf8Printable(what));
    return isLost ? fresh : *known;
}

Result<int> IdentificationChannel::lostRecords(const std::stop_token& stop)
{
    const auto sample = m_memory->sample(m_instanceId, DataType::Hardware, sampleSize);
    if (!sample)
        return failure(sample.error());
    if (sample->isEmpty())
        return 0;
    QSet<QString> sysIds;
    for (const servicenow::RememberedRecord& record : *sample)
        sysIds.insert(record.sysId);
    servicenow::TableClient client = tables();
    const auto rows =
        servicenow::readWhere(client,
                              {.table = QStringLiteral("sys_object_source"),
                               .query = QLatin1String("name=") + servicenow::queryValue(m_options.discoverySource),
                               .fields = {QStringLiteral("target_sys_id")}},
                              QStringLiteral("target_sys_id"), QStringList(sysIds.begin(), sysIds.end()), stop);
    if (!rows && (rows.error().code == ErrorCode::NotFound || rows.error().code == ErrorCode::Forbidden ||
                  isOutOfScope(rows.error())))
        return 0; // not shown to this account: unknown, not lost
    if (!rows)
        return failure(rows.error());
    for (const servicenow::TableRow& row : *rows)
        sysIds.remove(row.value(QStringLiteral("target_sys_id")));
    return static_cast<int>(sysIds.size());
}

Result<wire::Reply> IdentificationChannel::sendSegment(const QByteArray& body, std::stop_token stop,
                                                       const std::function<void()>& meanwhile)
{
    const auto request = wire::readRequest(body);
    if (!request)
        return failure(request.error());
    ITAM_TRY(prepareSender(request->segment));
    m_runs.begin(request->segment, propertyVersionOf(m_options));
    const bool isHardware = request->segment.type == DataType::Hardware;
    if (isHardware)
        ITAM_TRY(beginHardware(*m_memory, m_instanceId));
    ITAM_TRY(m_sender->send(request->records, stop, meanwhile));
    if (request->segment.last) {
        ITAM_TRY(m_sender->finish(stop));
        m_references.logMissing(m_api.origin());
        if (isHardware)
            ITAM_TRY(endHardware(*m_memory, m_instanceId));
    }
    wire::Reply reply;
    reply.importRun = m_runs.runNumber();
    reply.transaction = m_runs.transactionNumber();
    m_runs.finish();
    return reply;
}

Result<void> IdentificationChannel::prepareSender(const wire::SegmentHeader& header)
{
    const QString run = header.exportId + model::nameOf(header.type);
    if (m_memory && m_run == run && m_sender)
        return {};
    ITAM_TRY(checkReady(header.type));
    if (header.type == DataType::Applications)
        ITAM_TRY(rememberRoute(*m_memory, m_instanceId, m_options.software));
    auto sender = TypeSender::make(
        {m_api, tables(), m_references, *m_memory, m_runs, m_options, m_instanceId, nullptr, m_identifiesByName},
        header.type);
    if (!sender)
        return failure(sender.error());
    m_sender = std::move(*sender);
    m_run = run;
    return {};
}

/// P-52: what can take no installations is told before the first of them.
Result<void> IdentificationChannel::checkReady(DataType type) const
{
    if (!m_memory)
        return failure(ErrorCode::Internal, QStringLiteral("the channel has no memory"));
    if (m_instanceId.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("the connection was not tested"));
    if (type != DataType::Applications)
        return {};
    if (m_options.software == settings::SoftwareRoute::Off)
        return failure(ErrorCode::Internal, QStringLiteral("applications have no way to this instance"));
    for (const wire::Check& each : m_checks) {
        if (!each.ok && each.name == QLatin1String(check::samTables))
            return failure(ErrorCode::SamMissing, each.message, m_api.origin());
        if (!each.ok &&
            (each.name == QLatin1String(check::installationRule) || each.name == QLatin1String(check::packageRule)))
            return failure(ErrorCode::IdentificationRuleMissing, {}, each.message);
    }
    return {};
}

Result<std::vector<servicenow::Prediction>> IdentificationChannel::predict(const QByteArray& body, std::stop_token stop)
{
    const auto request = wire::readRequest(body);
    if (!request)
        return failure(request.error());
    ITAM_TRY(checkReady(request->segment.type));
    if (!m_dryRun)
        m_dryRun = std::make_unique<DryRun>(m_transport, m_session, m_clock, m_options, m_references, *m_memory,
                                            m_instanceId, m_identifiesByName);
    return m_dryRun->predict(*request, stop);
}

/// Answered from what the channel itself saw: there is nothing on the instance to ask.
Result<wire::Reply> IdentificationChannel::status(const wire::StatusRequest& request, std::stop_token)
{
    wire::Reply reply;
    if (request.end)
        m_runs.forget(request.exportId);
    if (!request.type)
        return reply;
    if (request.close)
        m_runs.close(request.exportId, *request.type, *request.close);
    reply.run = m_runs.report(request.exportId, *request.type);
    if (!reply.run)
        return failure(ErrorCode::UnknownRun, QStringLiteral("not a run of this program"), request.exportId);
    if (request.rows)
        reply.rows = m_runs.notLanded(request.exportId, *request.type, *request.rows, reply.moreRows);
    return reply;
}

Options optionsOf(const settings::IdentificationSettings& settings)
{
    Options options;
    options.discoverySource = settings.discoverySource;
    options.updatesContracts = settings.updateContracts;
    options.followsClass = settings.followClass;
    options.relatesHosts = settings.relateHosts;
    options.makesReferences = settings.makeReferences;
    options.software = settings.software;
    return options;
}

} // namespace

std::unique_ptr<servicenow::IntegrationChannel> makeChannel(servicenow::Transport& transport,
                                                            servicenow::OAuthSession& session,
                                                            const support::Clock& clock, Options options)
{
    return std::make_unique<IdentificationChannel>(transport, session, clock, std::move(options));
}

servicenow::SessionOptions::MakeChannel channelFor(const settings::InstanceSettings& instance, Purpose purpose)
{
    if (instance.channel == settings::Channel::Application)
        return {};
    Options options = optionsOf(instance.identification);
    options.inspects = purpose == Purpose::Test;
    return [options](servicenow::Transport& transport, servicenow::OAuthSession& session, const support::Clock& clock) {
        return makeChannel(transport, session, clock, options);
    };
}

QString sourceNameFor(const settings::InstanceSettings& instance)
{
    return instance.channel == settings::Channel::Application ? QString() : instance.identification.discoverySource;
}

QString shownInstance(const QString& instanceId)
{
    const QLatin1String begin(instanceIdBegin);
    return instanceId.startsWith(begin) ? instanceId.mid(begin.size()) : instanceId.left(8);
}

QStringList checkNamesFor(const settings::InstanceSettings& instance)
{
    return instance.channel == settings::Channel::Application ? QStringList()
                                                              : checkNames(optionsOf(instance.identification));
}

ChannelCapabilities capabilitiesFor(const settings::InstanceSettings& instance)
{
    return instance.channel == settings::Channel::Application ? ChannelCapabilities() : ownCapabilities;
}

} // namespace itam::core::identification
