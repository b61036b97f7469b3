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
                                       {QStringLiteral("actual"), difference.actual},
                                       {QStringLiteral("ownedElsewhere"), difference.isOwnedElsewhere}});
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
        listing.text(QStringLiteral("    %1: \"%2\" instead of \"%3\"%4")
                         .arg(difference.field, shortened(difference.actual), shortened(difference.expected),
                              difference.isOwnedElsewhere ? QStringLiteral(", owned by another source") : QString()));
}

void listCsv(Listing& listing, const VerifyFinding& finding)
{
    const QStringList head{core::model::nameOf(finding.type), core::exporter::nameOf(finding.standing),
                           QString::fromUtf8(finding.key), finding.reason};
    if (finding.differences.empty())
        listing.csv(head + QStringList{QString(), QString(), QString()});
    for (const FieldDifference& difference : finding.differences) {
        QStringList line = head;
        if (difference.isOwnedElsewhere)
            line[1] = core::exporter::nameOf(Standing::OwnedElsewhere);
        listing.csv(line + QStringList{difference.field, difference.expected, difference.actual});
    }
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
    qint64 owned = 0;
    for (const VerifyCounts& counts : report.types.values) {
        toRepair += counts.toRepair();
        extra += counts.of(Standing::Extra);
        owned += counts.of(Standing::OwnedElsewhere);
        known += counts.of(Standing::HeldBack) + counts.of(Standing::Pending) + counts.of(Standing::Duplicate);
    }
    // Only compared there, as the settings have it; the journal need not know of them.
    const qint64 heldContracts = report.bySource ? report.types[DataType::Contracts].of(Standing::HeldBack) : 0;
    known -= heldContracts;
    QString text;
    if (report.bySource && report.types[DataType::Contracts].looked)
        text +=
            QStringLiteral("Contracts were compared by their numbers: over this channel nothing in ServiceNow marks "
                           "them as ours, so contracts that are only there are not listed. Surplus links between "
                           "contracts and computers from here are.\n");
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
    if (heldContracts > 0)
        text += QStringLiteral("Contracts that differ and stay as they are in ServiceNow, because the settings of the "
                               "instance do not let contracts be updated: %1. \"--kind held-back\" lists them.\n")
                    .arg(heldContracts);
    if (owned > 0)
        text += QStringLiteral("Records that differ only in columns that another source owns in ServiceNow: %1. The "
                               "reconciliation rules there keep those values; \"--kind owned-elsewhere\" lists them.\n")
                    .arg(owned);
    if (extra > 0)
        text += QStringLiteral("Records in ServiceNow that are not in the operations database (any more): %1. They are "
                               "never deleted from here; retire them in ServiceNow if they are gone.\n")
                    .arg(extra);
    return text;
}

QString tasksText(const VerifyReport& report)
{
    if (!report.duplicateTasks || report.duplicateTasks->tasks.empty())
        return {};
    const core::exporter::DuplicateTasks& found = *report.duplicateTasks;
    QString text =
        QStringLiteral("De-duplication tasks that ServiceNow opened since the export of %1: %2%3. "
                       "Several records there match one computer; somebody has to decide which one stays.\n")
            .arg(found.since.toUTC().toString(Qt::ISODate), found.areMore ? QStringLiteral("more than ") : QString())
            .arg(found.tasks.size());
    for (const core::exporter::DuplicateTask& task : found.tasks)
        text += QStringLiteral("  %1  %2\n    %3\n")
                    .arg(task.number, shortened(task.description), task.url.toString(QUrl::FullyEncoded));
    return text;
}

QJsonValue tasksJson(const VerifyReport& report)
{
    if (!report.duplicateTasks)
        return QJsonValue::Null;
    QJsonArray tasks;
    for (const core::exporter::DuplicateTask& task : report.duplicateTasks->tasks)
        tasks.append(QJsonObject{{QStringLiteral("number"), task.number},
                                 {QStringLiteral("description"), task.description},
                                 {QStringLiteral("opened"), task.opened.toString(Qt::ISODate)},
                                 {QStringLiteral("url"), task.url.toString(QUrl::FullyEncoded)}});
    return QJsonObject{{QStringLiteral("since"), report.duplicateTasks->since.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("areMore"), report.duplicateTasks->areMore},
                       {QStringLiteral("tasks"), tasks}};
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
                 sentences(*outcome.before, repairs) + tasksText(*outcome.before));
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
        if (outcome.before->bySource)
            object.insert(QStringLiteral("duplicateTasks"), tasksJson(*outcome.before));
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
