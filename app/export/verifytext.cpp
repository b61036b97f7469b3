// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/verifytext.h"

#include "app/export/console.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::exporter::FieldDifference;
using core::exporter::Standing;
using core::exporter::VerifyCounts;
using core::exporter::VerifyFinding;
using core::exporter::VerifyReport;
using core::model::DataType;

QString shortened(QString text)
{
    constexpr qsizetype most = 60;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text.size() > most ? text.left(most) + QStringLiteral("...") : text;
}

QJsonObject findingJson(const VerifyFinding& finding)
{
    QJsonArray differences;
    for (const FieldDifference& difference : finding.differences)
        differences.append(QJsonObject{{QStringLiteral("field"), difference.field},
                                       {QStringLiteral("expected"), difference.expected},
                                       {QStringLiteral("actual"), difference.actual}});
    return {{QStringLiteral("type"), core::model::nameOf(finding.type)},
            {QStringLiteral("kind"), core::exporter::nameOf(finding.standing)},
            {QStringLiteral("key"), QString::fromUtf8(finding.key)},
            {QStringLiteral("reason"), finding.reason},
            {QStringLiteral("differences"), differences}};
}

void listText(Listing& listing, const VerifyFinding& finding)
{
    listing.text(QStringLiteral("%1  %2  %3  %4")
                     .arg(core::model::nameOf(finding.type).leftJustified(12),
                          core::exporter::nameOf(finding.standing).leftJustified(9), QString::fromUtf8(finding.key),
                          finding.reason)
                     .trimmed());
    for (const FieldDifference& difference : finding.differences)
        listing.text(QStringLiteral("    %1: \"%2\" instead of \"%3\"")
                         .arg(difference.field, shortened(difference.actual), shortened(difference.expected)));
}

void listCsv(Listing& listing, const VerifyFinding& finding)
{
    const QStringList head{core::model::nameOf(finding.type), core::exporter::nameOf(finding.standing),
                           QString::fromUtf8(finding.key), finding.reason};
    if (finding.differences.empty())
        listing.csv(head + QStringList{QString(), QString(), QString()});
    for (const FieldDifference& difference : finding.differences)
        listing.csv(head + QStringList{difference.field, difference.expected, difference.actual});
}

QString countsText(const VerifyReport& report)
{
    QStringList header{QStringLiteral("data type"), QStringLiteral("read"), QStringLiteral("equal")};
    for (const Standing standing : core::exporter::allStandings)
        header.append(core::exporter::nameOf(standing));
    TextTable table(header);
    for (const DataType type : core::model::allDataTypes) {
        const VerifyCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QStringList row{core::model::nameOf(type), QString::number(counts.read), QString::number(counts.equal)};
        for (const Standing standing : core::exporter::allStandings)
            row.append(QString::number(counts.of(standing)));
        table.addRow(row);
    }
    return table.toString();
}

QString sentences(const VerifyReport& report, bool repairs)
{
    qint64 toRepair = 0;
    qint64 extra = 0;
    qint64 known = 0;
    for (const VerifyCounts& counts : report.types.values) {
        toRepair += counts.toRepair();
        extra += counts.of(Standing::Extra);
        known += counts.of(Standing::HeldBack) + counts.of(Standing::Pending) + counts.of(Standing::Duplicate);
    }
    QString text;
    if (report.computersOnly)
        text += QStringLiteral("Only computers were compared, by their values: over this channel nothing in ServiceNow "
                               "names contracts and installations by our keys. \"itam-export preview --on-instance "
                               "--full\" asks ServiceNow about them.\n");
    if (toRepair == 0)
        text += QStringLiteral("No record is missing in ServiceNow or differs there without a known reason.\n");
    else if (!repairs)
        text += QStringLiteral(
                    "Records that are missing in ServiceNow or differ there: %1. \"itam-export verify --repair\" "
                    "sends exactly these.\n")
                    .arg(toRepair);
    if (known > 0)
        text +=
            QStringLiteral("Records that are held back, pending or duplicates, as \"itam-export status\" lists them: "
                           "%1. Every export looks after them.\n")
                .arg(known);
    if (extra > 0)
        text += QStringLiteral("Records in ServiceNow that are not in the operations database (any more): %1. They are "
                               "never deleted from here; retire them in ServiceNow if they are gone.\n")
                    .arg(extra);
    return text;
}

QJsonArray countsJson(const VerifyReport& report)
{
    QJsonArray types;
    for (const DataType type : core::model::allDataTypes) {
        const VerifyCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QJsonObject object{{QStringLiteral("type"), core::model::nameOf(type)},
                           {QStringLiteral("read"), counts.read},
                           {QStringLiteral("equal"), counts.equal},
                           {QStringLiteral("unsendable"), counts.unsendable}};
        for (const Standing standing : core::exporter::allStandings)
            object.insert(countName(core::exporter::nameOf(standing)), counts.of(standing));
        types.append(object);
    }
    return types;
}

} // namespace

void listFinding(Listing& listing, Output output, const VerifyFinding& finding)
{
    if (!listing.takesOneMore())
        return;
    if (output == Output::Json)
        listing.json(findingJson(finding));
    else if (output == Output::Csv)
        listCsv(listing, finding);
    else
        listText(listing, finding);
}

void printVerifyOutcome(const VerifyOutcome& outcome, const Listing& listing, bool repairs)
{
    if (outcome.before) {
        if (listing.beyond() > 0)
            printOut(QStringLiteral("%1 more are not listed; --limit N shows more, --output csv all.")
                         .arg(listing.beyond()));
        printOut((listing.shown() > 0 ? QStringLiteral("\n") : QString()) + countsText(*outcome.before) +
                 sentences(*outcome.before, repairs));
    }
    if (outcome.repair && outcome.repair->outcome != core::journal::Outcome::PreflightFailed)
        printOut(QStringLiteral("\nRepair\n") + summaryText(*outcome.repair, false));
    if (outcome.after) {
        printOut(QStringLiteral("\nAfter the repair\n") + countsText(*outcome.after));
        Listing left(Output::Text, {}, {}, std::nullopt);
        for (const VerifyFinding& finding : outcome.left)
            listFinding(left, Output::Text, finding);
        printOut(outcome.left.empty() ? QStringLiteral("Everything that was sent is in ServiceNow as it should be.")
                                      : QStringLiteral("The records above are still not as they should be."));
    }
}

QJsonObject toJson(const VerifyOutcome& outcome)
{
    QJsonObject object;
    if (outcome.before) {
        object.insert(QStringLiteral("instanceId"), outcome.before->instanceId);
        object.insert(QStringLiteral("types"), countsJson(*outcome.before));
    }
    if (outcome.repair)
        object.insert(QStringLiteral("repair"), core::exporter::toJson(*outcome.repair));
    if (outcome.after) {
        QJsonArray left;
        for (const VerifyFinding& finding : outcome.left)
            left.append(findingJson(finding));
        object.insert(QStringLiteral("after"), QJsonObject{{QStringLiteral("types"), countsJson(*outcome.after)},
                                                           {QStringLiteral("findings"), left}});
    }
    object.insert(QStringLiteral("error"), core::exporter::toJson(outcome.error));
    return object;
}

} // namespace itam::app::exporter
