// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentences of the connection test, for console and itam-export alike (design.md 9.10).
#include "core/exporter/connectionchecks.h"
#include "core/exporter/findingtext.h"
#include "core/support/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <climits>

namespace itam::core::exporter {
namespace {

struct Entry
{
    const char* id;
    const char* title;
    const char* passed; ///< what it found, when there is no error
};

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionChecks)
public:
    static constexpr auto entries = std::to_array<Entry>({
        {"licence", QT_TR_NOOP("Licence"), QT_TR_NOOP("The ServiceNow integration is licensed.")},
        {"credentials", QT_TR_NOOP("Credentials"), QT_TR_NOOP("Everything that a login needs is there.")},
        {"name", QT_TR_NOOP("Name of the instance"), QT_TR_NOOP("The name is known.")},
        {"connection", QT_TR_NOOP("Connection"), QT_TR_NOOP("The instance answers.")},
        {"tls", QT_TR_NOOP("Certificate"), QT_TR_NOOP("The connection is encrypted and the certificate is trusted.")},
        {"login", QT_TR_NOOP("Login"), QT_TR_NOOP("ServiceNow accepts the token.")},
        {"endpoint", QT_TR_NOOP("Interface"), QT_TR_NOOP("The interface that takes the records answers.")},
        {"servicenow.token", QT_TR_NOOP("Token"), QT_TR_NOOP("ServiceNow accepts the token.")},
        {"servicenow.role", QT_TR_NOOP("Role of the account"), QT_TR_NOOP("The account may import.")},
        {"servicenow.endpoint", QT_TR_NOOP("Integration endpoint"), QT_TR_NOOP("The endpoint is ready.")},
        {"servicenow.scheduled-import", QT_TR_NOOP("Scheduled data import"), QT_TR_NOOP("The record is there.")},
        {"servicenow.data-source", QT_TR_NOOP("Data source"), QT_TR_NOOP("The record is there.")},
        {"servicenow.sam-plugin", QT_TR_NOOP("Tables for applications"),
         QT_TR_NOOP("Installed applications can be imported.")},
        {"servicenow.api-scope", QT_TR_NOOP("Scopes of the OAuth entry"),
         QT_TR_NOOP("The OAuth entry covers every API that an export calls.")},
        {"servicenow.identification-role", QT_TR_NOOP("Role for the identification API"),
         QT_TR_NOOP("The account may use the identification API.")},
        {"servicenow.request-form", QT_TR_NOOP("Form of requests"),
         QT_TR_NOOP("ServiceNow takes each record of a request by itself.")},
        {"servicenow.table-rights", QT_TR_NOOP("Rights to read"),
         QT_TR_NOOP("The account may read every table that an export looks into.")},
        {"servicenow.engine-properties", QT_TR_NOOP("Identification engine"),
         QT_TR_NOOP("Its properties are as ServiceNow ships them.")},
        {"servicenow.class-rules", QT_TR_NOOP("Classes of computers"),
         QT_TR_NOOP("Each class is identified by serial number, as records are sent.")},
        {"servicenow.domain", QT_TR_NOOP("Domain of the account"),
         QT_TR_NOOP("The account is in no domain of its own.")},
        {"servicenow.foreign-keys", QT_TR_NOOP("Other writers"),
         QT_TR_NOOP("Nobody else was seen to write under this discovery source.")},
        {"servicenow.discovery-source", QT_TR_NOOP("Discovery source"),
         QT_TR_NOOP("ServiceNow knows the source of the records.")},
        {"servicenow.hardware-rule", QT_TR_NOOP("Identification rule"), QT_TR_NOOP("Computers can be identified.")},
        {"servicenow.installation-rule", QT_TR_NOOP("Rule for applications"),
         QT_TR_NOOP("Installed applications may travel with their computers.")},
        {"servicenow.package-rule", QT_TR_NOOP("Rule for software packages"),
         QT_TR_NOOP("Software packages can be identified.")},
        {"servicenow.contract-tables", QT_TR_NOOP("Tables for contracts"),
         QT_TR_NOOP("Contracts and their computers can be read.")},
        {"servicenow.relation-type", QT_TR_NOOP("Relation to hosts"),
         QT_TR_NOOP("Virtual machines can be related to their hosts.")},
        {"servicenow.duplicate-tasks", QT_TR_NOOP("Duplicates in ServiceNow"),
         QT_TR_NOOP("Number of open tasks about duplicates.")},
        {"unfinished", QT_TR_NOOP("Unfinished imports"), QT_TR_NOOP("No earlier import is unfinished.")},
        {"database", QT_TR_NOOP("Operations database"), QT_TR_NOOP("The database can be read.")},
        {"journal", QT_TR_NOOP("Place of the journal"), QT_TR_NOOP("It can be opened.")},
        {"journal.new", QT_TR_NOOP("What is there"),
         QT_TR_NOOP("No journal yet: the next start makes one, and the first export with it is a full one.")},
        {"journal.current", QT_TR_NOOP("What is there"), QT_TR_NOOP("A journal of this version of the program.")},
        {"journal.older", QT_TR_NOOP("What is there"),
         QT_TR_NOOP("A journal of an earlier version. The next start brings it up to date; the earlier version cannot "
                    "open it any more then.")},
        {"journal.free", QT_TR_NOOP("Exports"), QT_TR_NOOP("No export uses it at the moment.")},
        {"journal.busy", QT_TR_NOOP("Exports"),
         QT_TR_NOOP("An export uses it at the moment; another one can start when it has ended.")},
        {"journal.administrator", QT_TR_NOOP("Role of the account"),
         QT_TR_NOOP("This account is an Administrator there.")},
        {"journal.viewer", QT_TR_NOOP("Role of the account"),
         QT_TR_NOOP("This account is a Viewer there: it sees everything, but starts and changes nothing. An "
                    "Administrator of that journal can change that.")},
        {"view.hardware", QT_TR_NOOP("Hardware inventory"), QT_TR_NOOP("The view is complete.")},
        {"view.contracts", QT_TR_NOOP("Contracts"), QT_TR_NOOP("The view is complete.")},
        {"view.applications", QT_TR_NOOP("Installed applications"), QT_TR_NOOP("The view is complete.")},
    });
};

const Entry* find(const QString& id)
{
    const auto found =
        std::ranges::find_if(Words::entries, [&id](const Entry& entry) { return id == QLatin1String(entry.id); });
    return found == Words::entries.end() ? nullptr : &*found;
}

QString passedSentence(const ConnectionCheck& check)
{
    if (check.rows)
        return Words::tr("%n record(s).", nullptr, static_cast<int>(std::min<qint64>(*check.rows, INT_MAX)));
    const Entry* entry = find(check.id);
    const QString sentence = entry ? Words::tr(entry->passed) : QString();
    if (check.detail.isEmpty())
        return sentence;
    //: %1 is a whole sentence, %2 what the instance itself says about it, or where the database is
    return Words::tr("%1 (%2)").arg(sentence, check.detail).trimmed();
}

} // namespace

QString checkTitle(const QString& id)
{
    const Entry* entry = find(id);
    if (entry)
        return Words::tr(entry->title);
    // A check of a newer integration application: its own name is all there is.
    return Words::tr("ServiceNow: %1").arg(id.section(QLatin1Char('.'), 1));
}

QString checkSentence(const ConnectionCheck& check)
{
    if (const QString finding = findingSentence(check); !finding.isEmpty())
        return finding;
    switch (check.state) {
    case CheckState::Passed:
        return passedSentence(check);
    case CheckState::NotChecked:
        return notCheckedSentence(check.id);
    case CheckState::NotReached:
        return Words::tr("Not reached: a check before it failed.");
    case CheckState::Warning:
        if (check.id == QLatin1String("unfinished"))
            return Words::tr("An export of this computer was interrupted. The next one closes it "
                             "first and sends what is missing (%1).")
                .arg(check.detail);
        break;
    case CheckState::Failed:
        break;
    }
    if (!check.error)
        return passedSentence(check);
    const support::ErrorText text = support::errorText(*check.error);
    //: What happened, then what to do: two whole sentences
    return Words::tr("%1 %2").arg(text.what, text.advice);
}

} // namespace itam::core::exporter
