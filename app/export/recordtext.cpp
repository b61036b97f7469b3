// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record's story as text.
#include "app/export/console.h"
#include "app/export/recordtale.h"

#include "core/identification/channel.h"
#include "core/support/errortext.h"
#include "core/wire/remarks.h"

namespace itam::app::exporter {
namespace {

using core::journal::RecordStory;
using core::servicenow::StagingTrace;
using core::servicenow::TargetRecord;

QString localTime(const QDateTime& time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

/// Each line of `text` further to the right.
QString indented(const QString& text)
{
    QString lines;
    for (const QString& line : text.split(u'\n')) {
        if (!line.isEmpty())
            lines += QStringLiteral("  ") + line + u'\n';
    }
    return lines;
}

QString section(const QString& title, const QString& text)
{
    return title + u'\n' + indented(text);
}

QString sourceText(const TypeTale::Source& source)
{
    QString text;
    qsizetype width = 0;
    for (const auto& [name, value] : source.values)
        width = std::max(width, name.size());
    for (const auto& [name, value] : source.values)
        text += name.leftJustified(width) + QStringLiteral("  ") + value + u'\n';
    for (const core::source::Finding& finding : source.findings)
        text += QStringLiteral("Finding: %1, %2 %3\n")
                    .arg(core::source::nameOf(finding.kind), finding.column, finding.detail);
    if (!source.sendable)
        text += QStringLiteral("It is not sent, because of what is found above.\n");
    return text;
}

QString standingText(const RecordStory::Standing& standing)
{
    const QString instance = core::identification::shownInstance(standing.owner.instanceId);
    QString text;
    if (standing.sentAt.isValid())
        text += QStringLiteral("Landed on instance %1; what landed was sent at %2.\n")
                    .arg(instance, localTime(standing.sentAt));
    if (standing.remark)
        text += QStringLiteral("On instance %1 these columns keep a value that the operations database no longer has "
                               "(NOT_CLEARED): %2. This channel cannot clear a column; clear it in ServiceNow.\n")
                    .arg(instance, core::wire::notClearedColumns(standing.remark->reason).join(QLatin1String(", ")));
    if (standing.pending && standing.pending->since.isValid())
        text += QStringLiteral("Pending for instance %1 since %2: %3.\n")
                    .arg(instance, localTime(standing.pending->since), standing.pending->reason);
    else if (standing.pending)
        text += QStringLiteral("Pending for instance %1: %2.\n").arg(instance, standing.pending->reason);
    if (standing.tombstone)
        text += QStringLiteral("It was missing from the operations database when that was last read for instance %1; "
                               "what ServiceNow has is kept.\n")
                    .arg(instance);
    return text;
}

QString carriagesText(const QList<RecordStory::Carriage>& carriages)
{
    TextTable table({QStringLiteral("sent"), QStringLiteral("run"), QStringLiteral("transaction"),
                     QStringLiteral("segment"), QStringLiteral("state"), QStringLiteral("import"),
                     QStringLiteral("transaction ID"), QStringLiteral("export")});
    for (const RecordStory::Carriage& carriage : carriages)
        table.addRow({localTime(carriage.segment.sentAt), orDash(carriage.runNumber),
                      orDash(carriage.segment.transactionNumber), QString::number(carriage.segment.index),
                      nameOf(carriage.segment.state), orDash(carriage.segment.importState),
                      carriage.segment.transactionId, carriage.segment.exportId});
    return table.toString();
}

QString journalText(const RecordTale& tale, const TypeTale& type)
{
    QString text;
    for (const RecordStory::Standing& standing : type.standings)
        text += standingText(standing);
    if (type.standings.isEmpty())
        text += QStringLiteral("It is not known to have landed, and it is not pending.\n");
    if (!type.carriages.isEmpty())
        text += carriagesText(type.carriages);
    else if (tale.carriagesSince.isValid())
        text += QStringLiteral("No export since %1 carried it.\n").arg(localTime(tale.carriagesSince));
    if (tale.exportsForgotten)
        text += QStringLiteral("Which records exports before %1 carried is no longer kept.\n")
                    .arg(localTime(tale.carriagesSince));
    return text;
}

} // namespace

QString describe(const TargetRecord& record, const QUrl& instance)
{
    if (!record.exists)
        return QStringLiteral("%1 %2, which is not there any more").arg(record.table, record.sysId).trimmed();
    QStringList words{record.table};
    for (const QString& word : {record.number, record.name}) {
        if (!word.isEmpty())
            words.append(word);
    }
    words.append(pageOf(instance, record).toString());
    return words.join(QStringLiteral("  "));
}

namespace {

QString mapsText(const QList<core::servicenow::MapTrace>& maps)
{
    QString text;
    for (const core::servicenow::MapTrace& map : maps) {
        QStringList words{map.result, map.map};
        for (const QString& word : {map.reason, map.table, map.comment}) {
            if (!word.isEmpty())
                words.append(word);
        }
        text += words.join(QStringLiteral("  ")) + u'\n';
    }
    return text;
}

QString instanceText(const RecordTale& tale, const TypeTale& type)
{
    QString text;
    for (const StagingTrace& row : type.trace.rows) {
        QStringList words{localTime(row.created), row.transaction, row.transactionState, row.result};
        for (const QString& word : {row.reason, row.comment}) {
            if (!word.isEmpty())
                words.append(word);
        }
        text += words.join(QStringLiteral("  ")) + u'\n' + indented(mapsText(row.maps));
    }
    if (type.trace.rows.isEmpty())
        text += QStringLiteral("No import that the instance still keeps has it.\n");
    else if (type.trace.total > type.trace.rows.size())
        text +=
            QStringLiteral("%1 of %2 shown; --limit N shows more.\n").arg(type.trace.rows.size()).arg(type.trace.total);
    if (type.trace.target)
        text += QStringLiteral("It became: %1\n").arg(describe(*type.trace.target, tale.instance));
    if (type.trace.identity)
        text += QStringLiteral("Its computer is: %1\n").arg(describe(*type.trace.identity, tale.instance));
    return text;
}

} // namespace

QString typeText(const RecordTale& tale, const TypeTale& type)
{
    QString text;
    if (!tale.sourceError)
        text += section(QStringLiteral("In the operations database, %1").arg(tale.source),
                        type.source ? sourceText(*type.source) : QStringLiteral("It is not there.\n"));
    if (!tale.journalError)
        text += section(QStringLiteral("In the journal"), journalText(tale, type));
    if (!tale.instanceError && !tale.instance.isEmpty())
        text += section(QStringLiteral("On the instance, %1").arg(tale.instance.toString()), instanceText(tale, type));
    return section(QStringLiteral("\n%1 %2").arg(core::model::nameOf(type.type), tale.key), text);
}

QString missingText(const QString& whom, const std::optional<Error>& error)
{
    if (!error)
        return {};
    const core::support::ErrorText text = core::support::errorText(*error);
    return QStringLiteral("\n%1 could not be asked. %2 %3\n").arg(whom, text.what, text.advice);
}

QString nameOf(core::journal::SegmentState state)
{
    switch (state) {
    case core::journal::SegmentState::Sending:
        return QStringLiteral("sent, answer not known");
    case core::journal::SegmentState::Accepted:
        return QStringLiteral("accepted");
    case core::journal::SegmentState::Accounted:
        return QStringLiteral("imported");
    }
    return {};
}

QString taleText(const RecordTale& tale)
{
    QString text;
    for (const TypeTale& type : tale.types)
        text += typeText(tale, type);
    if (tale.types.isEmpty())
        text += QStringLiteral("\nNobody who was asked knows a record with the key %1.\n").arg(tale.key);
    text += missingText(QStringLiteral("The operations database"), tale.sourceError) +
            missingText(QStringLiteral("The journal"), tale.journalError) +
            missingText(QStringLiteral("The instance"), tale.instanceError);
    return text.mid(1);
}

} // namespace itam::app::exporter
