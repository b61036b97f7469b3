// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client that sends just what a test says, through the project's own codec and login: late, doubled and foreign
// segments.
#pragma once

#include "core/servicenow/channel.h"
#include "core/support/clock.h"
#include "core/wire/codec.h"
#include "tests/endtoend/sandboxprocess.h"

namespace itam::tests {

class RawClient
{
public:
    explicit RawClient(const SandboxProcess& sandbox, const QString& journalId = QStringLiteral("raw-journal"));

    struct Segment
    {
        QString transactionId;
        QString exportId;
        core::model::DataType type = core::model::DataType::Hardware;
        int index = 1;
        bool last = true;
        bool full = true;
        QByteArray records; ///< <record> elements
        int count = 0;
        QString epoch; ///< empty: the instance's own
        QString baseToken;
    };
    /// One computer as a <record>.
    [[nodiscard]] static QByteArray computer(const QByteArray& id, const QByteArray& name, const QByteArray& serial);

    [[nodiscard]] QByteArray body(const Segment& segment);
    [[nodiscard]] Result<core::wire::Reply> send(const QByteArray& body);
    [[nodiscard]] Result<core::wire::Reply> send(const Segment& segment) { return send(body(segment)); }
    [[nodiscard]] Result<core::wire::Reply> status(const QString& exportId, core::model::DataType type,
                                                   std::optional<core::wire::CloseReason> close = std::nullopt);
    /// Ends the reservation between two types (D-10).
    [[nodiscard]] Result<core::wire::Reply> end(const QString& exportId);
    /// Polls until the run is final.
    [[nodiscard]] bool waitUntilFinal(const QString& exportId, core::model::DataType type);
    [[nodiscard]] Result<core::wire::ConnectionReport> test();
    [[nodiscard]] core::servicenow::IntegrationChannel& channel() { return *m_channel; }

private:
    core::support::SystemClock m_clock;
    core::wire::Sender m_sender;
    std::unique_ptr<core::servicenow::Transport> m_transport;
    std::unique_ptr<core::servicenow::OAuthSession> m_login;
    std::unique_ptr<core::servicenow::IntegrationChannel> m_channel;
};

} // namespace itam::tests
