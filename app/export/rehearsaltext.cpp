// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/rehearsaltext.h"

#include "app/export/console.h"
#include "app/export/recordtale.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using namespace core::exporter;
using core::model::DataType;

QString loadedText(const RehearsalReport& report)
{
    qint64 loaded = 0;
    qint64 kept = 0;
    QStringList missing;
    for (const LoadedTable& table : report.loaded) {
        loaded += table.loaded;
        kept += table.read - table.loaded;
        if (table.isMissing)
            missing.append(table.table);
    }
    QString text = QStringLiteral("%1 records of the instance were loaded, %2 of its properties differ from a new "
                                  "instance.\n")
                       .arg(loaded)
                       .arg(report.properties);
    if (kept > 0)
        text += QStringLiteral("%1 more were not taken, since a new instance has their like already.\n").arg(kept);
    if (!missing.isEmpty())
        text += QStringLiteral("The instance does not have or not show: %1.\n").arg(missing.join(QStringLiteral(", ")));
    return text;
}

QString reasonsText(const RehearsalReport& report)
{
    QString text;
    for (const DataType type : core::model::allDataTypes) {
        for (const core::servicenow::ReasonCount& reason : report.types[type].reasons)
            text += QStringLiteral("  %1  %2  %3\n")
                        .arg(core::model::nameOf(type).leftJustified(12), QString::number(reason.count).rightJustified(8),
                             reason.reason);
        if (report.types[type].failed > 0)
            text += QStringLiteral("  %1  %2  in transactions that failed as a whole\n")
                        .arg(core::model::nameOf(type).leftJustified(12),
                             QString::number(report.types[type].failed).rightJustified(8));
    }
    return text.isEmpty() ? text : QStringLiteral("Why records would not land:\n") + text;
}

} // namespace

QStringList rehearsalHeader()
{
    return {QStringLiteral("type"),   QStringLiteral("kind"),    QStringLiteral("key"),   QStringLiteral("name"),
            QStringLiteral("reason"), QStringLiteral("comment"), QStringLiteral("table"), QStringLiteral("sys_id")};
}

void listRehearsed(Listing& listing, Output output, const RehearsalRecord& record)
{
    if (!listing.takesOneMore())
        return;
    const QString type = core::model::nameOf(record.type);
    const QString kind = nameOf(record.outcome);
    switch (output) {
    case Output::Text:
        listing.text(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(type.leftJustified(12), kind.leftJustified(9), record.key.leftJustified(20), record.name,
                              record.reason)
                         .trimmed());
        break;
    case Output::Csv:
        listing.csv({type, kind, record.key, record.name, record.reason, record.comment, record.targetTable,
                     record.target});
        break;
    case Output::Json:
        listing.json({{QStringLiteral("type"), type},
                      {QStringLiteral("kind"), kind},
                      {QStringLiteral("key"), record.key},
                      {QStringLiteral("name"), record.name},
                      {QStringLiteral("reason"), record.reason},
                      {QStringLiteral("comment"), record.comment},
                      {QStringLiteral("table"), record.targetTable},
                      {QStringLiteral("sysId"), record.target}});
        break;
    }
}

QString rehearsalText(const RehearsalReport& report)
{
    QStringList header{QStringLiteral("data type"), QStringLiteral("sent")};
    for (const RehearsalOutcome outcome : allRehearsalOutcomes)
        header.append(nameOf(outcome));
    TextTable table(header);
    for (const DataType type : core::model::allDataTypes) {
        const RehearsalCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QStringList cells{core::model::nameOf(type), QString::number(counts.sent)};
        for (const RehearsalOutcome outcome : allRehearsalOutcomes)
            cells.append(QString::number(counts.of(outcome)));
        table.addRow(cells);
    }
    QString text = table.toString() + u'\n' + reasonsText(report) + loadedText(report);
    if (report.types[DataType::Applications].looked)
        text += QStringLiteral("Installed applications were not loaded: those that the instance has already count as "
                               "inserted here.\n");
    return text + QStringLiteral("Nothing was written to the instance.");
}

QJsonObject rehearsalJson(const RehearsalReport& report)
{
    QJsonArray types;
    for (const DataType type : core::model::allDataTypes) {
        const RehearsalCounts& counts = report.types[type];
        QJsonObject reasons;
        for (const core::servicenow::ReasonCount& reason : counts.reasons)
            reasons.insert(reason.reason, reason.count);
        QJsonObject object{{QStringLiteral("type"), core::model::nameOf(type)},
                           {QStringLiteral("looked"), counts.looked},
                           {QStringLiteral("sent"), counts.sent},
                           {QStringLiteral("failed"), counts.failed},
                           {QStringLiteral("reasons"), reasons}};
        for (const RehearsalOutcome outcome : allRehearsalOutcomes)
            object.insert(nameOf(outcome), counts.of(outcome));
        types.append(object);
    }
    QJsonArray loaded;
    for (const LoadedTable& table : report.loaded)
        loaded.append(QJsonObject{{QStringLiteral("table"), table.table},
                                  {QStringLiteral("read"), table.read},
                                  {QStringLiteral("loaded"), table.loaded},
                                  {QStringLiteral("missing"), table.isMissing}});
    return {{QStringLiteral("types"), types},
            {QStringLiteral("loaded"), loaded},
            {QStringLiteral("properties"), report.properties},
            {QStringLiteral("exportError"), errorJson(report.exportError)}};
}

QString rehearsalProgressText(const RehearsalProgress& progress, const ExportProgress& exporting)
{
    using Phase = RehearsalProgress::Phase;
    switch (progress.phase) {
    case Phase::Starting:
        return QStringLiteral("starting an instance on this computer");
    case Phase::Loading:
        return progress.total >= 0 ? QStringLiteral("loading %1: %2 of %3")
                                         .arg(progress.table)
                                         .arg(progress.done)
                                         .arg(progress.total)
                                   : QStringLiteral("loading %1: %2").arg(progress.table).arg(progress.done);
    case Phase::Exporting: {
        qint64 sent = 0;
        qint64 imported = 0;
        for (const TypeProgress& type : exporting.types.values) {
            sent += type.sent;
            const core::wire::RowCounts& rows = type.importedRows;
            imported += rows.inserted + rows.updated + rows.ignored + rows.skipped + rows.errors;
        }
        return QStringLiteral("exporting: %1 sent, %2 imported").arg(sent).arg(imported);
    }
    case Phase::Reading:
        return QStringLiteral("reading the results of %1: %2 of %3")
            .arg(core::model::nameOf(progress.type))
            .arg(progress.done)
            .arg(progress.total);
    case Phase::Finished:
        break;
    }
    return {};
}

} // namespace itam::app::exporter
