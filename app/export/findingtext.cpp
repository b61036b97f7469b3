// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/findingtext.h"

namespace itam::app::exporter {
namespace {

using Kind = core::source::Finding::Kind;
using enum Consequence;

FindingText text(Consequence consequence, const char* title, const char* meaning, const char* advice)
{
    return {consequence, QString::fromLatin1(title), QString::fromLatin1(meaning), QString::fromLatin1(advice)};
}

} // namespace

QString nameOf(Consequence consequence)
{
    switch (consequence) {
    case ExportStops:
        return QStringLiteral("export stops");
    case NotSent:
        return QStringLiteral("not sent");
    case DoesNotLand:
        return QStringLiteral("does not land");
    case Misplaced:
        return QStringLiteral("lands misplaced");
    case SentChanged:
        return QStringLiteral("sent changed");
    case Harmless:
        return QStringLiteral("harmless");
    }
    return {};
}

FindingText textOf(Kind kind)
{
    switch (kind) {
    case Kind::MissingRequired:
        return text(ExportStops, "a view or a required column is missing",
                    "An export stops in its checks, before anything is sent.",
                    "Add it to the operations database, or exclude this data type from the export.");
    case Kind::DuplicateKey:
        return text(NotSent, "several rows have the same key",
                    "An export sends the first of them and leaves the others out.",
                    "Make the key unique, for example by adding to it what tells the rows apart.");
    case Kind::EmptyRequired:
        return text(NotSent, "a required value is empty",
                    "The row is not sent; ServiceNow keeps what it has of this record, if anything.",
                    "Enter the value, or leave such rows out of the view.");
    case Kind::KeyTooLong:
        return text(NotSent, "a key is longer than 255 characters",
                    "The row is not sent: cut off, its key could be that of another record.", "Use a shorter key.");
    case Kind::UnknownComputer:
        return text(
            DoesNotLand, "the computer is not in the hardware view, or is not sent",
            "ServiceNow cannot place the record unless it has the computer from earlier (CI_NOT_FOUND); every "
            "export sends it again.",
            "See that the hardware view has the computer and that it can be sent, or take the record out of its view.");
    case Kind::UnknownHost:
        return text(DoesNotLand, "the host of a virtual machine is not in the hardware view, or is not sent",
                    "The virtual machine arrives without its host (LOOKUP_LATE); every export sends it again.",
                    "See that the hardware view has the host and that it can be sent, or leave HostComputerID empty.");
    case Kind::UnknownMaster:
        return text(DoesNotLand, "the master contract is not in the contracts view",
                    "The contract arrives without its master (LOOKUP_LATE); every export sends it again.",
                    "Add the master contract to the contracts view, or leave MasterContractNo empty.");
    case Kind::SharedSerial:
        return text(Misplaced, "computers share a serial number",
                    "ServiceNow takes them for one computer: the second is ignored (DUPLICATE_OF), and its "
                    "installations and contracts go to the first.",
                    "Find out which of them is real; correct the serial number of the other, or retire it.");
    case Kind::SharedName:
        return text(Misplaced, "computers share a name",
                    "Where no serial number decides, ServiceNow matches by name: they may become one computer, or none "
                    "of them lands (AMBIGUOUS).",
                    "Give each of them its serial number, or rename one.");
    case Kind::ContradictingContract:
        return text(Misplaced, "rows of one contract say different things about it",
                    "Every row updates the contract in ServiceNow, so it ends with what the last one says.",
                    "Let all rows of a contract take its values from one place.");
    case Kind::UnreadableValue:
        return text(SentChanged, "a value is not of its column's type",
                    "The record is sent without this value, which clears the field in ServiceNow.",
                    "Correct the value: dates are YYYY-MM-DD, times ISO 8601, numbers have no unit.");
    case Kind::Truncated:
        return text(SentChanged, "a value is longer than its field in ServiceNow",
                    "The beginning that fits is sent; the rest is cut off.",
                    "Shorten the value where the rest matters.");
    case Kind::IllegalCharacters:
        return text(SentChanged, "a text holds characters that cannot travel",
                    "Each of them is sent as the replacement character U+FFFD.",
                    "Correct the text; usually it was stored in another encoding than UTF-8.");
    case Kind::JunkSerial:
        return text(SentChanged, "a serial number that is none",
                    "ServiceNow takes the computer as one without a serial number and matches it by name.",
                    "Enter the real serial number; without one, see that the name is unique.");
    case Kind::MissingColumn:
        return text(Harmless, "an optional column is missing", "The field is left alone in ServiceNow.",
                    "Nothing, if it is not wanted there; otherwise add the column to the view.");
    case Kind::FutureTime:
        return text(Harmless, "LastModified lies in the future",
                    "The record is sent like any other, but the time is not believed where changes are looked for by "
                    "time.",
                    "Set the clock or the time zone of what writes it: LastModified is UTC.");
    case Kind::UnsortedKeys:
        return text(Harmless, "the keys come in another order than ours",
                    "Everything is sent, but every export must remember all keys, which takes memory.",
                    "Let the view give its key as text in UTF-8.");
    case Kind::UnindexedKey:
        return text(Harmless, "no index gives the rows in the order of the key",
                    "Everything is sent, but every export first sorts the whole view in temporary files.",
                    "Let the key be a column of a table, with an index, instead of an expression.");
    case Kind::UnindexedLastModified:
        return text(Harmless, "no index finds rows by LastModified",
                    "Everything is sent, but a question for what changed must read all rows.",
                    "In a large database, let LastModified be a column of a table, with an index.");
    }
    return {};
}

} // namespace itam::app::exporter
