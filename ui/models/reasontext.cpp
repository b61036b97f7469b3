// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reasontext.h"

#include "core/wire/codes.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::models {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

struct Entry
{
    const char* reason;
    const char* what;
    const char* advice;
    bool isProblem;
};
#define TEXT(sentence) QT_TRANSLATE_NOOP("ReasonText", sentence)
constexpr std::array entries{
    Entry{core::wire::reason::unchanged, TEXT("Already the same in ServiceNow"), TEXT("Nothing to do."), false},
    Entry{core::wire::reason::addOff, TEXT("Held back: ServiceNow is set not to add such records"),
          TEXT("To add them, switch the property on in ServiceNow; they travel with the next export."), false},
    Entry{core::wire::reason::updateOff, TEXT("Held back: ServiceNow is set not to update such records"),
          TEXT("To update them, switch the property on in ServiceNow; they travel with the next export."), false},
    Entry{core::wire::reason::ambiguous, TEXT("Several records in ServiceNow match"),
          TEXT("Merge the duplicates in ServiceNow; the record is sent again by every export."), true},
    Entry{core::wire::reason::noKey, TEXT("Nothing to recognise the record by"),
          TEXT("Give the record a serial number or a name in the operations database."), true},
    Entry{core::wire::reason::ciNotFound, TEXT("Its computer is not in ServiceNow"),
          TEXT("Export hardware inventory as well, or correct the computer's own problem first."), true},
    Entry{core::wire::reason::lookupLate, TEXT("A record that it refers to is not in ServiceNow yet"),
          TEXT("Check the host or the master contract; the record is sent again by every export."), true},
    Entry{core::wire::reason::duplicateOf, TEXT("Another record already stands for the same computer"),
          TEXT("Merge the two in the operations database if they are one machine."), false},
    Entry{core::wire::reason::inDoubt, TEXT("ServiceNow cannot tell what became of it"),
          TEXT("The next export sends it again."), true},
    Entry{core::wire::reason::failedTransaction, TEXT("Its transaction failed in ServiceNow"),
          TEXT("The next export sends it again; the transaction tells why it failed."), true},
    Entry{core::wire::reason::tooLarge, TEXT("Larger than ServiceNow accepts"),
          TEXT("Shorten its text in the operations database."), true},
};
#undef TEXT

} // namespace

ReasonText reasonText(const QString& reason)
{
    const QString code = reason.section(QLatin1Char(' '), 0, 0);
    for (const Entry& entry : entries) {
        if (code == QLatin1String(entry.reason))
            return {Words::tr(entry.what), Words::tr(entry.advice), entry.isProblem};
    }
    return {reason.isEmpty() ? Words::tr("No reason was given") : reason, {}, true};
}

} // namespace itam::ui::models
