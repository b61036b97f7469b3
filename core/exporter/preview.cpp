// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/preview.h"

#include "core/changes/fingerprint.h"
#include "core/changes/keyfilter.h"
#include "core/exporter/imaginedmemory.h"
#include "core/exporter/instancequestions.h"
#include "core/exporter/passplan.h"
#include "core/exporter/readjournal.h"
#include "core/exporter/trust.h"

namespace itam::core::exporter {
namespace {

using changes::RecordKind;
using model::DataType;

// In the order of the enum.
constexpr std::array kindNames{
    "added", "changed", "unchanged", "refreshed", "returned", "pending", "held-back", "duplicate", "vanished",
};

constexpr std::array predictedNames{"insert", "update", "no-change", "duplicate", "refused"};

class Previewer
{
public:
    Previewer(const Ports& ports, const ExportOptions& options, const std::function<void(const PreviewRecord&)>& record,
              ProgressBoard& board, const std::stop_token& stop, AskInstance ask)
        : m_ports(ports)
        , m_options(options)
        , m_record(record)
        , m_board(board)
        , m_stop(stop)
        , m_asks(ask == AskInstance::Yes)
    {
    }

    Result<PreviewReport> run()
    {
        auto opened = ReadJournal::open(m_ports.journal, m_stop);
        if (!opened)
            return failure(opened.error());
        journal::Journal& journal = *opened->journal;
        ITAM_TRY(checkAsking());
        ExportControl nobodyElse;
        const auto ready = preflight(m_ports, m_options, journal, m_board, nobodyElse, m_stop);
        if (!ready)
            return failure(ready.error());
        m_report.instanceId = ready->report.instanceId;
        m_report.asked = m_asks;
        std::unique_ptr<ImaginedMemory> memory;
        const LentBack lentBack{m_asks ? ready->channel : nullptr};
        if (m_asks) {
            auto made = ImaginedMemory::make(journal, m_stop);
            if (!made)
                return failure(made.error());
            memory = std::move(*made);
            ready->channel->useMemory(memory.get());
        }
        const auto epoch = journal.knownEpoch(m_report.instanceId);
        if (!epoch)
            return failure(epoch.error());
        for (const DataType type : model::allDataTypes) {
            if (!m_options.included[type])
                continue;
            showPhase(m_board, type, Phase::Exporting, m_ports.clock.nowUtc());
            ITAM_TRY(previewType(journal, *ready, *epoch, type));
            showPhase(m_board, type, Phase::Done, m_ports.clock.nowUtc());
        }
        return m_report;
    }

private:
    /// Takes the imagination out of the channel before it goes away.
    struct LentBack
    {
        servicenow::IntegrationChannel* channel;
        ~LentBack()
        {
            if (channel)
                channel->useMemory(nullptr);
        }
    };

    /// Before anything is read or asked.
    Result<void> checkAsking()
    {
        if (!m_asks)
            return {};
        const auto channel = m_ports.connect();
        if (!channel)
            return failure(channel.error());
        if ((*channel)->capabilities().predicts)
            return {};
        return failure(
            ErrorCode::Usage, {},
            QStringLiteral("the channel to this instance has no call that says what would become of a record "
                           "without writing it (--on-instance); rehearse tries the export on this computer"));
    }

    Result<void> previewType(journal::Journal& journal, const Readiness& ready, const QString& epoch, DataType type)
    {
        const journal::Owner owner{ready.report.instanceId, ready.sourceId, type};
        PreviewCounts& counts = m_report.types[type];
        counts.looked = true;
        const auto state = journal.ownerState(owner);
        if (!state)
            return failure(state.error());
        counts.fullReason = distrustReason(epoch, *state, ready.report, type,
                                           ready.channel->capabilities().tracksChanges, ready.channel->moved()[type])
                                .value_or(QString());
        const std::optional<qint64> watermarkMs = watermarkFor(*state, conditions(ready, counts, type));
        const auto baseline = journal.readBaseline(owner);
        auto pending = journal.pending(owner);
        auto tombstones = journal.tombstones(owner);
        if (!baseline)
            return failure(baseline.error());
        if (!pending || !tombstones)
            return failure(!pending ? pending.error() : tombstones.error());
        source::NeedsValues needsValues;
        if (watermarkMs) {
            auto filter = keyFilter(journal, owner, *ready.columns[type], *watermarkMs, *pending, *tombstones);
            if (!filter)
                return failure(filter.error());
            needsValues = std::move(*filter);
        }
        changes::ChangeDetector detector(detectorOptions(ready, counts), **baseline, std::move(*pending),
                                         std::move(*tombstones));
        m_questions.reset();
        if (m_asks)
            m_questions.emplace(questionParts(journal, ready, counts, type),
                                [this](const PreviewRecord& record) { noteAnswer(record); });
        ITAM_TRY(readAll(type, detector, std::move(needsValues), journal.fingerprintSeed()));
        const auto vanished = detector.vanished();
        if (!vanished)
            return failure(vanished.error());
        for (const QByteArray& key : *vanished)
            note({type, RecordKind::Vanished, false, key, {}});
        return {};
    }

    InstanceQuestions::Parts questionParts(const journal::Journal& journal, const Readiness& ready,
                                           const PreviewCounts& counts, DataType type) const
    {
        wire::SegmentHeader header;
        header.type = type;
        header.sender = {journal.journalId(), m_ports.senderName, ready.sourceId};
        header.full = m_options.full || !counts.fullReason.isEmpty();
        header.epoch = ready.report.epoch;
        return {.channel = *ready.channel,
                .clock = m_ports.clock,
                .options = m_options,
                .board = m_board,
                .header = header,
                .columns = *ready.columns[type],
                .maxBodyBytes = ready.report.maxBodyBytes};
    }

    PassConditions conditions(const Readiness& ready, const PreviewCounts& counts, DataType type) const
    {
        PassConditions conditions;
        conditions.full = m_options.full || !counts.fullReason.isEmpty();
        conditions.canPreFilter = ready.canPreFilter[type];
        conditions.columnsFingerprint = changes::columnsFingerprint(*ready.columns[type]).toBytes();
        if (m_options.changedSince)
            conditions.changedSinceMs = m_options.changedSince->toMSecsSinceEpoch();
        return conditions;
    }

    /// D-6: an export relies on LastModified, so what it would not see is not in its preview either.
    Result<source::NeedsValues> keyFilter(journal::Journal& journal, const journal::Owner& owner,
                                          const model::ColumnSet& columns, qint64 watermarkMs,
                                          const QHash<QByteArray, changes::PendingRecord>& pending,
                                          const QSet<QByteArray>& tombstones) const
    {
        auto baseline = journal.readBaseline(owner);
        if (!baseline)
            return failure(baseline.error());
        changes::KeyFilterOptions options;
        options.watermarkMs = watermarkMs;
        options.nowMs = m_ports.clock.nowUtc().toMSecsSinceEpoch();
        options.hasVolatileColumns = std::ranges::any_of(columns.columns, &model::Column::isVolatile);
        QSet<QByteArray> wanted = tombstones;
        for (auto it = pending.cbegin(); it != pending.cend(); ++it)
            wanted.insert(it.key());
        const std::shared_ptr<changes::BaselineReader> reader = std::move(*baseline);
        const auto filter = std::make_shared<changes::KeyFilter>(options, *reader, std::move(wanted));
        return [reader, filter](QByteArrayView key, qint64 lastModifiedMs) {
            return filter->needsValues(key, lastModifiedMs);
        };
    }

    changes::DetectorOptions detectorOptions(const Readiness& ready, const PreviewCounts& counts) const
    {
        changes::DetectorOptions options;
        options.full = m_options.full || !counts.fullReason.isEmpty();
        options.propertyVersion = ready.report.propertyVersion;
        options.nowMs = m_ports.clock.nowUtc().toMSecsSinceEpoch();
        if (m_options.changedSince && !options.full)
            options.changedSinceMs = m_options.changedSince->toMSecsSinceEpoch();
        return options;
    }

    Result<void> readAll(DataType type, changes::ChangeDetector& detector, source::NeedsValues needsValues,
                         std::uint64_t seed)
    {
        const auto database = source::OperationsDatabase::open(m_ports.source);
        if (!database)
            return failure(database.error());
        const auto stream = (*database)->read(type, std::move(needsValues));
        if (!stream)
            return failure(stream.error());
        const model::ColumnSet& columns = *(*stream)->columns();
        changes::Fingerprinter fingerprint(columns, seed);
        const bool hasVolatile = std::ranges::any_of(columns.columns, &model::Column::isVolatile);
        PreviewCounts& counts = m_report.types[type];
        m_deferred.emplace((*stream)->columns());
        while (true) {
            const auto batch = (*stream)->next(m_stop);
            if (!batch)
                return failure(batch.error());
            if (batch->isEmpty())
                return finishAsking(detector);
            for (std::size_t i = 0; i < batch->size(); ++i)
                ITAM_TRY(classify(type, detector, *batch, i, fingerprint(*batch, i), hasVolatile));
            for (const QByteArray& key : batch->unsendableKeys()) {
                detector.notePresent(key);
                ++counts.unsendable;
            }
            m_board.update([&](ExportProgress& progress) { progress.types[type].read = counts.read; });
        }
    }

    Result<void> classify(DataType type, changes::ChangeDetector& detector, const model::RecordBatch& batch,
                          std::size_t record, const support::Hash128& fingerprint, bool hasVolatile)
    {
        ++m_report.types[type].read;
        const QByteArrayView key = batch.key(record);
        if (batch.isKnown(record)) {
            ITAM_TRY(detector.noteUnchanged(key));
            note({type, RecordKind::Unchanged, false, key.toByteArray(), {}});
            return {};
        }
        const auto decision = detector.decide(key, fingerprint, batch.lastModifiedMs(record), hasVolatile);
        if (!decision)
            return failure(decision.error());
        // One that was pending and is again as it landed is nothing but unchanged.
        const bool isSettled = *decision == changes::Decision::Settled;
        const bool travels = *decision == changes::Decision::Send || *decision == changes::Decision::Defer;
        const RecordKind kind = isSettled ? RecordKind::Unchanged : detector.kind();
        const PreviewRecord found{type, kind, travels, key.toByteArray(), isSettled ? QString() : detector.reason()};
        if (!travels || !m_questions) {
            note(found);
        } else if (*decision == changes::Decision::Defer) {
            // Whether its claimant still exists is known only after the last key (D-11).
            m_deferred->append(batch, record);
            m_deferredRecords.push_back(found);
        } else {
            return m_questions->add(batch, record, {}, found, m_stop);
        }
        return {};
    }

    /// The duplicates that travel at the end, then what is left to ask.
    Result<void> finishAsking(const changes::ChangeDetector& detector)
    {
        if (!m_questions)
            return {};
        const std::vector<PreviewRecord> records = std::exchange(m_deferredRecords, {});
        for (std::size_t i = 0; i < records.size(); ++i)
            ITAM_TRY(m_questions->add(*m_deferred, i, detector.supersededBy(records[i].key), records[i], m_stop));
        return m_questions->finish(m_stop);
    }

    void noteAnswer(const PreviewRecord& record)
    {
        PreviewCounts& counts = m_report.types[record.type];
        ++counts.predicted[static_cast<std::size_t>(record.prediction->predicted)];
        if (record.prediction->notes.contains(QLatin1String(servicenow::predictionnote::severalMatch)))
            ++counts.severalMatch;
        note(record);
    }

    void note(const PreviewRecord& record)
    {
        PreviewCounts& counts = m_report.types[record.type];
        ++counts.kinds[static_cast<std::size_t>(record.kind)];
        counts.travel += record.travels ? 1 : 0;
        m_record(record);
    }

    const Ports& m_ports;
    const ExportOptions& m_options;
    const std::function<void(const PreviewRecord&)>& m_record;
    ProgressBoard& m_board;
    std::stop_token m_stop;
    const bool m_asks;
    PreviewReport m_report;
    std::optional<InstanceQuestions> m_questions; ///< of the type in work; empty: the instance is not asked
    std::optional<model::RecordBatch> m_deferred;
    std::vector<PreviewRecord> m_deferredRecords; ///< of m_deferred
};

} // namespace

QString nameOf(changes::RecordKind kind)
{
    static_assert(kindNames.size() == changes::recordKindCount);
    return QString::fromLatin1(kindNames[static_cast<std::size_t>(kind)]);
}

std::optional<changes::RecordKind> recordKindNamed(QStringView name)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (name == QLatin1String(kindNames[i]))
            return static_cast<RecordKind>(i);
    }
    return std::nullopt;
}

QString nameOf(servicenow::Predicted predicted)
{
    static_assert(predictedNames.size() == servicenow::predictedCount);
    return QString::fromLatin1(predictedNames[static_cast<std::size_t>(predicted)]);
}

Result<PreviewReport> preview(const Ports& ports, ExportOptions options,
                              const std::function<void(const PreviewRecord&)>& record, ProgressBoard& board,
                              const std::stop_token& stop, AskInstance ask)
{
    options.dryRun = true; // neither lock nor settling (D-4)
    return Previewer(ports, options, record, board, stop, ask).run();
}

} // namespace itam::core::exporter
