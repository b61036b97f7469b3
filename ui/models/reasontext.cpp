// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reasontext.h"

#include "core/wire/codes.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::models {
namespace {

struct Entry
{
    const char* reason;
    const char* what;
    const char* advice;
    bool isProblem;
};

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
public:
    static constexpr auto entries = std::to_array<Entry>({
        {core::wire::reason::unchanged, QT_TR_NOOP("Already the same in ServiceNow"), QT_TR_NOOP("Nothing to do."),
         false},
        {core::wire::reason::addOff, QT_TR_NOOP("Held back: ServiceNow is set not to add such records"),
         QT_TR_NOOP("To add them, switch the property on in ServiceNow; they travel with the next export."), false},
        {core::wire::reason::updateOff, QT_TR_NOOP("Held back: ServiceNow is set not to update such records"),
         QT_TR_NOOP("To update them, switch the property on in ServiceNow; they travel with the next export."), false},
        {core::wire::reason::ambiguous, QT_TR_NOOP("Several records in ServiceNow match"),
         QT_TR_NOOP("Merge the duplicates in ServiceNow; the record is sent again by every export."), true},
        {core::wire::reason::noKey, QT_TR_NOOP("Nothing to recognise the record by"),
         QT_TR_NOOP("Give the record a serial number or a name in the operations database."), true},
        {core::wire::reason::ciNotFound, QT_TR_NOOP("Its computer is not in ServiceNow"),
         QT_TR_NOOP("Export hardware inventory as well, or correct the computer's own problem first."), true},
        {core::wire::reason::lookupLate, QT_TR_NOOP("A record that it refers to is not in ServiceNow yet"),
         QT_TR_NOOP("Check the host or the master contract; the record is sent again by every export."), true},
        {core::wire::reason::duplicateOf, QT_TR_NOOP("Another record already stands for the same computer"),
         QT_TR_NOOP("Merge the two in the operations database if they are one machine."), false},
        {core::wire::reason::inDoubt, QT_TR_NOOP("ServiceNow cannot tell what became of it"),
         QT_TR_NOOP("The next export sends it again."), true},
        {core::wire::reason::failedTransaction, QT_TR_NOOP("Its transaction failed in ServiceNow"),
         QT_TR_NOOP("The next export sends it again; the transaction tells why it failed."), true},
        {core::wire::reason::tooLarge, QT_TR_NOOP("Larger than ServiceNow accepts"),
         QT_TR_NOOP("Shorten its text in the operations database."), true},
        // Of the identification API.
        {"NO_RESULT", QT_TR_NOOP("ServiceNow did not say what became of it"),
         QT_TR_NOOP("The next export sends it again."), true},
        {"MISSING_MATCHING_ATTRIBUTES", QT_TR_NOOP("Nothing that ServiceNow's identification rule knows it by"),
         QT_TR_NOOP("Give the record a serial number or a name in the operations database."), true},
        {"REQUIRED_ATTRIBUTE_EMPTY", QT_TR_NOOP("A column that its class demands is empty"),
         QT_TR_NOOP("Fill it in the operations database; the log names the column."), true},
        {"STATUS_NOT_SET", QT_TR_NOOP("It is in ServiceNow, but its state was not accepted"),
         QT_TR_NOOP("Let the account write CIs over the Table API; the record is sent again by every export."), true},
        {"OLD_HOST_KEPT", QT_TR_NOOP("In ServiceNow it is related to its former host as well"),
         QT_TR_NOOP("Let the account delete relationships of CIs (role itil), or delete the former one in ServiceNow; "
                    "the record is sent again by every export."),
         true},
    });
};

} // namespace

ReasonText reasonText(const QString& reason)
{
    const QString code = reason.section(QLatin1Char(' '), 0, 0);
    for (const Entry& entry : Words::entries) {
        if (code == QLatin1String(entry.reason))
            return {Words::tr(entry.what), Words::tr(entry.advice), entry.isProblem};
    }
    return {reason.isEmpty() ? Words::tr("No reason was given") : reason, {}, true};
}

} // namespace itam::ui::models
