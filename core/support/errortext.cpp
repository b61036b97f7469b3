// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/errortext.h"

#include <QCoreApplication>

namespace itam::core::support {
namespace {

struct Entry
{
    ErrorCode code;
    const char* id;
    const char* what; ///< %1 is the subject
    const char* meaning;
    const char* advice;
};

#define TEXT(sentence) QT_TRANSLATE_NOOP("ErrorText", sentence)

// In the order of the enum; a test and the static_assert below keep it complete.
constexpr std::array<Entry, errorCodeCount> entries{{
    {ErrorCode::Internal, "internal", TEXT("The program met a condition that it was not written for."),
     TEXT("The operation was ended. What had been confirmed before is kept."),
     TEXT("Start it again; if it comes back, send the log file to support.")},
    {ErrorCode::Cancelled, "cancelled", TEXT("The export was stopped on request."),
     TEXT("What ServiceNow had confirmed is kept; the rest is sent by the next export."),
     TEXT("Start the export again when it suits you.")},
    {ErrorCode::Usage, "usage", TEXT("The command line cannot be understood: %1."), TEXT("Nothing was started."),
     TEXT("Run the command with --help to see what it takes.")},
    {ErrorCode::SettingsInvalid, "settings.invalid", TEXT("A setting cannot be used: %1."),
     TEXT("Nothing was started."), TEXT("Correct the value in the settings and try again.")},
    {ErrorCode::NotEntitled, "licence.missing", TEXT("The ServiceNow integration is not licensed."),
     TEXT("The evaluation period is over, so nothing was sent."),
     TEXT("Install an entitlement file for the ServiceNow integration.")},
    {ErrorCode::CredentialsIncomplete, "credentials.incomplete",
     TEXT("The ServiceNow connection is not complete: %1 is missing."),
     TEXT("Without instance URL, user name and token no export can start."),
     TEXT("Fill in the missing value in the ServiceNow section, or give it on the command line.")},
    {ErrorCode::SecretUnavailable, "credentials.unavailable",
     TEXT("The saved token or client secret cannot be read (%1)."),
     TEXT("The export cannot log in to ServiceNow, so nothing was sent."),
     TEXT("Unlock the keyring, or check that the file exists and belongs to you with mode 0600.")},
    {ErrorCode::TokenRejected, "credentials.rejected", TEXT("ServiceNow refused the login at %1."),
     TEXT("The token, the client id or the client secret is wrong, or the token was revoked."),
     TEXT("Generate a new token in ServiceNow (Flexera Integration > Generate Token) and save it here.")},
    {ErrorCode::TokenProbablyExpired, "credentials.expired",
     TEXT("ServiceNow refused the login at %1; the token has probably expired."),
     TEXT("Refresh tokens live 100 days by default, and this one was saved longer ago than that."),
     TEXT("Generate a new token in ServiceNow (Flexera Integration > Generate Token) and save it here.")},
    {ErrorCode::Forbidden, "servicenow.forbidden", TEXT("ServiceNow does not allow this account to import (%1)."),
     TEXT("The login worked, but the account lacks the role of the integration."),
     TEXT("Ask the ServiceNow administrator to give the account the integration role.")},
    {ErrorCode::EndpointNotFound, "servicenow.endpoint", TEXT("ServiceNow knows no integration endpoint at %1."),
     TEXT("The integration application is not installed there, or the endpoint was changed on one side only."),
     TEXT("Check that the application is installed, and that the endpoint is the same in ServiceNow and in these "
          "settings.")},
    {ErrorCode::HostNotFound, "network.name", TEXT("The name %1 cannot be resolved."),
     TEXT("No connection was made, so nothing was sent."),
     TEXT("Check the instance URL and the name server of this computer.")},
    {ErrorCode::ConnectionRefused, "network.refused", TEXT("%1 does not accept connections."),
     TEXT("The computer was reached, but nothing listens there, or a firewall refuses."),
     TEXT("Check address and port of the instance, and the firewall rules for this computer's address.")},
    {ErrorCode::ConnectionLost, "network.lost", TEXT("The connection to %1 was lost."),
     TEXT("It is not known whether the last request arrived; the next export finds out and sends what is missing."),
     TEXT("Check the network and whether the instance is running, then export again.")},
    {ErrorCode::TlsFailed, "network.tls", TEXT("No secure connection to %1 could be made."),
     TEXT("The certificate is not trusted or does not belong to this name, so nothing was sent."),
     TEXT("Check the instance URL; if a company proxy replaces certificates, install its authority on this computer.")},
    {ErrorCode::ProxyFailed, "network.proxy", TEXT("The proxy did not let the connection to %1 through."),
     TEXT("Nothing was sent."), TEXT("Check the system proxy settings and whether the proxy needs a login.")},
    {ErrorCode::TimedOut, "network.timeout", TEXT("%1 did not answer in time."),
     TEXT("It is not known whether the request was carried out; the next export finds out and sends what is missing."),
     TEXT("Check how busy the instance is; smaller segments help when requests take long.")},
    {ErrorCode::NotServiceNow, "servicenow.html", TEXT("%1 answered with a page instead of data."),
     TEXT("The instance may be asleep, a login page or a proxy may have answered in its place."),
     TEXT("Open the instance URL in a browser; wake the instance or correct the URL.")},
    {ErrorCode::BadReply, "servicenow.reply", TEXT("The answer of %1 cannot be understood."),
     TEXT("The instance may run another version of the integration application."),
     TEXT("Run the connection test and compare the application version.")},
    {ErrorCode::NotReady, "servicenow.notready", TEXT("ServiceNow is not ready to import: %1."),
     TEXT("Without it, transactions would arrive but never be processed, so nothing was sent."),
     TEXT("Restore the missing record in ServiceNow under Flexera Integration > Advanced.")},
    {ErrorCode::UnfinishedImport, "servicenow.unfinished", TEXT("An earlier import in ServiceNow is not finished: %1."),
     TEXT("Two imports at a time could overwrite each other, so nothing was sent."),
     TEXT("Wait until it is finished, or close it as failed in ServiceNow under Import History.")},
    {ErrorCode::SamMissing, "servicenow.sam",
     TEXT("ServiceNow cannot take installed applications: the SAM plugin is not installed."),
     TEXT("The integration property asks for SAM tables, and this instance has none. Hardware and contracts are not "
          "affected."),
     TEXT("Install the SAM plugin, choose CMDB tables in the integration properties, or exclude installed "
          "applications.")},
    {ErrorCode::Malformed, "servicenow.malformed", TEXT("ServiceNow could not read a segment (%1)."),
     TEXT("The export was ended; nothing of this segment was imported."), TEXT("Send the log file to support.")},
    {ErrorCode::UnknownType, "servicenow.type", TEXT("ServiceNow does not know the transaction type %1."),
     TEXT("The integration application is of another version."),
     TEXT("Update the integration application in ServiceNow.")},
    {ErrorCode::TooLarge, "servicenow.toolarge", TEXT("ServiceNow refused a segment because of its size (%1)."),
     TEXT("Nothing of this segment was imported."),
     TEXT("Make the segments smaller (--segment-bytes) and export again.")},
    {ErrorCode::OutOfOrder, "servicenow.order", TEXT("ServiceNow expected another segment (%1)."),
     TEXT("The run on the instance and this export do not agree; the next export starts from what is known to have "
          "landed."),
     TEXT("Export again.")},
    {ErrorCode::Conflict, "servicenow.conflict",
     TEXT("ServiceNow already holds another segment under the same transaction ID (%1)."),
     TEXT("Nothing was overwritten."), TEXT("Export again; the records are sent under new IDs.")},
    {ErrorCode::RunClosed, "servicenow.closed", TEXT("The import run was closed in ServiceNow (%1)."),
     TEXT("It takes no more segments; what had landed is kept."), TEXT("Export again to send the rest.")},
    {ErrorCode::BaseMoved, "servicenow.basemoved",
     TEXT("Somebody else exported to this instance in the meantime (%1)."),
     TEXT("What the instance holds is no longer what this export was built on."),
     TEXT("Export again; that data type is sent in full.")},
    {ErrorCode::UnknownRun, "servicenow.norun", TEXT("ServiceNow does not know the import run (%1)."),
     TEXT("It was never created, or its history was deleted."), TEXT("Export again.")},
    {ErrorCode::ServerTimeout, "servicenow.timeout",
     TEXT("ServiceNow cancelled the request because it took too long (%1)."),
     TEXT("The instance was too busy to take the segment."),
     TEXT("Export again at a quieter time, or with smaller segments.")},
    {ErrorCode::Throttled, "servicenow.throttled", TEXT("ServiceNow asks us to wait: too many requests (%1)."),
     TEXT("A rate limit of the instance was reached."),
     TEXT("Export again later, or ask for a higher limit for this account.")},
    {ErrorCode::ServerFailed, "servicenow.failed", TEXT("ServiceNow reported an internal failure (%1)."),
     TEXT("The segment was not accepted after all tries."),
     TEXT("Look at the system log of the instance, then export again.")},
    {ErrorCode::ImportFailed, "import.failed", TEXT("ServiceNow could not finish the import %1."),
     TEXT("Records of the failed transactions did not land; they are sent again by the next export."),
     TEXT("Open the run in the import history to see which transaction failed and why.")},
    {ErrorCode::ImportStalled, "import.stalled", TEXT("The import %1 in ServiceNow stopped moving."),
     TEXT("It was closed, so that it does not block later exports; what did not land is sent again."),
     TEXT("Check in ServiceNow that the scheduled import runs and under which account, then export again.")},
    {ErrorCode::SourceUnreachable, "source.unreachable", TEXT("The operations database cannot be opened: %1."),
     TEXT("There is nothing to read from, so nothing was sent."),
     TEXT("Check that the database exists, is running, and that this account may read it.")},
    {ErrorCode::SourceIncomplete, "source.incomplete", TEXT("The operations database lacks %1."),
     TEXT("Without it records cannot be told apart, so nothing was sent."),
     TEXT("Create or correct the export view, or choose another source profile.")},
    {ErrorCode::SourceReadFailed, "source.read", TEXT("Reading the operations database failed in mid-pass (%1)."),
     TEXT("What had been sent is accounted for; the rest is sent by the next export."),
     TEXT("Check the database, then export again.")},
    {ErrorCode::SourceNoLastModified, "source.lastmodified",
     TEXT("Changes since a date cannot be told: %1 has no LastModified."), TEXT("Nothing was sent."),
     TEXT("Leave out -changesSince and -changesPeriod; a differential export needs no dates.")},
    {ErrorCode::NothingSelected, "export.nothing", TEXT("All three data types are excluded."),
     TEXT("There is nothing to export."), TEXT("Include hardware inventory, contracts or installed applications.")},
    {ErrorCode::ExportRunning, "export.running", TEXT("Another export is running: %1."),
     TEXT("One export at a time keeps the data right, so this one was not started."),
     TEXT("Wait until the other one has finished.")},
    {ErrorCode::JournalUnavailable, "journal.unavailable", TEXT("The export journal cannot be opened: %1."),
     TEXT("Without it the program does not know what ServiceNow holds, so nothing was sent."),
     TEXT("Check the folder, its permissions and the free space. If the file is damaged, move it away: the next "
          "export then sends everything.")},
    {ErrorCode::JournalTooNew, "journal.newer",
     TEXT("The export journal %1 was written by a newer version of this program."), TEXT("It was left as it is."),
     TEXT("Install the newer version, or name another journal.")},
    {ErrorCode::JournalFailed, "journal.failed", TEXT("The export journal cannot be written (%1)."),
     TEXT("The export was ended before anything more was sent; the next one settles what is open."),
     TEXT("Check the free space and the health of the disk, then export again.")},
    {ErrorCode::FileUnreadable, "file.read", TEXT("The file %1 cannot be read."), TEXT("Nothing was changed."),
     TEXT("Check that it exists and that this account may read it.")},
    {ErrorCode::FileUnwritable, "file.write", TEXT("The file %1 cannot be written."),
     TEXT("What was there before is unchanged."), TEXT("Check the folder, its permissions and the free space.")},
    {ErrorCode::RecordTooLarge, "record.toolarge",
     TEXT("The record %1 is larger than ServiceNow accepts in one request."), TEXT("It was not sent; all others were."),
     TEXT("Shorten its text in the operations database.")},
    {ErrorCode::LocalInstanceBusy, "instance.busy", TEXT("The embedded instance is in use by another program: %1."),
     TEXT("Two at a time would damage its data, so this one was not started."),
     TEXT("Close the other console or demonstration, then try again.")},
    {ErrorCode::LocalInstanceFailed, "instance.failed", TEXT("The embedded instance is not running (%1)."),
     TEXT("What it had confirmed is on its disk, but it answers no more."),
     TEXT("Start it again; if it ends again, look at sandbox.log in its folder.")},
    {ErrorCode::NotFound, "notfound", TEXT("%1 was not found."), TEXT("Nothing was changed."),
     TEXT("Check the name and try again.")},
}};
#undef TEXT

constexpr bool inEnumOrder()
{
    for (int i = 0; i < errorCodeCount; ++i) {
        if (entries[static_cast<std::size_t>(i)].code != static_cast<ErrorCode>(i))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "one entry for each ErrorCode, in its order");

const Entry& entryOf(ErrorCode code)
{
    return entries[static_cast<std::size_t>(code)];
}

QString sentence(const char* text, const Error& error)
{
    const QString translated = QCoreApplication::translate("ErrorText", text);
    if (!translated.contains(QLatin1String("%1")))
        return translated;
    const QString subject = error.subject.isEmpty() ? error.detail : error.subject;
    return translated.arg(subject.isEmpty() ? QCoreApplication::translate("ErrorText", "no details") : subject);
}

} // namespace

QString errorId(ErrorCode code)
{
    return QString::fromLatin1(entryOf(code).id);
}

ErrorText errorText(const Error& error)
{
    const Entry& entry = entryOf(error.code);
    return {sentence(entry.what, error), sentence(entry.meaning, error), sentence(entry.advice, error)};
}

} // namespace itam::core::support
