// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/recordkinds.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::checks {
namespace {

using core::changes::RecordKind;
using core::exporter::Standing;
using models::Severity;

template <typename Kind>
struct Entry
{
    Kind kind;
    const char* title;
    const char* meaning;
    const char* advice;
};

// The tables stand inside the class that gives them their context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordKinds)
public:
    static constexpr auto kinds = std::to_array<Entry<RecordKind>>({
        {RecordKind::Added, QT_TR_NOOP("Added"),
         QT_TR_NOOP("ServiceNow is not known to have these records. They are inserted, or matched with what it has."),
         ""},
        {RecordKind::Changed, QT_TR_NOOP("Changed"),
         QT_TR_NOOP("These records differ from what was sent last. ServiceNow gets their new values."), ""},
        {RecordKind::Unchanged, QT_TR_NOOP("Unchanged"), QT_TR_NOOP("ServiceNow has these records as they are."), ""},
        {RecordKind::Refreshed, QT_TR_NOOP("Sent too long ago"),
         QT_TR_NOOP("Nothing but dates of use and inventory can have changed. They are sent again every 30 days."), ""},
        {RecordKind::Returned, QT_TR_NOOP("Returned"),
         QT_TR_NOOP("These records had vanished from the operations database and are back. They are sent, even if they "
                    "are equal."),
         ""},
        {RecordKind::Pending, QT_TR_NOOP("Pending"),
         QT_TR_NOOP("These records were sent and did not land. Every export sends them again."),
         QT_TR_NOOP("The column beside a record says why.")},
        {RecordKind::HeldBack, QT_TR_NOOP("Held back"),
         QT_TR_NOOP("ServiceNow is set not to add or update such records."),
         QT_TR_NOOP("They travel with the next export after its property was switched on.")},
        {RecordKind::Duplicate, QT_TR_NOOP("Duplicates"),
         QT_TR_NOOP("Another record of the operations database stands for the same computer in ServiceNow."),
         QT_TR_NOOP("Merge the two in the operations database if they are one machine.")},
        {RecordKind::Vanished, QT_TR_NOOP("Vanished"),
         QT_TR_NOOP("The operations database does not have these records any more. ServiceNow keeps what it has: "
                    "nothing is ever deleted."),
         ""},
    });
    static_assert(kinds.size() == core::changes::recordKindCount);

    static constexpr auto standings = std::to_array<Entry<Standing>>({
        {Standing::Missing, QT_TR_NOOP("Missing"),
         QT_TR_NOOP("The operations database has these records, ServiceNow does not."),
         QT_TR_NOOP("A repair sends them now. What was added since the last export comes with the next one anyway.")},
        {Standing::Different, QT_TR_NOOP("Different"),
         QT_TR_NOOP("The values in ServiceNow are not those of the operations database."),
         QT_TR_NOOP("A repair sends these records again, which overwrites what somebody changed there.")},
        {Standing::Extra, QT_TR_NOOP("Extra"),
         QT_TR_NOOP("ServiceNow has these records with a key of ours, the operations database does not. They are never "
                    "deleted."),
         QT_TR_NOOP("Retire them in CI lifecycle when they are gone for good.")},
        {Standing::HeldBack, QT_TR_NOOP("Held back"),
         QT_TR_NOOP("They are missing or different because ServiceNow is set not to add or update such records."), ""},
        {Standing::Pending, QT_TR_NOOP("Pending"),
         QT_TR_NOOP("They did not land and are known: every export sends them again."),
         QT_TR_NOOP("The column beside a record says why.")},
        {Standing::Duplicate, QT_TR_NOOP("Duplicates"),
         QT_TR_NOOP("Another record of the operations database stands for the same computer in ServiceNow."),
         QT_TR_NOOP("Merge the two in the operations database if they are one machine.")},
        {Standing::OwnedElsewhere, QT_TR_NOOP("Owned by another source"),
         QT_TR_NOOP("They differ only in columns that another source owns in ServiceNow. The reconciliation rules "
                    "there keep those values, so a repair does not send them."),
         QT_TR_NOOP("Change the reconciliation rules in ServiceNow if the operations database should win.")},
    });
    static_assert(standings.size() == core::exporter::standingCount);

    // What becomes of the records.
    static constexpr auto staysThere = QT_TR_NOOP("Stays there");
    static constexpr auto notSent = QT_TR_NOOP("Not sent");
    static constexpr auto partlySent = QT_TR_NOOP("Partly sent");
    static constexpr auto sentAgain = QT_TR_NOOP("Sent again");
    static constexpr auto sent = QT_TR_NOOP("Sent");
    static constexpr auto toRepair = QT_TR_NOOP("To repair");
    static constexpr auto asItIsSet = QT_TR_NOOP("As it is set");
    static constexpr auto known = QT_TR_NOOP("Known");

    template <typename Kind, std::size_t total>
    static RecordKindWords of(const std::array<Entry<Kind>, total>& entries, Kind kind)
    {
        for (const Entry<Kind>& entry : entries) {
            if (entry.kind == kind)
                return {tr(entry.title), tr(entry.meaning), *entry.advice ? tr(entry.advice) : QString()};
        }
        return {};
    }
};

} // namespace

RecordKindWords recordKindWords(RecordKind kind)
{
    return Words::of(Words::kinds, kind);
}

models::State stateOf(RecordKind kind, qint64 travelling, qint64 all)
{
    if (kind == RecordKind::Vanished)
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr(Words::staysThere)};
    const bool isProblem = kind == RecordKind::Pending;
    if (travelling == 0)
        return {isProblem ? Severity::Warning : Severity::Neutral, QStringLiteral("neutral"),
                Words::tr(Words::notSent)};
    if (travelling < all)
        return {isProblem ? Severity::Warning : Severity::Busy, QStringLiteral("export"), Words::tr(Words::partlySent)};
    if (isProblem)
        return {Severity::Warning, QStringLiteral("warning"), Words::tr(Words::sentAgain)};
    return {Severity::Busy, QStringLiteral("export"), Words::tr(Words::sent)};
}

RecordKindWords standingWords(Standing standing)
{
    return Words::of(Words::standings, standing);
}

models::State stateOf(Standing standing)
{
    switch (standing) {
    case Standing::Missing:
        return {Severity::Error, QStringLiteral("error"), Words::tr(Words::toRepair)};
    case Standing::Different:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr(Words::toRepair)};
    case Standing::Extra:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr(Words::staysThere)};
    case Standing::HeldBack:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr(Words::asItIsSet)};
    case Standing::Pending:
        return {Severity::Warning, QStringLiteral("waiting"), Words::tr(Words::sentAgain)};
    case Standing::Duplicate:
    case Standing::OwnedElsewhere:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr(Words::known)};
    }
    return {};
}

} // namespace itam::ui::checks
