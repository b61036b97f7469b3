// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/rawclient.h"

#include "core/settings/settings.h"

#include <QTest>

namespace itam::tests {

RawClient::RawClient(const SandboxProcess& sandbox, const QString& journalId)
    : m_sender{journalId, QStringLiteral("raw@test"), QStringLiteral("raw-source")}
    , m_transport(core::servicenow::makeNetworkTransport())
{
    core::servicenow::Credentials credentials;
    credentials.instance = QUrl(sandbox.url());
    credentials.endpoint = QString::fromLatin1(core::settings::defaultEndpoint);
    credentials.user = sandbox.info("user");
    credentials.clientId = sandbox.info("clientId");
    credentials.clientSecret = core::secrets::Secret(sandbox.info("clientSecret").toUtf8());
    credentials.refreshToken = core::secrets::Secret(sandbox.info("refreshToken").toUtf8());
    m_login = std::make_unique<core::servicenow::OAuthSession>(*m_transport, m_clock, credentials);
    m_channel = core::servicenow::makeIntegrationChannel(*m_transport, *m_login, std::chrono::seconds(60));
}

QByteArray RawClient::computer(const QByteArray& id, const QByteArray& name, const QByteArray& serial)
{
    return "<record key=\"" + id + "\"><ComputerID>" + id + "</ComputerID><ComputerName>" + name +
           "</ComputerName><SerialNo>" + serial + "</SerialNo><ComputerType>Computer</ComputerType></record>";
}

QByteArray RawClient::body(const Segment& segment)
{
    core::wire::SegmentHeader header;
    header.transactionId = segment.transactionId;
    header.type = segment.type;
    header.exportId = segment.exportId;
    header.sender = m_sender;
    header.index = segment.index;
    header.last = segment.last;
    header.records = segment.count > 0 ? segment.count : static_cast<int>(segment.records.count("<record "));
    header.full = segment.full;
    header.baseToken = segment.baseToken;
    header.epoch = segment.epoch;
    if (header.epoch.isEmpty()) {
        const auto report = test();
        header.epoch = report ? report->epoch : QString();
    }
    return core::wire::writeSegment(header, segment.records);
}

Result<core::wire::Reply> RawClient::send(const QByteArray& body)
{
    return m_channel->sendSegment(body, {});
}

Result<core::wire::Reply> RawClient::status(const QString& exportId, core::model::DataType type,
                                            std::optional<core::wire::CloseReason> close)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    request.sender = m_sender;
    request.close = close;
    return m_channel->status(request, {});
}

Result<core::wire::Reply> RawClient::end(const QString& exportId)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.sender = m_sender;
    request.end = true;
    return m_channel->status(request, {});
}

bool RawClient::waitUntilFinal(const QString& exportId, core::model::DataType type)
{
    return QTest::qWaitFor(
        [&] {
            const auto reply = status(exportId, type);
            return reply && reply->run && core::wire::isFinal(reply->run->state);
        },
        30'000);
}

Result<core::wire::ConnectionReport> RawClient::test()
{
    return m_channel->connectionTest(m_sender, {});
}

} // namespace itam::tests
