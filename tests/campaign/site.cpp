// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/site.h"

#include "core/identification/channel.h"
#include "tests/campaign/journalserver.h"

#include <QDir>
#include <QUrl>

namespace itam::tests::campaign {

using core::exporter::ExportSummary;

core::journal::Location Site::journal() const
{
    return server ? server->journalOf(folder) : folder + QLatin1Char('/') + journalName;
}

void Site::copyTo(const Site& other) const
{
    QDir target(other.folder);
    if (target.exists() && !target.removeRecursively())
        giveUp(QStringLiteral("cannot remove ") + other.folder);
    QDir().mkpath(other.folder);
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(folder + QLatin1Char('/') + name, other.folder + QLatin1Char('/') + name))
            giveUp(QStringLiteral("cannot copy ") + name);
    }
    if (server)
        server->copy(folder, other.folder);
}

ExportSummary exportOnce(const Site& site, const Login& login, const FakeClock& clock,
                         core::servicenow::Transport& transport, const std::stop_source& stop,
                         core::exporter::ExportControl& control)
{
    core::servicenow::Credentials credentials;
    credentials.instance = QUrl(QStringLiteral("https://campaign"));
    credentials.endpoint = QStringLiteral("api/x_fls_flexera_fnms/integration/fnmstosn");
    credentials.user = QStringLiteral("integration");
    credentials.clientId = login.clientId;
    credentials.clientSecret = core::secrets::Secret(login.clientSecret.toUtf8());
    credentials.refreshToken = core::secrets::Secret(login.refreshToken.toUtf8());
    core::servicenow::OAuthSession session(transport, clock, credentials);
    core::exporter::ExportOptions options;
    options.segmentRecords = 2;
    core::settings::InstanceSettings instance;
    instance.channel = site.channel;
    instance.identification.updateContracts = true;
    const auto makeChannel = core::identification::channelFor(instance);
    const auto channel = makeChannel
                             ? makeChannel(transport, session, clock)
                             : core::servicenow::makeIntegrationChannel(transport, session, options.requestTimeout);
    core::exporter::Ports ports{
        .clock = clock,
        .journal = site.journal(),
        .source = {QStringLiteral("sqlite:%1").arg(site.operations())},
        .instanceUrl = QStringLiteral("https://campaign"),
        .senderName = QStringLiteral("me@%1").arg(site.journalName),
        .checkEntitlement = [] { return Result<void>(); },
        .connect = [&]() -> Result<core::servicenow::IntegrationChannel*> { return channel.get(); }};
    core::exporter::ProgressBoard board;
    return core::exporter::Exporter(std::move(ports), options, board, control).run(stop.get_token());
}

ExportSummary exportCleanly(const Site& site, const FakeClock& clock, LocalInstance& instance)
{
    DirectTransport transport(instance);
    core::exporter::ExportControl control;
    return exportOnce(site, instance.login(), clock, transport, std::stop_source(), control);
}

QString digestOf(const ExportSummary& summary)
{
    QString text = core::journal::nameOf(summary.outcome);
    for (const auto type : core::model::allDataTypes) {
        const auto& part = summary.types[type];
        text += QStringLiteral("; %1 %2 sent %3 pending %4 held %5 dup %6 ins %7 upd %8 ign %9")
                    .arg(core::model::nameOf(type), core::exporter::nameOf(part.state))
                    .arg(part.sent)
                    .arg(part.pending)
                    .arg(part.heldBack)
                    .arg(part.duplicates)
                    .arg(part.inserted)
                    .arg(part.updated)
                    .arg(part.ignored);
        text += QStringLiteral(" skip %1 err %2").arg(part.skipped).arg(part.errors);
    }
    if (summary.error)
        text += QStringLiteral("; %1 %2 %3")
                    .arg(core::support::errorId(summary.error->code), summary.error->detail, summary.error->subject);
    return text;
}

} // namespace itam::tests::campaign
