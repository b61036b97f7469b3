// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentlog.h"

namespace itam::core::exporter {
namespace {

SegmentStage stageOf(wire::ImportState state, SegmentStage present)
{
    switch (state) {
    case wire::ImportState::New:
    case wire::ImportState::Waiting:
        // Given up by us, but it did arrive: what becomes of it is not settled before the run is closed.
        return present == SegmentStage::GivenUp ? present : SegmentStage::Accepted;
    case wire::ImportState::Processing:
        return SegmentStage::Importing;
    case wire::ImportState::Succeeded:
        return SegmentStage::Succeeded;
    case wire::ImportState::Failed:
        return SegmentStage::Failed;
    }
    return present;
}

support::Error failureOf(const wire::TransactionReport& transaction)
{
    support::Error error;
    error.code = support::ErrorCode::ImportFailed;
    error.subject = transaction.number;
    error.detail = QStringLiteral("%1 %2").arg(transaction.failureCode, transaction.failureMessage).trimmed();
    return error;
}

/// True when something that people see is different.
bool take(SegmentProgress& segment, const wire::TransactionReport& transaction)
{
    const SegmentStage stage = stageOf(transaction.state, segment.stage);
    if (segment.stage == stage && segment.rows == transaction.rows && segment.transactionNumber == transaction.number)
        return false;
    if (stage == SegmentStage::Failed)
        segment.lastError = failureOf(transaction);
    else if (stage == SegmentStage::Succeeded)
        segment.lastError.reset();
    segment.stage = stage;
    segment.rows = transaction.rows;
    segment.transactionNumber = transaction.number;
    return true;
}

} // namespace

void SegmentLog::put(const SegmentProgress& segment)
{
    if (m_keeping == Keeping::Nothing)
        return;
    const std::lock_guard lock(m_mutex);
    const auto found = m_positions.constFind(segment.transactionId);
    const bool isNew = found == m_positions.constEnd();
    const int position = isNew ? static_cast<int>(m_entries.size()) : *found;
    if (isNew) {
        m_positions.insert(segment.transactionId, position);
        m_entries.push_back({segment, 0});
    } else {
        m_entries[static_cast<std::size_t>(position)].segment = segment;
    }
    touch(position);
}

void SegmentLog::follow(const wire::RunReport& run)
{
    if (m_keeping == Keeping::Nothing)
        return;
    // A lock for each, so that a reader never waits for a whole run.
    for (const wire::TransactionReport& transaction : run.transactions) {
        const std::lock_guard lock(m_mutex);
        const auto position = m_positions.constFind(transaction.transactionId);
        if (position != m_positions.constEnd() &&
            take(m_entries[static_cast<std::size_t>(*position)].segment, transaction))
            touch(*position);
    }
}

void SegmentLog::touch(int position)
{
    Entry& entry = m_entries[static_cast<std::size_t>(position)];
    m_byVersion.erase(entry.version);
    entry.version = ++m_version;
    m_byVersion.emplace_hint(m_byVersion.end(), entry.version, position);
}

SegmentLog::Changes SegmentLog::since(quint64 version, int limit) const
{
    const std::lock_guard lock(m_mutex);
    Changes changes;
    changes.version = version;
    changes.total = static_cast<int>(m_entries.size());
    for (auto it = m_byVersion.upper_bound(version); it != m_byVersion.end(); ++it) {
        if (static_cast<int>(changes.changed.size()) >= limit)
            break;
        changes.changed.emplace_back(it->second, m_entries[static_cast<std::size_t>(it->second)].segment);
        changes.version = it->first;
    }
    return changes;
}

} // namespace itam::core::exporter
