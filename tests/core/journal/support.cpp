// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/support.h"

#include <QDir>
#include <QFile>

namespace itam::tests {

using namespace core::journal;
using core::support::Hash128;

Owner hardwareOf(const QString& instance)
{
    return {instance, QStringLiteral("S1"), core::model::DataType::Hardware};
}

Hash128 print(int number)
{
    return core::support::hash128(QByteArray::number(number));
}

std::vector<SentRecord> records(int count, int firstPrint)
{
    std::vector<SentRecord> made;
    for (int i = 0; i < count; ++i)
        made.push_back({"key-" + QByteArray::number(i), print(firstPrint + i)});
    return made;
}

ExportRecord exportRecord(const QString& id, const QString& instance)
{
    ExportRecord record;
    record.exportId = id;
    record.instanceId = instance;
    record.instanceUrl = QStringLiteral("https://example.service-now.com");
    record.sourceId = QStringLiteral("S1");
    record.started = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
    return record;
}

TypeRecord typeRecord(const QString& exportId)
{
    TypeRecord record;
    record.exportId = exportId;
    record.started = QDateTime::fromMSecsSinceEpoch(2'000'000, Qt::UTC);
    return record;
}

SegmentRecord segmentRecord(const QString& exportId, int index)
{
    SegmentRecord segment;
    segment.transactionId = exportId + QLatin1Char('-') + QString::number(index);
    segment.exportId = exportId;
    segment.index = index;
    segment.digest = print(index).toBytes();
    segment.bytes = 1000 + index;
    segment.records = 2;
    segment.sentAt = QDateTime::fromMSecsSinceEpoch(3'000'000 + index, Qt::UTC);
    return segment;
}

Landing landing(Landing::End end, const SentRecord& record, const QString& reason)
{
    return {end, record, reason, 7};
}

Result<void> sendExport(Journal& journal, const QString& exportId, int segments)
{
    ITAM_TRY(journal.beginExport(exportRecord(exportId)));
    ITAM_TRY(journal.beginType(typeRecord(exportId)));
    const auto all = records(2 * segments);
    for (int i = 0; i < segments; ++i) {
        const auto first = all.begin() + 2 * i;
        ITAM_TRY(journal.recordSending(segmentRecord(exportId, i + 1), {first, first + 2}));
        ITAM_TRY(
            journal.recordAccepted(segmentRecord(exportId, i + 1).transactionId, QStringLiteral("ITRN%1").arg(i), 1));
    }
    return {};
}

Journal::RunEnd runEnd(const QString& exportId)
{
    Journal::RunEnd end;
    end.owner = hardwareOf();
    end.type = typeRecord(exportId);
    end.sentAt = QDateTime::fromMSecsSinceEpoch(4'000'000, Qt::UTC);
    end.changeToken = exportId + QStringLiteral("-token");
    end.succeeded = true;
    return end;
}

std::function<Result<std::optional<Journal::SegmentEnd>>()> endsOf(Journal& journal, const QString& exportId,
                                                                   Landing::End end)
{
    auto next = std::make_shared<int>(0);
    return [&journal, exportId, end, next]() -> Result<std::optional<Journal::SegmentEnd>> {
        const auto segments = journal.segments(exportId, core::model::DataType::Hardware);
        if (!segments)
            return failure(segments.error());
        if (*next == static_cast<int>(segments->size()))
            return std::optional<Journal::SegmentEnd>();
        const QString id = (*segments)[static_cast<std::size_t>((*next)++)].transactionId;
        const auto sent = journal.sentRecords(id);
        if (!sent)
            return failure(sent.error());
        Journal::SegmentEnd segment{id, QStringLiteral("succeeded"), {}};
        for (const SentRecord& record : *sent)
            segment.landings.push_back(landing(end, record, QStringLiteral("AMBIGUOUS")));
        return std::optional(segment);
    };
}

Result<void> accountAll(Journal& journal, const QString& exportId, Landing::End end)
{
    return journal.account(runEnd(exportId), endsOf(journal, exportId, end));
}

std::optional<core::changes::BaselineEntry> nextOf(core::changes::BaselineReader& reader)
{
    core::changes::BaselineEntry entry;
    const auto more = reader.next(entry);
    return more && *more ? std::optional(std::move(entry)) : std::nullopt;
}

QString dump(const Location& journal)
{
    QString text;
    for (const char* table :
         {"journal", "instances", "owners", "baseline_blocks", "baseline_changes", "pending", "tombstones", "exports",
          "types", "segments", "sent_records", "absences", "requestors", "retirements", "remarks"})
        text += dumpTable(journal, QString::fromLatin1(table));
    return text;
}

QString copyFiles(const QString& path, const QString& folder)
{
    QDir().mkpath(folder);
    const QString copy = folder + QStringLiteral("/journal.db");
    for (const char* suffix : {"", "-wal"}) {
        QFile::remove(copy + QLatin1String(suffix));
        QFile::copy(path + QLatin1String(suffix), copy + QLatin1String(suffix));
    }
    return copy;
}

} // namespace itam::tests
