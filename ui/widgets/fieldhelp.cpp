// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldhelp.h"

#include <QApplication>
#include <QWhatsThis>
#include <QWidget>

#include <iterator>

namespace itam::ui::widgets {
namespace {

struct Help
{
    const char* field;
    const char* text;
};

constexpr Help texts[]{
    {"instanceComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "The instance that everything in this window is about. Exports go there.")},
    {"instanceNameEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "What you call this instance. It stands in the header and in every question "
                                    "before something is written.")},
    {"environmentComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "What the instance is for. Before anything is written to production, you are "
                                    "asked.")},
    {"channelComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "How records reach ServiceNow: with the integration application that is installed "
                                    "there, or through the identification API that every instance has.")},
    {"discoverySourceEdit",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "Under which name ServiceNow keeps who sent a record. An administrator adds it there "
                       "as a choice once; the connection test says whether it is there.")},
    {"makeReferencesCheckBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Lets an export insert companies and product models that ServiceNow does not have "
                                    "yet. Each is looked up first, so that none is there twice.")},
    {"softwareRouteComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Which tables of ServiceNow installed applications go to: those of Software Asset "
                                    "Management, those of the CMDB, or none.")},
    {"instanceUrlEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The address of the instance, for example https://acme.service-now.com. Path and "
                                    "slashes at its end are taken away.")},
    {"userEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The user that the integration logs in as. It needs the import role of the "
                                    "integration application.")},
    {"tokenEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The refresh token that ServiceNow makes under Generate Token. It is kept in the "
                                    "keyring and never shown again.")},
    {"clientSecretEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The secret of the OAuth application in ServiceNow. It is kept in the keyring "
                                    "and never shown again.")},
    {"keepUntilCloseCheckBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Keeps passwords and tokens in memory only. They have to be typed again when the "
                                    "console starts next time.")},
    {"sourceEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Where the operations database is: the path of a file, or a data source name. It "
                                    "is only read.")},
    {"sourcePasswordEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The password of the account that reads the operations database. It is kept in the "
                                    "keyring and never shown again.")},
    {"journalEdit",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "Where the journal is: a file on this computer, or a database on a PostgreSQL server "
                       "that several administrators share. Empty: the usual file.")},
    {"journalPasswordEdit",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "The password of the account that uses the journal on its server. It is kept in the "
                       "keyring and never shown again.")},
    {"newAccountEdit",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "The name with which somebody logs in to this computer, with the realm where there is "
                       "one. The account need not have been here yet.")},
    {"clientIdEdit", QT_TRANSLATE_NOOP("FieldHelp", "The client ID of the OAuth application in ServiceNow.")},
    {"endpointEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The path of the integration's interface on the instance. Change it only when "
                                    "the application was installed under another name.")},
    {"segmentRecordsSpinBox", QT_TRANSLATE_NOOP("FieldHelp", "At most so many records travel in one segment.")},
    {"segmentBytesSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "At most so large is one segment. Smaller segments are repeated faster after a "
                                    "fault.")},
    {"maxTriesSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "So often a segment is tried before the export stops. Nothing is lost: the next "
                                    "export goes on.")},
    {"requestTimeoutSpinBox", QT_TRANSLATE_NOOP("FieldHelp", "So long one request may take before it counts as lost.")},
    {"stallSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "So long an import may show no progress before the export stops waiting for it.")},
    {"hardwareCheckBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Computers travel with each export. Contracts and installations refer to them.")},
    {"contractsCheckBox", QT_TRANSLATE_NOOP("FieldHelp", "Contracts travel with each export.")},
    {"applicationsCheckBox", QT_TRANSLATE_NOOP("FieldHelp", "Installed applications travel with each export.")},
    {"fullExportCheckBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Sends every record, changed or not. Needed seldom: the console sends in full by "
                                    "itself where it must.")},
    {"pendingTypeComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows the pending records of this data type.")},
    {"pendingFilterEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only the records whose key or cause contains this text.")},
    {"stateFilterComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only the runs that ended so.")},
    {"typeFilterComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only the runs of this data type.")},
    {"periodFilterComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only the runs that began in this time.")},
    {"fromDateEdit", QT_TRANSLATE_NOOP("FieldHelp", "The first day that is shown.")},
    {"toDateEdit", QT_TRANSLATE_NOOP("FieldHelp", "The last day that is shown.")},
    {"historySearchEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows the runs whose number, export or message contains this text.")},
    {"payloadSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Finds this text in the segment as it was sent.")},
    {"tryFirstComboBox", QT_TRANSLATE_NOOP("FieldHelp", "What is tried: the first of the two. Nothing is changed.")},
    {"trySecondComboBox", QT_TRANSLATE_NOOP("FieldHelp", "What is tried: the second of the two. Nothing is changed.")},
    {"auditKindComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only changes of this kind.")},
    {"auditRequestorComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only what this requestor did.")},
    {"auditRuleComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only what happened by this rule.")},
    {"auditPeriodComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only what happened in this time.")},
    {"auditFromDateEdit", QT_TRANSLATE_NOOP("FieldHelp", "The first day that is shown.")},
    {"auditToDateEdit", QT_TRANSLATE_NOOP("FieldHelp", "The last day that is shown.")},
    {"auditUserEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows only what this user did.")},
    {"leaseComboBox", QT_TRANSLATE_NOOP("FieldHelp", "By how long the leases of the selected tasks are extended.")},
    {"stateLabelEdit", QT_TRANSLATE_NOOP("FieldHelp", "The name of the new operational state, as people see it.")},
    {"stateValueSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "The number under which the instance keeps the state. It cannot be changed "
                                    "later.")},
    {"requestorComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "In whose name the change is made. A state or an action belongs to its "
                                    "requestor.")},
    {"changeValueComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "The state or the action that the selected CIs shall have.")},
    {"leaseTimeComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "How long the action may stay active before its lease ends: choose or type, as "
                                    "hours:minutes:seconds.")},
    {"actionNameEdit", QT_TRANSLATE_NOOP("FieldHelp", "The name of the action. Rules and requestors name it so.")},
    {"actionDescriptionEdit", QT_TRANSLATE_NOOP("FieldHelp", "What the action means, for people.")},
    {"logSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows only the lines that contain this text.")},
    {"logPeriodComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only the lines of this time.")},
    {"ciClassComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only CIs of this class and of those below it.")},
    {"ciStateComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only CIs that show this operational state.")},
    {"ciActionComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only CIs on which this action is active.")},
    {"ciSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows the CIs whose name or serial number contains this text.")},
    {"classSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Finds a CI class by its name.")},
    {"requestorIdEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The id of a requestor, to find out whether it is still valid.")},
    {"graceDaysSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "So many days after the end of its lease an action may stay active.")},
    {"stagingNumberEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "The number of an import transaction (or of an import run) whose rows are shown.")},
    {"stagingSearchEdit",
     QT_TRANSLATE_NOOP(
         "FieldHelp",
         "Shows only rows with this text in their key or name. ServiceNow is asked, not only what is loaded.")},
    {"stagingResultComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only rows with this result.")},
    {"stagingReasonComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only rows that have this reason for their result.")},
    {"scheduledImportsSearchEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only Scheduled Data Imports with this text in their name.")},
    {"scheduledImportsActiveComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows active or inactive Scheduled Data Imports only. New segments are refused "
                                    "while the one of the integration is inactive.")},
    {"duplicatesSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries with this text in a key or a name.")},
    {"duplicatesKindComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries that came about in this way.")},
    {"contractsSearchEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only contracts with this text in their number or name.")},
    {"contractsStateComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only contracts in this state.")},
    {"closingCommentEdit",
     QT_TRANSLATE_NOOP(
         "FieldHelp",
         "Why the import is closed. It is required, and stands in the audit of the instance with your account.")},
    {"applicationLogSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries with this text in their message.")},
    {"applicationLogLevelComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries of this level.")},
    {"applicationLogSourceComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries that this part of the instance wrote.")},
    {"applicationLogPeriodComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only entries that are not older than this.")},
    {"propertyValueSpinBox",
     QT_TRANSLATE_NOOP("FieldHelp", "The new value of the property. It changes on the instance once you save it.")},
    {"propertyValueComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "The new value of the property. It changes on the instance once you save it.")},
    {"transformMapsSearchEdit",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only transform maps with this text in their name.")},
    {"transformMapsTableComboBox",
     QT_TRANSLATE_NOOP("FieldHelp", "Shows only transform maps that read this staging table.")},
    {"dataSourcesSearchEdit", QT_TRANSLATE_NOOP("FieldHelp", "Shows only Data Sources with this text in their name.")},
    {"dataSourcesActiveComboBox", QT_TRANSLATE_NOOP("FieldHelp", "Shows active or inactive Data Sources only.")},
};

} // namespace

QString helpOf(const QString& objectName)
{
    const auto* found =
        std::ranges::find_if(texts, [&](const Help& help) { return objectName == QLatin1String(help.field); });
    return found == std::end(texts) ? QString() : QCoreApplication::translate("FieldHelp", found->text);
}

void giveHelp(QWidget& root)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->whatsThis().isEmpty() && !widget->objectName().isEmpty())
            widget->setWhatsThis(helpOf(widget->objectName()));
    }
}

void showHelpOfFocus(const QWidget& window)
{
    for (QWidget* at = QApplication::focusWidget(); at && window.isAncestorOf(at); at = at->parentWidget()) {
        if (!at->whatsThis().isEmpty()) {
            QWhatsThis::showText(at->mapToGlobal(QPoint(0, at->height())), at->whatsThis(), at);
            return;
        }
    }
    QWhatsThis::enterWhatsThisMode();
}

} // namespace itam::ui::widgets
