// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which records travel (D-1, D-6, D-8, D-11), one record at a time, in the order of their keys. Pure logic over a
// baseline that is read alongside; no I/O of its own. Lives on the builder thread.
#pragma once

#include "core/changes/baselinemerge.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace itam::core::changes {

/// A record that was sent but did not land (D-1).
struct PendingRecord
{
    QByteArray key;
    support::Hash128 fingerprint; ///< of what was sent
    QString reason;               ///< of core/wire reason::, DUPLICATE_OF with the claimant's key
    qint64 propertyVersion = 0;   ///< that refused it; for ADD_OFF and UPDATE_OFF
};

/// True for ADD_OFF and UPDATE_OFF: the administrator's wish and no problem.
[[nodiscard]] bool isHeldBack(const QString& reason);
/// True for DUPLICATE_OF; then `claimantOf` is the other key.
[[nodiscard]] bool isDuplicate(const QString& reason);
[[nodiscard]] QByteArray claimantOf(const QString& reason);

struct DetectorOptions
{
    bool full = false;          ///< everything travels
    qint64 propertyVersion = 0; ///< of the instance now
    qint64 nowMs = 0;
    /// -changesSince: records with an older LastModified stay, this once. Pending ones follow their own rule all the
    /// same, and a record without a LastModified is taken for changed.
    std::optional<qint64> changedSinceMs;
    /// A repair: exactly these travel, whatever the baseline says of them and of all others.
    std::shared_ptr<const QSet<QByteArray>> only = {};
};

/// D-7: volatile columns travel when what was sent is older than this.
inline constexpr qint64 volatileAgeMs = 30LL * 24 * 60 * 60 * 1000;

enum class Decision
{
    Send,    ///< added, changed, pending, returned, sent too long ago (D-7), or full
    Keep,    ///< equal to what the instance holds, or held back
    Settled, ///< as Keep; the record was pending and the source went back to what landed: leaves pending
    Defer,   ///< travels, but with which `supersedes` is known after the pass only: a duplicate whose claimant may come
             ///< yet
};

/// What a record is against the baseline and what did not land, whether it travels or not.
enum class RecordKind
{
    Added,     ///< not in the baseline
    Changed,   ///< in the baseline with another fingerprint
    Unchanged, ///< in the baseline as it is
    Refreshed, ///< unchanged, and sent too long ago (D-7)
    Returned,  ///< had vanished (D-8)
    Pending,   ///< did not land
    HeldBack,  ///< did not land because a property wants it so
    Duplicate, ///< did not land because another record stands for its CI (D-11)
    Vanished,  ///< not in the source any more (D-8); never of a record that was read
};
inline constexpr std::size_t recordKindCount = static_cast<std::size_t>(RecordKind::Vanished) + 1;

/// One pass over one data type. While keys ascend as the baseline does, both are merged; from the first key that does
/// not, each key is looked up, and its hash is remembered so that vanished records are told apart (16 bytes a record).
/// Errors: those of the BaselineReader. Borrows the reader; owns the rest.
class ChangeDetector
{
public:
    ChangeDetector(DetectorOptions options, BaselineReader& baseline, QHash<QByteArray, PendingRecord> pending,
                   QSet<QByteArray> tombstones);

    /// Records in any order, each key once; ascending order is fast, any other correct.
    [[nodiscard]] Result<Decision> decide(QByteArrayView key, const support::Hash128& fingerprint,
                                          qint64 lastModifiedMs, bool hasVolatileColumns);

    /// Of the record that decide() was asked about last, and why it did not land, if it did not.
    [[nodiscard]] RecordKind kind() const;
    [[nodiscard]] QString reason() const;

    /// The pre-filter (D-6) says that this record is what the instance holds: it was read without its values. Order as
    /// for decide().
    [[nodiscard]] Result<void> noteUnchanged(QByteArrayView key);

    /// The source has a record of this key, but it cannot travel: neither vanished nor sent. Order as for
    /// decide().
    void notePresent(QByteArrayView key);

    /// After the last record. For a deferred duplicate: the key that it supersedes, or empty when the claimant was
    /// read.
    [[nodiscard]] QByteArray supersededBy(QByteArrayView deferredKey) const;
    /// After the last record of a complete pass: keys of baseline and pending that were not read (D-8), those that have
    /// a tombstone already among them. Consumes the reader: once.
    [[nodiscard]] Result<QList<QByteArray>> vanished();
    /// After vanished(): keys with a tombstone that were neither read nor among those, for they left baseline and
    /// pending when they vanished.
    [[nodiscard]] QList<QByteArray> goneBefore() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace itam::core::changes
