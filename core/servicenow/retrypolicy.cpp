// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace itam::core::servicenow {

bool isRetryable(const Error& error)
{
    switch (error.code) {
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ServerTimeout:
    case ErrorCode::Throttled:
    case ErrorCode::ServerFailed:
        return true;
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::Usage:
    case ErrorCode::SettingsInvalid:
    case ErrorCode::NotEntitled:
    case ErrorCode::LicenceExpired:
    case ErrorCode::LicenceForged:
    case ErrorCode::LicenceOtherOption:
    case ErrorCode::ClockSetBack:
    case ErrorCode::CredentialsIncomplete:
    case ErrorCode::SecretUnavailable:
    case ErrorCode::TokenRejected:
    case ErrorCode::TokenProbablyExpired:
    case ErrorCode::Forbidden:
    case ErrorCode::EndpointNotFound:
    case ErrorCode::HostNotFound:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::NotServiceNow:
    case ErrorCode::BadReply:
    case ErrorCode::NotReady:
    case ErrorCode::UnfinishedImport:
    case ErrorCode::SamMissing:
    case ErrorCode::Malformed:
    case ErrorCode::UnknownType:
    case ErrorCode::TooLarge:
    case ErrorCode::OutOfOrder:
    case ErrorCode::Conflict:
    case ErrorCode::RunClosed:
    case ErrorCode::BaseMoved:
    case ErrorCode::UnknownRun:
    case ErrorCode::ImportFailed:
    case ErrorCode::ImportStalled:
    case ErrorCode::SourceUnreachable:
    case ErrorCode::SourceIncomplete:
    case ErrorCode::SourceReadFailed:
    case ErrorCode::SourceNoLastModified:
    case ErrorCode::NothingSelected:
    case ErrorCode::ExportRunning:
    case ErrorCode::JournalUnavailable:
    case ErrorCode::JournalTooNew:
    case ErrorCode::JournalFailed:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::RecordTooLarge:
    case ErrorCode::LocalInstanceBusy:
    case ErrorCode::LocalInstanceFailed:
    case ErrorCode::NotFound:
    case ErrorCode::ScheduleUnavailable:
    case ErrorCode::ScheduleFailed:
    case ErrorCode::ScheduleForeign:
    case ErrorCode::ApiNotInScope:
    case ErrorCode::IdentificationForbidden:
    case ErrorCode::IdentificationApiMissing:
    case ErrorCode::DiscoverySourceMissing:
    case ErrorCode::IdentificationRuleMissing:
    case ErrorCode::NotPermitted:
    case ErrorCode::LastAdministrator:
    case ErrorCode::DiskFull:
        break;
    }
    return false;
}

std::optional<std::chrono::milliseconds> nextWait(const Error& error, int tries, const RetryLimits& limits,
                                                  double jitter)
{
    if (!isRetryable(error) || tries >= limits.maxTries)
        return std::nullopt;
    const double seconds = std::pow(2.0, std::min(tries, 10)) * (0.8 + 0.4 * jitter);
    std::chrono::milliseconds wait(static_cast<qint64>(seconds * 1000.0 * limits.scale));
    if (error.retryAfter)
        wait = std::max<std::chrono::milliseconds>(wait, *error.retryAfter);
    return std::min<std::chrono::milliseconds>(wait, longestWait);
}

} // namespace itam::core::servicenow
