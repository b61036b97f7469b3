// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Errors are data (exemplars 10): a code from one closed list, a technical detail, and what it is about. Sentences for
// people are made from it in errortext.h only. Values; any thread.
#pragma once

#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace itam::core::support {

/// What went wrong. The consequence is said in brackets: [preflight] nothing was sent, [transfer] the export gives up
/// after its tries, [import] ServiceNow did not finish it, [record] a row outcome, [refused] the call changed nothing.
enum class ErrorCode
{
    Internal,              ///< a bug of ours; the operation ends
    Cancelled,             ///< the user asked to stop
    Usage,                 ///< [refused] command line or arguments make no sense
    SettingsInvalid,       ///< [refused] settings file or a value in it
    NotEntitled,           ///< [preflight] P-10: the evaluation is over
    LicenceExpired,        ///< [preflight] P-10
    LicenceForged,         ///< [preflight] P-10: changed, damaged, or signed by somebody else
    LicenceOtherOption,    ///< [preflight] P-10: for something else
    ClockSetBack,          ///< [preflight] P-10: earlier than the latest use
    CredentialsIncomplete, ///< [preflight] URL, user name or token is missing (P-05)
    SecretUnavailable,     ///< [preflight] keyring, credential or file cannot be read
    TokenRejected,         ///< [preflight/transfer] P-11
    TokenProbablyExpired,  ///< [preflight/transfer] F-04: rejected, and older than 100 days by the saved date
    Forbidden,             ///< return code 21
    EndpointNotFound,      ///< W-03: HTTP 404 at the endpoint
    HostNotFound,          ///< F-20: DNS
    ConnectionRefused,     ///< F-20: TCP
    ConnectionLost,        ///< F-20: reset, closed in mid-answer
    TlsFailed,             ///< F-20: certificate, protocol
    ProxyFailed,           ///< F-20
    TimedOut,              ///< no answer in time
    NotServiceNow,         ///< HTML or anything else instead of an answer
    BadReply,              ///< an answer that cannot be read
    NotReady,              ///< return code 30 [preflight] P-12
    UnfinishedImport,      ///< return code 31 [preflight] P-13
    SamMissing,            ///< return code 32 P-52
    Malformed,             ///< return code 10
    UnknownType,           ///< return code 11
    TooLarge,              ///< return code 12
    OutOfOrder,            ///< return code 13
    Conflict,              ///< return code 14 D-2
    RunClosed,             ///< return code 15 D-3
    BaseMoved,             ///< return code 16 D-10: rebuild as a full run
    UnknownRun,            ///< return code 22
    ServerTimeout,         ///< return code 40
    Throttled,             ///< return code 41
    ServerFailed,          ///< return code 50, 5xx without one
    ImportFailed,          ///< [import] the run ended Failed
    ImportStalled,         ///< [import] no movement for too long
    SourceUnreachable,     ///< [preflight] P-14
    SourceIncomplete,      ///< [preflight] X-2: a required view or column is missing
    SourceReadFailed,      ///< [transfer] the database broke in mid-pass
    SourceNoLastModified,  ///< [refused] -changesSince without a LastModified to trust
    NothingSelected,       ///< [preflight] P-15
    ExportRunning,         ///< [refused] P-07: somebody holds the journal
    JournalUnavailable,    ///< cannot be opened
    JournalTooNew,         ///< written by a newer program; nothing is changed
    JournalFailed,         ///< a statement failed
    DiskFull,              ///< [transfer] no room for what the journal must keep
    FileUnreadable,
    FileUnwritable,
    RecordTooLarge,            ///< [record] D-13
    LocalInstanceBusy,         ///< [refused] another program works on the data of the embedded instance
    LocalInstanceFailed,       ///< the embedded instance did not start, or ended by itself
    NotFound,                  ///< [refused] what was asked for is not there
    ScheduleUnavailable,       ///< [refused] there is no systemd that would start exports
    ScheduleFailed,            ///< [refused] systemctl refused; files are as they were
    ScheduleForeign,           ///< [refused] a unit of our name that is not ours
    ApiNotInScope,             ///< IR-18 [preflight]: the OAuth entry lacks the scope of an API; no matter of roles
    IdentificationForbidden,   ///< [preflight] the account lacks a role for the identification API
    IdentificationApiMissing,  ///< [preflight] the instance has no identification API
    DiscoverySourceMissing,    ///< IR-1 [preflight/transfer]: not a choice of cmdb_ci.discovery_source
    IdentificationRuleMissing, ///< IR-11 [transfer]: a rule, or its entry for a kind of rows, is absent or wrong
    NotPermitted,              ///< [refused] a Viewer wants to start or change something; the subject names who may
    LastAdministrator,         ///< [refused] nobody could change anything any more
};
inline constexpr int errorCodeCount = static_cast<int>(ErrorCode::LastAdministrator) + 1;

/// An error on its way to whoever reports it (exactly once).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;  ///< technical, untranslated, never a secret
    QString subject; ///< what it is about: host, file, table, record key, number of a run
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable name used in JSON and logs, for example "credentials.rejected".
[[nodiscard]] QString errorId(ErrorCode code);

} // namespace itam::core::support
