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

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    // In the order of the enum; a test and the static_assert below keep it complete.
    static constexpr std::array<Entry, errorCodeCount> entries{{
        {ErrorCode::Internal, "internal", QT_TR_NOOP("The program met a condition that it was not written for."),
         QT_TR_NOOP("The operation was ended. What had been confirmed before is kept."),
         QT_TR_NOOP("Start it again; if it comes back, send the log file to support.")},
        {ErrorCode::Cancelled, "cancelled", QT_TR_NOOP("The export was stopped on request."),
         QT_TR_NOOP("What ServiceNow had confirmed is kept; the rest is sent by the next export."),
         QT_TR_NOOP("Start the export again when it suits you.")},
        {ErrorCode::Usage, "usage", QT_TR_NOOP("The command line cannot be understood: %1."),
         QT_TR_NOOP("Nothing was started."), QT_TR_NOOP("Run the command with --help to see what it takes.")},
        {ErrorCode::SettingsInvalid, "settings.invalid", QT_TR_NOOP("A setting cannot be used: %1."),
         QT_TR_NOOP("Nothing was started."), QT_TR_NOOP("Correct the value in the settings and try again.")},
        {ErrorCode::NotEntitled, "licence.missing", QT_TR_NOOP("The ServiceNow integration is not licensed."),
         QT_TR_NOOP("The evaluation period is over, so nothing was sent."),
         QT_TR_NOOP("Install a licence file for the ServiceNow integration.")},
        {ErrorCode::LicenceExpired, "licence.expired", QT_TR_NOOP("The licence ended with %1."),
         QT_TR_NOOP("No export starts, so nothing was sent. Settings and history stay."),
         QT_TR_NOOP("Install the licence file of the renewal.")},
        {ErrorCode::LicenceForged, "licence.forged", QT_TR_NOOP("The licence file is not genuine."),
         QT_TR_NOOP(
             "It is damaged, was changed after it was signed, or was not made for this program. Nothing was sent."),
         QT_TR_NOOP("Install the file as you received it; if it is refused again, ask whoever issued it.")},
        {ErrorCode::LicenceOtherOption, "licence.option",
         QT_TR_NOOP("The licence does not include the ServiceNow integration; it is for: %1."),
         QT_TR_NOOP("The integration is an option of its own. Nothing was sent."),
         QT_TR_NOOP("Install a licence file with the option servicenow.")},
        {ErrorCode::ClockSetBack, "licence.clock",
         QT_TR_NOOP("The clock of this computer is behind: this program was already used on %1."),
         QT_TR_NOOP("How long licence or evaluation still last cannot be told, so nothing was sent."),
         QT_TR_NOOP("Set date and time right. If they are right, exports start again from the date that is named.")},
        {ErrorCode::CredentialsIncomplete, "credentials.incomplete",
         QT_TR_NOOP("The ServiceNow connection is not complete: %1 is missing."),
         QT_TR_NOOP("Without instance URL, user name and token no export can start."),
         QT_TR_NOOP("Fill in the missing value in the ServiceNow section, or give it on the command line.")},
        {ErrorCode::SecretUnavailable, "credentials.unavailable",
         QT_TR_NOOP("The saved token or client secret cannot be read (%1)."),
         QT_TR_NOOP("The export cannot log in to ServiceNow, so nothing was sent."),
         QT_TR_NOOP("Unlock the keyring, or check that the file exists and belongs to you with mode 0600.")},
        {ErrorCode::TokenRejected, "credentials.rejected", QT_TR_NOOP("ServiceNow refused the login at %1."),
         QT_TR_NOOP("The token, the client id or the client secret is wrong, or the token was revoked."),
         QT_TR_NOOP("Generate a new token in ServiceNow (Flexera Integration > Generate Token) and save it here.")},
        {ErrorCode::TokenProbablyExpired, "credentials.expired",
         QT_TR_NOOP("ServiceNow refused the login at %1; the token has probably expired."),
         QT_TR_NOOP("Refresh tokens live 100 days by default, and this one was saved longer ago than that."),
         QT_TR_NOOP("Generate a new token in ServiceNow (Flexera Integration > Generate Token) and save it here.")},
        {ErrorCode::Forbidden, "servicenow.forbidden",
         QT_TR_NOOP("ServiceNow does not allow this account to import (%1)."),
         QT_TR_NOOP("The login worked, but the account lacks the role of the integration."),
         QT_TR_NOOP("Ask the ServiceNow administrator to give the account the integration role.")},
        {ErrorCode::EndpointNotFound, "servicenow.endpoint",
         QT_TR_NOOP("ServiceNow knows no integration endpoint at %1."),
         QT_TR_NOOP(
             "The integration application is not installed there, or the endpoint was changed on one side only."),
         QT_TR_NOOP(
             "Check that the application is installed, and that the endpoint is the same in ServiceNow and in these "
             "settings.")},
        {ErrorCode::HostNotFound, "network.name", QT_TR_NOOP("The name %1 cannot be resolved."),
         QT_TR_NOOP("No connection was made, so nothing was sent."),
         QT_TR_NOOP("Check the instance URL and the name server of this computer.")},
        {ErrorCode::ConnectionRefused, "network.refused", QT_TR_NOOP("%1 does not accept connections."),
         QT_TR_NOOP("The computer was reached, but nothing listens there, or a firewall refuses."),
         QT_TR_NOOP("Check address and port of the instance, and the firewall rules for this computer's address.")},
        {ErrorCode::ConnectionLost, "network.lost", QT_TR_NOOP("The connection to %1 was lost."),
         QT_TR_NOOP(
             "It is not known whether the last request arrived; the next export finds out and sends what is missing."),
         QT_TR_NOOP("Check the network and whether the instance is running, then export again.")},
        {ErrorCode::TlsFailed, "network.tls", QT_TR_NOOP("No secure connection to %1 could be made."),
         QT_TR_NOOP("The certificate is not trusted or does not belong to this name, so nothing was sent."),
         QT_TR_NOOP("Check the instance URL; if a company proxy replaces certificates, install its authority on this "
                    "computer.")},
        {ErrorCode::ProxyFailed, "network.proxy", QT_TR_NOOP("The proxy did not let the connection to %1 through."),
         QT_TR_NOOP("Nothing was sent."),
         QT_TR_NOOP("Check the system proxy settings and whether the proxy needs a login.")},
        {ErrorCode::TimedOut, "network.timeout", QT_TR_NOOP("%1 did not answer in time."),
         QT_TR_NOOP("It is not known whether the request was carried out; the next export finds out and sends what is "
                    "missing."),
         QT_TR_NOOP("Check how busy the instance is; smaller segments help when requests take long.")},
        {ErrorCode::NotServiceNow, "servicenow.html", QT_TR_NOOP("%1 answered with a page instead of data."),
         QT_TR_NOOP("The instance may be asleep, a login page or a proxy may have answered in its place."),
         QT_TR_NOOP("Open the instance URL in a browser; wake the instance or correct the URL.")},
        {ErrorCode::BadReply, "servicenow.reply", QT_TR_NOOP("The answer of %1 cannot be understood."),
         QT_TR_NOOP("The instance may run another version of the integration application."),
         QT_TR_NOOP("Run the connection test and compare the application version.")},
        {ErrorCode::NotReady, "servicenow.notready", QT_TR_NOOP("ServiceNow is not ready to import: %1."),
         QT_TR_NOOP("Without it, transactions would arrive but never be processed, so nothing was sent."),
         QT_TR_NOOP("Restore the missing record in ServiceNow under Flexera Integration > Advanced.")},
        {ErrorCode::UnfinishedImport, "servicenow.unfinished",
         QT_TR_NOOP("An earlier import in ServiceNow is not finished: %1."),
         QT_TR_NOOP("Two imports at a time could overwrite each other, so nothing was sent."),
         QT_TR_NOOP("Wait until it is finished, or close it as failed in ServiceNow under Import History.")},
        {ErrorCode::SamMissing, "servicenow.sam",
         QT_TR_NOOP("ServiceNow cannot take installed applications: the SAM plugin is not installed."),
         QT_TR_NOOP(
             "SAM tables are asked for (by an integration property, or by the software route of the channel), and this "
             "instance has none. Hardware and contracts are not affected."),
         QT_TR_NOOP("Install the SAM plugin, choose CMDB tables (in the integration properties, or as the software "
                    "route of the channel), or exclude installed applications.")},
        {ErrorCode::Malformed, "servicenow.malformed", QT_TR_NOOP("ServiceNow could not read a segment (%1)."),
         QT_TR_NOOP("The export was ended; nothing of this segment was imported."),
         QT_TR_NOOP("Send the log file to support.")},
        {ErrorCode::UnknownType, "servicenow.type", QT_TR_NOOP("ServiceNow does not know the transaction type %1."),
         QT_TR_NOOP("The integration application is of another version."),
         QT_TR_NOOP("Update the integration application in ServiceNow.")},
        {ErrorCode::TooLarge, "servicenow.toolarge",
         QT_TR_NOOP("ServiceNow refused a segment because of its size (%1)."),
         QT_TR_NOOP("Nothing of this segment was imported."),
         QT_TR_NOOP("Make the segments smaller (--segment-bytes) and export again.")},
        {ErrorCode::OutOfOrder, "servicenow.order", QT_TR_NOOP("ServiceNow expected another segment (%1)."),
         QT_TR_NOOP(
             "The run on the instance and this export do not agree; the next export starts from what is known to have "
             "landed."),
         QT_TR_NOOP("Export again.")},
        {ErrorCode::Conflict, "servicenow.conflict",
         QT_TR_NOOP("ServiceNow already holds another segment under the same transaction ID (%1)."),
         QT_TR_NOOP("Nothing was overwritten."), QT_TR_NOOP("Export again; the records are sent under new IDs.")},
        {ErrorCode::RunClosed, "servicenow.closed", QT_TR_NOOP("The import run was closed in ServiceNow (%1)."),
         QT_TR_NOOP("It takes no more segments; what had landed is kept."),
         QT_TR_NOOP("Export again to send the rest.")},
        {ErrorCode::BaseMoved, "servicenow.basemoved",
         QT_TR_NOOP("Somebody else exported to this instance in the meantime (%1)."),
         QT_TR_NOOP("What the instance holds is no longer what this export was built on."),
         QT_TR_NOOP("Export again; that data type is sent in full.")},
        {ErrorCode::UnknownRun, "servicenow.norun", QT_TR_NOOP("ServiceNow does not know the import run (%1)."),
         QT_TR_NOOP("It was never created, or its history was deleted."), QT_TR_NOOP("Export again.")},
        {ErrorCode::ServerTimeout, "servicenow.timeout",
         QT_TR_NOOP("ServiceNow cancelled the request because it took too long (%1)."),
         QT_TR_NOOP("The instance was too busy to take the segment."),
         QT_TR_NOOP("Export again at a quieter time, or with smaller segments.")},
        {ErrorCode::Throttled, "servicenow.throttled",
         QT_TR_NOOP("ServiceNow asks us to wait: too many requests (%1)."),
         QT_TR_NOOP("A rate limit of the instance was reached."),
         QT_TR_NOOP("Export again later, or ask for a higher limit for this account.")},
        {ErrorCode::ServerFailed, "servicenow.failed", QT_TR_NOOP("ServiceNow reported an internal failure (%1)."),
         QT_TR_NOOP("The segment was not accepted after all tries."),
         QT_TR_NOOP("Look at the system log of the instance, then export again.")},
        {ErrorCode::ImportFailed, "import.failed", QT_TR_NOOP("ServiceNow could not finish the import %1."),
         QT_TR_NOOP("Records of the failed transactions did not land; they are sent again by the next export."),
         QT_TR_NOOP("Open the run in the import history to see which transaction failed and why.")},
        {ErrorCode::ImportStalled, "import.stalled", QT_TR_NOOP("The import %1 in ServiceNow stopped moving."),
         QT_TR_NOOP("It was closed, so that it does not block later exports; what did not land is sent again."),
         QT_TR_NOOP("Check in ServiceNow that the scheduled import runs and under which account, then export again.")},
        {ErrorCode::SourceUnreachable, "source.unreachable",
         QT_TR_NOOP("The operations database cannot be opened: %1."),
         QT_TR_NOOP("There is nothing to read from, so nothing was sent."),
         QT_TR_NOOP("Check that the database exists, is running, and that this account may read it.")},
        {ErrorCode::SourceIncomplete, "source.incomplete", QT_TR_NOOP("The operations database lacks %1."),
         QT_TR_NOOP("Without it records cannot be told apart, so nothing was sent."),
         QT_TR_NOOP("Create or correct the export view, or choose another source profile.")},
        {ErrorCode::SourceReadFailed, "source.read",
         QT_TR_NOOP("Reading the operations database failed in mid-pass (%1)."),
         QT_TR_NOOP("What had been sent is accounted for; the rest is sent by the next export."),
         QT_TR_NOOP("Check the database, then export again.")},
        {ErrorCode::SourceNoLastModified, "source.lastmodified",
         QT_TR_NOOP("Changes since a date cannot be told: %1 has no LastModified."), QT_TR_NOOP("Nothing was sent."),
         QT_TR_NOOP("Leave out -changesSince and -changesPeriod; a differential export needs no dates.")},
        {ErrorCode::NothingSelected, "export.nothing", QT_TR_NOOP("All three data types are excluded."),
         QT_TR_NOOP("There is nothing to export."),
         QT_TR_NOOP("Include hardware inventory, contracts or installed applications.")},
        {ErrorCode::ExportRunning, "export.running", QT_TR_NOOP("Another export is running: %1."),
         QT_TR_NOOP("One export at a time keeps the data right, so this one was not started."),
         QT_TR_NOOP("Wait until the other one has finished.")},
        {ErrorCode::JournalUnavailable, "journal.unavailable", QT_TR_NOOP("The export journal cannot be opened: %1."),
         QT_TR_NOOP("Without it the program does not know what ServiceNow holds, so nothing was sent."),
         QT_TR_NOOP("Check the folder, its permissions and the free space; on a server, that it runs and that this "
                    "account may "
                    "use the database. If a file is damaged, move it away: the next export then sends everything.")},
        {ErrorCode::JournalTooNew, "journal.newer",
         QT_TR_NOOP("The export journal %1 was written by a newer version of this program."),
         QT_TR_NOOP("It was left as it is."), QT_TR_NOOP("Install the newer version, or name another journal.")},
        {ErrorCode::JournalFailed, "journal.failed", QT_TR_NOOP("The export journal cannot be written (%1)."),
         QT_TR_NOOP("The export was ended before anything more was sent; the next one settles what is open."),
         QT_TR_NOOP("Check the free space and the health of the disk, or the connection to the server that the journal "
                    "is on, then export again.")},
        {ErrorCode::DiskFull, "disk.full", QT_TR_NOOP("There is no room left on the disk for %1."),
         QT_TR_NOOP(
             "What could not be written there was not sent, and nothing is lost: the next export settles what is "
             "open."),
         QT_TR_NOOP("Make room on that disk, or raise the quota of this account, then export again.")},
        {ErrorCode::FileUnreadable, "file.read", QT_TR_NOOP("The file %1 cannot be read."),
         QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Check that it exists and that this account may read it.")},
        {ErrorCode::FileUnwritable, "file.write", QT_TR_NOOP("The file %1 cannot be written."),
         QT_TR_NOOP("What was there before is unchanged."),
         QT_TR_NOOP("Check the folder, its permissions and the free space.")},
        {ErrorCode::RecordTooLarge, "record.toolarge",
         QT_TR_NOOP("The record %1 is larger than ServiceNow accepts in one request."),
         QT_TR_NOOP("It was not sent; all others were."), QT_TR_NOOP("Shorten its text in the operations database.")},
        {ErrorCode::LocalInstanceBusy, "instance.busy",
         QT_TR_NOOP("The embedded instance is in use by another program: %1."),
         QT_TR_NOOP("Two at a time would damage its data, so this one was not started."),
         QT_TR_NOOP("Close the other console or demonstration, then try again.")},
        {ErrorCode::LocalInstanceFailed, "instance.failed", QT_TR_NOOP("The embedded instance is not running (%1)."),
         QT_TR_NOOP("What it had confirmed is on its disk, but it answers no more."),
         QT_TR_NOOP("Start it again; if it ends again, look at sandbox.log in its folder.")},
        {ErrorCode::NotFound, "notfound", QT_TR_NOOP("%1 was not found."), QT_TR_NOOP("Nothing was changed."),
         QT_TR_NOOP("Check the name and try again.")},
        {ErrorCode::ScheduleUnavailable, "schedule.unavailable",
         QT_TR_NOOP("The service manager systemd does not answer (%1)."),
         QT_TR_NOOP("Nothing here starts exports by itself, and nothing was changed."),
         QT_TR_NOOP("Log in as the user whose exports are meant, or as root for those of the system. Where there is no "
                    "systemd, let the scheduler of this computer run itam-export.")},
        {ErrorCode::ScheduleFailed, "schedule.failed", QT_TR_NOOP("The service manager systemd refused: %1."),
         QT_TR_NOOP("The schedule is as it was before."),
         QT_TR_NOOP("Look at what systemd said; for the schedule of the system you have to be root.")},
        {ErrorCode::ScheduleForeign, "schedule.foreign", QT_TR_NOOP("%1 was not written by this program."),
         QT_TR_NOOP("It may be the work of somebody else, so it was left as it is."),
         QT_TR_NOOP("Move it away if it is not needed any more, then try again.")},
        {ErrorCode::ApiNotInScope, "servicenow.scope",
         QT_TR_NOOP("The OAuth entry of %1 does not allow the identification API."),
         QT_TR_NOOP(
             "The login and the roles are fine. The entry is securely scoped, and this API has no auth scope in it."),
         QT_TR_NOOP(
             "Ask the ServiceNow administrator to add auth scopes to the entry: POST for identifyreconcile, GET for "
             "cmdb/meta, and GET, POST and PATCH for the Table API.")},
        {ErrorCode::IdentificationForbidden, "identification.forbidden",
         QT_TR_NOOP("ServiceNow does not allow this account to use the identification API (%1)."),
         QT_TR_NOOP("The login worked, but the account has neither the role itil nor the role asset."),
         QT_TR_NOOP("Ask the ServiceNow administrator to give the account the roles itil and asset.")},
        {ErrorCode::IdentificationApiMissing, "identification.missing", QT_TR_NOOP("%1 has no identification API."),
         QT_TR_NOOP("The address is no ServiceNow instance, or its release is older than this API."),
         QT_TR_NOOP("Check the instance URL and ask the ServiceNow administrator for the release of the instance.")},
        {ErrorCode::DiscoverySourceMissing, "servicenow.discoverysource",
         QT_TR_NOOP("ServiceNow does not know the discovery source \"%1\"."),
         QT_TR_NOOP("It must be a choice of the column discovery_source of the table cmdb_ci, spelled exactly. Nothing "
                    "was written."),
         QT_TR_NOOP("Ask the ServiceNow administrator to add the choice (value and label) to sys_choice, then test the "
                    "connection.")},
        {ErrorCode::IdentificationRuleMissing, "identification.rule",
         QT_TR_NOOP("The identification rules of ServiceNow cannot take records for %1."),
         QT_TR_NOOP("A rule, or its entry for these rows, is missing or contradicts another. No such record can land "
                    "until that is mended."),
         QT_TR_NOOP("Ask the ServiceNow administrator to add the entry under CI Identifiers; the log names what is "
                    "missing.")},
        {ErrorCode::NotPermitted, "role.viewer",
         QT_TR_NOOP("This account is a Viewer: it sees everything, but starts and changes nothing."),
         QT_TR_NOOP("Nothing was started or changed. Administrators here: %1."),
         QT_TR_NOOP("Ask one of them to do it, or to make this account an Administrator.")},
        {ErrorCode::LastAdministrator, "role.last", QT_TR_NOOP("%1 is the last Administrator."),
         QT_TR_NOOP("Without one nobody could export or change a setting any more, so the role was left as it is."),
         QT_TR_NOOP("Make another account an Administrator first.")},
    }};
};

constexpr bool inEnumOrder()
{
    for (int i = 0; i < errorCodeCount; ++i) {
        if (Sentences::entries[static_cast<std::size_t>(i)].code != static_cast<ErrorCode>(i))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "one entry for each ErrorCode, in its order");

const Entry& entryOf(ErrorCode code)
{
    return Sentences::entries[static_cast<std::size_t>(code)];
}

QString sentence(const char* text, const Error& error)
{
    const QString translated = Sentences::tr(text);
    if (!translated.contains(QLatin1String("%1")))
        return translated;
    const QString subject = error.subject.isEmpty() ? error.detail : error.subject;
    return translated.arg(subject.isEmpty() ? Sentences::tr("no details") : subject);
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
