// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentbuilder.h"

namespace itam::core::exporter {

std::pair<BuiltSegment, BuiltSegment> split(const BuiltSegment& segment)
{
    const std::size_t middle = segment.sent.size() / 2;
    const qsizetype cut = segment.ends[middle - 1];
    BuiltSegment first;
    first.records = segment.records.left(cut);
    BuiltSegment second;
    second.records = segment.records.mid(cut);
    second.last = segment.last;
    for (std::size_t i = 0; i < segment.sent.size(); ++i) {
        BuiltSegment& half = i < middle ? first : second;
        half.sent.push_back(segment.sent[i]);
        half.ends.push_back(i < middle ? segment.ends[i] : segment.ends[i] - cut);
    }
    return {std::move(first), std::move(second)};
}

SegmentBuilder::SegmentBuilder(BuilderLimits limits, std::shared_ptr<const model::ColumnSet> columns,
                               std::uint64_t fingerprintSeed, changes::ChangeDetector detector, TakeSegment take)
    : m_limits(limits)
    , m_writer(*columns)
    , m_fingerprint(*columns, fingerprintSeed)
    , m_detector(std::move(detector))
    , m_take(std::move(take))
    , m_deferred(columns)
{
    for (const model::Column* column : columns->columns)
        m_hasVolatile = m_hasVolatile || column->isVolatile;
}

Result<void> SegmentBuilder::add(const model::RecordBatch& batch)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        ++m_result.read;
        if (batch.isKnown(i)) {
            ITAM_TRY(m_detector.noteUnchanged(batch.key(i)));
            ++m_result.unchanged;
            continue;
        }
        const support::Hash128 fingerprint = m_fingerprint(batch, i);
        const auto decision = m_detector.decide(batch.key(i), fingerprint, batch.lastModifiedMs(i), m_hasVolatile);
        if (!decision)
            return failure(decision.error());
        switch (*decision) {
        case changes::Decision::Send:
            ITAM_TRY(append(batch, i, fingerprint, {}));
            break;
        case changes::Decision::Settled:
            m_result.settled.append(batch.key(i).toByteArray());
            ++m_result.unchanged;
            break;
        case changes::Decision::Keep:
            ++m_result.unchanged;
            break;
        case changes::Decision::Defer:
            // Whether its claimant still exists is known only after the last key (D-11).
            m_deferred.append(batch, i);
            m_deferredFingerprints.push_back(fingerprint);
            break;
        }
    }
    for (const QByteArray& key : batch.unsendableKeys())
        m_detector.notePresent(key);
    return {};
}

Result<PassResult> SegmentBuilder::finish()
{
    for (std::size_t i = 0; i < m_deferred.size(); ++i)
        ITAM_TRY(append(m_deferred, i, m_deferredFingerprints[i], m_detector.supersededBy(m_deferred.key(i))));
    auto vanished = m_detector.vanished();
    if (!vanished)
        return failure(vanished.error());
    m_result.vanished = std::move(*vanished);
    m_result.goneBefore = m_detector.goneBefore();
    if (!m_open.isEmpty())
        ITAM_TRY(passOn(std::exchange(m_open, {})));
    if (m_held) {
        m_held->last = true;
        if (!m_take(std::move(*m_held)))
            return failure(ErrorCode::Cancelled);
        m_held.reset();
    }
    return m_result;
}

Result<void> SegmentBuilder::append(const model::RecordBatch& batch, std::size_t record,
                                    const support::Hash128& fingerprint, QByteArrayView supersedes)
{
    if (isFull())
        ITAM_TRY(passOn(std::exchange(m_open, {})));
    const qsizetype before = m_open.records.size();
    if (before == 0)
        m_open.records = wire::roomForRecords(m_usualBytes);
    m_writer.append(m_open.records, batch, record, supersedes);
    const QByteArray key = batch.key(record).toByteArray();
    if (m_open.records.size() - before > m_limits.recordBytes) {
        m_open.records.truncate(before);
        m_result.unsendable.push_back(
            {journal::Landing::End::NotLanded, {key, fingerprint}, QString::fromLatin1(wire::reason::tooLarge), 0});
        return {};
    }
    if (!m_open.isEmpty() && m_open.records.size() > m_limits.segmentBytes) {
        BuiltSegment next;
        next.records = wire::roomForRecords(m_usualBytes);
        next.records.append(QByteArrayView(m_open.records).sliced(before));
        m_open.records.truncate(before);
        ITAM_TRY(passOn(std::exchange(m_open, std::move(next))));
    }
    m_open.ends.push_back(m_open.records.size());
    m_open.sent.push_back({key, fingerprint});
    ++m_result.built;
    return {};
}

bool SegmentBuilder::isFull() const
{
    return static_cast<int>(m_open.sent.size()) >= m_limits.segmentRecords;
}

Result<void> SegmentBuilder::passOn(BuiltSegment&& segment)
{
    m_usualBytes = std::max(m_usualBytes, segment.records.size() + 8192);
    if (m_held && !m_take(std::move(*m_held)))
        return failure(ErrorCode::Cancelled);
    m_held = std::move(segment);
    return {};
}

} // namespace itam::core::exporter
