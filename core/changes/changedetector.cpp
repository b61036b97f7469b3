// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changedetector.h"

#include <algorithm>
#include <vector>

namespace itam::core::changes {
namespace {

// The words of core/wire, which this folder may not include (design.md 3); a test compares them.
constexpr QLatin1String addOff{"ADD_OFF"};
constexpr QLatin1String updateOff{"UPDATE_OFF"};
constexpr QLatin1String duplicateOf{"DUPLICATE_OF"};

} // namespace

bool isHeldBack(const QString& reason)
{
    return reason == addOff || reason == updateOff;
}

bool isDuplicate(const QString& reason)
{
    return reason == duplicateOf || !claimantOf(reason).isEmpty();
}

QByteArray claimantOf(const QString& reason)
{
    const auto after = duplicateOf.size();
    if (!reason.startsWith(duplicateOf) || reason.size() < after + 2 || reason[after] != QLatin1Char(' '))
        return {};
    return QStringView(reason).sliced(after + 1).toUtf8();
}

struct ChangeDetector::State
{
    DetectorOptions options;
    BaselineMerge baseline;
    QHash<QByteArray, PendingRecord> pending;
    QSet<QByteArray> tombstones;

    std::vector<QByteArray> passedBy;       ///< baseline keys that the source skipped while it ascended
    std::vector<support::Hash128> seenKeys; ///< of keys that were read outside the merge
    QSet<QByteArray> pendingUnread;
    QSet<QByteArray> buriedUnread;           ///< tombstones
    QHash<QByteArray, bool> claimants;       ///< of pending duplicates: read in this pass?
    RecordKind kind = RecordKind::Unchanged; ///< of the last record
    QString reason;

    State(DetectorOptions o, BaselineReader& b, QHash<QByteArray, PendingRecord> p, QSet<QByteArray> t)
        : options(std::move(o))
        , baseline(b, [this](QByteArray key) { passedBy.push_back(std::move(key)); })
        , pending(std::move(p))
        , tombstones(std::move(t))
        , buriedUnread(tombstones)
    {
        for (auto it = pending.cbegin(); it != pending.cend(); ++it) {
            pendingUnread.insert(it.key());
            if (const QByteArray claimant = claimantOf(it->reason); !claimant.isEmpty())
                claimants.insert(claimant, false);
        }
    }

    /// What the baseline says of `key`, in whichever order the keys come.
    Result<const BaselineEntry*> lookUp(QByteArrayView key)
    {
        auto found = baseline.lookUp(key);
        if (!baseline.isAscending())
            seenKeys.push_back(support::hash128(key));
        return found;
    }

    void markRead(QByteArrayView key)
    {
        const QByteArray owned = QByteArray::fromRawData(key.data(), key.size()); // for the look-ups below only
        if (!pendingUnread.isEmpty())
            pendingUnread.remove(owned);
        if (!buriedUnread.isEmpty())
            buriedUnread.remove(owned);
        if (!claimants.isEmpty()) {
            if (const auto claimant = claimants.find(owned); claimant != claimants.end())
                *claimant = true;
        }
    }

    [[nodiscard]] bool isOld(qint64 lastModifiedMs) const
    {
        return options.changedSinceMs && lastModifiedMs != 0 && lastModifiedMs < *options.changedSinceMs;
    }

    [[nodiscard]] bool isStale(const BaselineEntry& landed, bool hasVolatile) const
    {
        return hasVolatile && options.nowMs - landed.sentAtMs > volatileAgeMs;
    }

    void classify(const PendingRecord* waiting, bool tombstoned, const support::Hash128& fingerprint,
                  const BaselineEntry* landed, bool hasVolatile)
    {
        reason = waiting ? waiting->reason : QString();
        if (waiting)
            kind = isHeldBack(reason)    ? RecordKind::HeldBack
                   : isDuplicate(reason) ? RecordKind::Duplicate
                                         : RecordKind::Pending;
        else if (tombstoned)
            kind = RecordKind::Returned;
        else if (!landed)
            kind = RecordKind::Added;
        else if (landed->fingerprint != fingerprint)
            kind = RecordKind::Changed;
        else
            kind = isStale(*landed, hasVolatile) ? RecordKind::Refreshed : RecordKind::Unchanged;
    }

    /// D-1, D-6 and D-7, in the order of the executable model.
    [[nodiscard]] Decision decide(const PendingRecord* waiting, bool tombstoned, const support::Hash128& fingerprint,
                                  const BaselineEntry* landed, qint64 lastModifiedMs, bool hasVolatile) const
    {
        if (!waiting && isOld(lastModifiedMs))
            return Decision::Keep;
        if (options.full || tombstoned)
            return Decision::Send;
        const bool equal = landed && landed->fingerprint == fingerprint;
        const bool stale = equal && isStale(*landed, hasVolatile);
        if (!waiting)
            return equal && !stale ? Decision::Keep : Decision::Send;
        if (waiting->fingerprint != fingerprint)
            return equal ? (stale ? Decision::Send : Decision::Settled) : Decision::Send;
        if (isHeldBack(waiting->reason) && waiting->propertyVersion == options.propertyVersion)
            return Decision::Keep;
        return Decision::Send;
    }
};

ChangeDetector::ChangeDetector(DetectorOptions options, BaselineReader& baseline,
                               QHash<QByteArray, PendingRecord> pending, QSet<QByteArray> tombstones)
    : m_state(std::make_shared<State>(std::move(options), baseline, std::move(pending), std::move(tombstones)))
{
}

Result<Decision> ChangeDetector::decide(QByteArrayView key, const support::Hash128& fingerprint, qint64 lastModifiedMs,
                                        bool hasVolatileColumns)
{
    State& s = *m_state;
    s.markRead(key);
    const auto landed = s.lookUp(key);
    if (!landed)
        return failure(landed.error());
    const QByteArray owned = QByteArray::fromRawData(key.data(), key.size());
    const auto found = s.pending.isEmpty() ? s.pending.cend() : s.pending.constFind(owned);
    const PendingRecord* waiting = found == s.pending.cend() ? nullptr : &*found;
    const bool tombstoned = !s.tombstones.isEmpty() && s.tombstones.contains(owned);
    s.classify(waiting, tombstoned, fingerprint, *landed, hasVolatileColumns);
    if (s.options.only)
        return s.options.only->contains(owned) ? Decision::Send : Decision::Keep;
    const Decision decision = s.decide(waiting, tombstoned, fingerprint, *landed, lastModifiedMs, hasVolatileColumns);
    if (decision == Decision::Send && waiting) {
        const QByteArray claimant = claimantOf(waiting->reason);
        if (!claimant.isEmpty() && !s.claimants.value(claimant))
            return Decision::Defer;
    }
    return decision;
}

RecordKind ChangeDetector::kind() const
{
    return m_state->kind;
}

QString ChangeDetector::reason() const
{
    return m_state->reason;
}

Result<void> ChangeDetector::noteUnchanged(QByteArrayView key)
{
    m_state->markRead(key);
    const auto landed = m_state->lookUp(key);
    return landed ? Result<void>() : Result<void>(failure(landed.error()));
}

void ChangeDetector::notePresent(QByteArrayView key)
{
    m_state->markRead(key);
    m_state->seenKeys.push_back(support::hash128(key));
}

QByteArray ChangeDetector::supersededBy(QByteArrayView deferredKey) const
{
    const auto found = m_state->pending.constFind(deferredKey.toByteArray());
    if (found == m_state->pending.cend())
        return {};
    const QByteArray claimant = claimantOf(found->reason);
    return m_state->claimants.value(claimant) ? QByteArray() : claimant;
}

Result<QList<QByteArray>> ChangeDetector::vanished()
{
    State& s = *m_state;
    ITAM_TRY(s.baseline.passByTheRest());
    std::sort(s.seenKeys.begin(), s.seenKeys.end());
    QList<QByteArray> gone;
    const auto unlessSeen = [&](const QByteArray& key) {
        if (!std::binary_search(s.seenKeys.cbegin(), s.seenKeys.cend(), support::hash128(key))) {
            gone.append(key);
            s.pendingUnread.remove(key); // once is enough for a record that is in both
            s.buriedUnread.remove(key);
        }
    };
    for (const QByteArray& key : s.passedBy)
        unlessSeen(key);
    QList<QByteArray> waiting(s.pendingUnread.cbegin(), s.pendingUnread.cend());
    std::sort(waiting.begin(), waiting.end());
    for (const QByteArray& key : waiting)
        s.buriedUnread.remove(key);
    gone += waiting;
    return gone;
}

QList<QByteArray> ChangeDetector::goneBefore() const
{
    return {m_state->buriedUnread.cbegin(), m_state->buriedUnread.cend()};
}

} // namespace itam::core::changes
