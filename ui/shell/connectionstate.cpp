// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionstate.h"

#include <QCoreApplication>

namespace itam::ui::shell {
namespace {

using models::Severity;
using models::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionState)
};

State connected()
{
    return {Severity::Ok, QStringLiteral("ok"), Words::tr("Connected")};
}

bool isOfConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TokenRejected:
    case ErrorCode::TokenProbablyExpired:
    case ErrorCode::Forbidden:
    case ErrorCode::EndpointNotFound:
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::NotServiceNow:
        return true;
    default:
        return false;
    }
}

} // namespace

State connectionAfterTest(bool passed)
{
    return passed ? connected() : State{Severity::Error, QStringLiteral("error"), Words::tr("Test failed")};
}

std::optional<State> connectionAfter(const core::exporter::ExportSummary& summary)
{
    if (summary.error && isOfConnection(summary.error->code))
        return State{Severity::Error, QStringLiteral("error"), Words::tr("Not connected")};
    // Before the instance was asked nothing is known of it; its ID is the first that it says.
    if (summary.instanceId.isEmpty())
        return std::nullopt;
    return connected();
}

} // namespace itam::ui::shell
