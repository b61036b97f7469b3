// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/pipeline.h"

#include "core/journal/journal.h"

namespace itam::core::exporter {
namespace {

/// The rest of a large baseline is read in one go at the end of a pass, to tell which records vanished (D-8).
class StoppableBaseline final : public changes::BaselineReader
{
public:
    StoppableBaseline(BaselineReader& baseline, std::stop_token stop) : m_baseline(baseline), m_stop(std::move(stop)) {}
    Result<bool> next(changes::BaselineEntry& entry) override
    {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return m_baseline.next(entry);
    }
    Result<std::optional<changes::BaselineEntry>> find(QByteArrayView key) override { return m_baseline.find(key); }

private:
    BaselineReader& m_baseline;
    std::stop_token m_stop;
};

} // namespace

Pipeline::Pipeline(PipelineInput input)
    : m_input(std::move(input))
    , m_wanted(wantedKeys())
    , m_reader([this](std::stop_token stop) { read(stop); })
    , m_builder([this](std::stop_token stop) { build(stop); })
{
}

Pipeline::~Pipeline()
{
    m_reader.request_stop();
    m_builder.request_stop();
}

std::optional<BuiltSegment> Pipeline::next(std::stop_token stop)
{
    return m_segments.pop(std::move(stop));
}

Result<PassResult> Pipeline::finish()
{
    if (m_builder.joinable())
        m_builder.join();
    m_reader.request_stop();
    if (m_reader.joinable())
        m_reader.join();
    return m_result;
}

// A worker entry has one try (exemplars 12), so that a pass always ends in exactly one result.
void Pipeline::read(std::stop_token stop)
{
    Result<void> result;
    try {
        result = readAll(stop);
    } catch (const std::exception& exception) {
        result = failure(ErrorCode::Internal, QString::fromUtf8(exception.what()));
    }
    if (!result)
        (void)m_batches.push(failure(result.error()), stop);
    m_batches.close();
}

Result<void> Pipeline::readAll(const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(m_input.source, stop);
    if (!database)
        return failure(database.error());
    if (!m_input.watermarkMs) {
        const auto stream = (*database)->read(m_input.owner.type, {});
        return stream ? pass(**stream, stop) : Result<void>(failure(stream.error()));
    }
    auto journal = journal::Journal::openForReading(m_input.journal, stop);
    if (!journal)
        return failure(journal.error());
    const auto baseline = journal->readBaseline(m_input.owner);
    if (!baseline)
        return failure(baseline.error());
    changes::KeyFilter filter(filterOptions(), **baseline, std::move(m_wanted));
    const auto stream = (*database)->read(m_input.owner.type, [&filter](QByteArrayView key, qint64 lastModifiedMs) {
        return filter.needsValues(key, lastModifiedMs);
    });
    return stream ? pass(**stream, stop) : Result<void>(failure(stream.error()));
}

changes::KeyFilterOptions Pipeline::filterOptions() const
{
    changes::KeyFilterOptions options;
    options.watermarkMs = *m_input.watermarkMs;
    options.nowMs = m_input.detector.nowMs;
    options.hasVolatileColumns = std::ranges::any_of(m_input.columns->columns, &model::Column::isVolatile);
    return options;
}

QSet<QByteArray> Pipeline::wantedKeys() const
{
    QSet<QByteArray> wanted;
    if (!m_input.watermarkMs)
        return wanted;
    wanted = m_input.tombstones;
    for (auto it = m_input.pending.cbegin(); it != m_input.pending.cend(); ++it)
        wanted.insert(it.key());
    return wanted;
}

Result<void> Pipeline::pass(source::RecordStream& stream, const std::stop_token& stop)
{
    while (true) {
        auto batch = stream.next(stop);
        m_findings = stream.findings();
        m_newestMs = stream.newestMs();
        if (!batch)
            return failure(batch.error());
        if (batch->isEmpty())
            return {};
        if (!m_batches.push(std::move(*batch), stop))
            return failure(ErrorCode::Cancelled);
    }
}

void Pipeline::build(std::stop_token stop)
{
    try {
        m_result = buildAll(stop);
    } catch (const std::exception& exception) {
        m_result = failure(ErrorCode::Internal, QString::fromUtf8(exception.what()));
    }
    m_segments.close();
}

Result<PassResult> Pipeline::buildAll(const std::stop_token& stop)
{
    auto journal = journal::Journal::openForReading(m_input.journal, stop);
    if (!journal)
        return failure(journal.error());
    const auto stored = journal->readBaseline(m_input.owner);
    if (!stored)
        return failure(stored.error());
    StoppableBaseline baseline(**stored, stop);
    std::optional<SegmentBuilder> builder;
    const auto make = [&](const std::shared_ptr<const model::ColumnSet>& columns) {
        builder.emplace(m_input.limits, columns, m_input.fingerprintSeed,
                        changes::ChangeDetector(m_input.detector, baseline, std::move(m_input.pending),
                                                std::move(m_input.tombstones)),
                        [this, &stop](BuiltSegment&& segment) { return m_segments.push(std::move(segment), stop); });
    };
    while (auto batch = m_batches.pop(stop)) {
        if (!*batch)
            return failure(batch->error());
        if (!builder)
            make((*batch)->columns());
        ITAM_TRY(builder->add(**batch));
        reportProgress(builder->soFar(), false);
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    if (!builder)
        make(m_input.columns);
    auto result = builder->finish();
    reportProgress(builder->soFar(), true);
    return result;
}

void Pipeline::reportProgress(const PassResult& soFar, bool readToEnd)
{
    if (!m_input.board)
        return;
    m_input.board->update([&](ExportProgress& progress) {
        TypeProgress& type = progress.types[m_input.owner.type];
        type.read = soFar.read;
        type.unchanged = soFar.unchanged;
        type.built = soFar.built;
        type.readToEnd = readToEnd;
    });
}

} // namespace itam::core::exporter
