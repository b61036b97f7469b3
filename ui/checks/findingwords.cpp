// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/findingwords.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::checks {
namespace {

using Kind = core::source::Finding::Kind;

struct Entry
{
    Kind kind;
    Consequence consequence;
    const char* title;
    const char* meaning;
    const char* advice;
};

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
public:
    static constexpr auto entries = std::to_array<Entry>({
        {Kind::MissingRequired, Consequence::ExportStops, QT_TR_NOOP("A view or a required column is missing"),
         QT_TR_NOOP("An export stops in its checks, before anything is sent."),
         QT_TR_NOOP("Add it to the operations database, or exclude this data type from the export.")},
        {Kind::DuplicateKey, Consequence::NotSent, QT_TR_NOOP("Several rows have the same key"),
         QT_TR_NOOP("An export sends the first of them and leaves the others out."),
         QT_TR_NOOP("Make the key unique, for example by adding to it what tells the rows apart.")},
        {Kind::EmptyRequired, Consequence::NotSent, QT_TR_NOOP("A required value is empty"),
         QT_TR_NOOP("The row is not sent; ServiceNow keeps what it has of this record, if anything."),
         QT_TR_NOOP("Enter the value, or leave such rows out of the view.")},
        {Kind::KeyTooLong, Consequence::NotSent, QT_TR_NOOP("A key is longer than 255 characters"),
         QT_TR_NOOP("The row is not sent: cut off, its key could be that of another record."),
         QT_TR_NOOP("Use a shorter key.")},
        {Kind::UnknownComputer, Consequence::DoesNotLand,
         QT_TR_NOOP("The computer is not in the hardware view, or is not sent"),
         QT_TR_NOOP("ServiceNow cannot place the record unless it has the computer from earlier "
                    "(CI_NOT_FOUND); every export sends it again."),
         QT_TR_NOOP("See that the hardware view has the computer and that it can be sent, or take the "
                    "record out of its view.")},
        {Kind::UnknownHost, Consequence::DoesNotLand,
         QT_TR_NOOP("The host of a virtual machine is not in the hardware view, or is not sent"),
         QT_TR_NOOP("The virtual machine arrives without its host (LOOKUP_LATE); every export sends it "
                    "again."),
         QT_TR_NOOP("See that the hardware view has the host and that it can be sent, or leave "
                    "HostComputerID empty.")},
        {Kind::UnknownMaster, Consequence::DoesNotLand, QT_TR_NOOP("The master contract is not in the contracts view"),
         QT_TR_NOOP("The contract arrives without its master (LOOKUP_LATE); every export sends it again."),
         QT_TR_NOOP("Add the master contract to the contracts view, or leave MasterContractNo empty.")},
        {Kind::SharedSerial, Consequence::Misplaced, QT_TR_NOOP("Computers share a serial number"),
         QT_TR_NOOP("ServiceNow takes them for one computer: the second is ignored (DUPLICATE_OF), and "
                    "its installations and contracts go to the first."),
         QT_TR_NOOP("Find out which of them is real; correct the serial number of the other, or retire "
                    "it.")},
        {Kind::SharedName, Consequence::Misplaced, QT_TR_NOOP("Computers share a name"),
         QT_TR_NOOP("Where no serial number decides, ServiceNow matches by name: they may become one "
                    "computer, or none of them lands (AMBIGUOUS)."),
         QT_TR_NOOP("Give each of them its serial number, or rename one.")},
        {Kind::ContradictingContract, Consequence::Misplaced,
         QT_TR_NOOP("Rows of one contract say different things about it"),
         QT_TR_NOOP("Every row updates the contract in ServiceNow, so it ends with what the last one "
                    "says."),
         QT_TR_NOOP("Let all rows of a contract take its values from one place.")},
        {Kind::UnreadableValue, Consequence::SentChanged, QT_TR_NOOP("A value is not of its column's type"),
         QT_TR_NOOP("The record is sent without this value, which clears the field in ServiceNow."),
         QT_TR_NOOP("Correct the value: dates are YYYY-MM-DD, times ISO 8601, numbers have no unit.")},
        {Kind::Truncated, Consequence::SentChanged, QT_TR_NOOP("A value is longer than its field in ServiceNow"),
         QT_TR_NOOP("The beginning that fits is sent; the rest is cut off."),
         QT_TR_NOOP("Shorten the value where the rest matters.")},
        {Kind::IllegalCharacters, Consequence::SentChanged, QT_TR_NOOP("A text holds characters that cannot travel"),
         QT_TR_NOOP("Each of them is sent as the replacement character U+FFFD."),
         QT_TR_NOOP("Correct the text; usually it was stored in another encoding than UTF-8.")},
        {Kind::JunkSerial, Consequence::SentChanged, QT_TR_NOOP("A serial number that is none"),
         QT_TR_NOOP("ServiceNow takes the computer as one without a serial number and matches it by name."),
         QT_TR_NOOP("Enter the real serial number; without one, see that the name is unique.")},
        {Kind::MissingColumn, Consequence::Harmless, QT_TR_NOOP("An optional column is missing"),
         QT_TR_NOOP("The field is left alone in ServiceNow."),
         QT_TR_NOOP("Nothing, if it is not wanted there; otherwise add the column to the view.")},
        {Kind::FutureTime, Consequence::Harmless, QT_TR_NOOP("LastModified lies in the future"),
         QT_TR_NOOP("The record is sent like any other, but the time is not believed where changes are "
                    "looked for by time."),
         QT_TR_NOOP("Set the clock or the time zone of what writes it: LastModified is UTC.")},
        {Kind::UnsortedKeys, Consequence::Harmless, QT_TR_NOOP("The keys come in another order than ours"),
         QT_TR_NOOP("Everything is sent, but every export must remember all keys, which takes memory."),
         QT_TR_NOOP("Let the view give its key as text in UTF-8.")},
        {Kind::UnindexedKey, Consequence::Harmless, QT_TR_NOOP("No index gives the rows in the order of the key"),
         QT_TR_NOOP("Everything is sent, but every export first sorts the whole view in temporary files."),
         QT_TR_NOOP("Let the key be a column of a table, with an index, instead of an expression.")},
        {Kind::UnindexedLastModified, Consequence::Harmless, QT_TR_NOOP("No index finds rows by LastModified"),
         QT_TR_NOOP("Everything is sent, but a question for what changed must read all rows."),
         QT_TR_NOOP("In a large database, let LastModified be a column of a table, with an index.")},
    });
    static_assert(entries.size() == core::source::findingKindCount);

    // What becomes of the records.
    static constexpr auto exportStops = QT_TR_NOOP("Export stops");
    static constexpr auto notSent = QT_TR_NOOP("Not sent");
    static constexpr auto doesNotLand = QT_TR_NOOP("Does not land");
    static constexpr auto landsMisplaced = QT_TR_NOOP("Lands misplaced");
    static constexpr auto sentChanged = QT_TR_NOOP("Sent changed");
    static constexpr auto harmless = QT_TR_NOOP("Harmless");
};

} // namespace

models::State stateOf(Consequence consequence)
{
    using models::Severity;
    switch (consequence) {
    case Consequence::ExportStops:
        return {Severity::Error, QStringLiteral("stop"), Words::tr(Words::exportStops)};
    case Consequence::NotSent:
        return {Severity::Error, QStringLiteral("error"), Words::tr(Words::notSent)};
    case Consequence::DoesNotLand:
        return {Severity::Error, QStringLiteral("error"), Words::tr(Words::doesNotLand)};
    case Consequence::Misplaced:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr(Words::landsMisplaced)};
    case Consequence::SentChanged:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr(Words::sentChanged)};
    case Consequence::Harmless:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr(Words::harmless)};
    }
    return {};
}

FindingWords findingWords(Kind kind)
{
    for (const Entry& entry : Words::entries) {
        if (entry.kind == kind)
            return {entry.consequence, Words::tr(entry.title), Words::tr(entry.meaning), Words::tr(entry.advice)};
    }
    return {Consequence::Harmless, core::source::nameOf(kind), {}, {}};
}

} // namespace itam::ui::checks
