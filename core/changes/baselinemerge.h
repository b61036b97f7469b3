// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A baseline read alongside the keys of a source. While keys ascend as the baseline does, both are merged; from the
// first key that does not, each key is looked up by itself. Pure logic over a BaselineReader; on the thread of its
// reader.
#pragma once

#include "core/support/hash.h"
#include "core/support/result.h"

#include <functional>
#include <optional>

namespace itam::core::changes {

/// What the instance is known to hold of one record.
struct BaselineEntry
{
    QByteArray key;
    support::Hash128 fingerprint;
    qint64 sentAtMs = 0; ///< when it last travelled (D-7)
};

/// The baseline of one owner in ascending byte order of its keys. Implemented by the journal.
class BaselineReader
{
public:
    virtual ~BaselineReader() = default;
    /// The next entry into `entry`, which keeps its buffer; false at the end, and from then on. One call for each
    /// record of an estate: nothing is allocated.
    [[nodiscard]] virtual Result<bool> next(BaselineEntry& entry) = 0;
    /// A point look-up, independent of next(). For sources whose order is not ours.
    [[nodiscard]] virtual Result<std::optional<BaselineEntry>> find(QByteArrayView key) = 0;
};

/// Errors: those of the reader; Internal when the baseline itself is not in order. Borrows the reader.
class BaselineMerge
{
public:
    /// Told each key of the baseline that the source passed by while both ascended.
    using OnPassedBy = std::function<void(QByteArray)>;

    explicit BaselineMerge(BaselineReader& reader, OnPassedBy onPassedBy = {});

    /// What the baseline says of `key`, in whichever order the keys come; valid until the next call. Null: nothing.
    [[nodiscard]] Result<const BaselineEntry*> lookUp(QByteArrayView key);
    /// False from the first key on that did not ascend.
    [[nodiscard]] bool isAscending() const { return m_ascending; }
    /// Passes by the rest of the baseline. Once, after the last key.
    [[nodiscard]] Result<void> passByTheRest();

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> advance();
    [[nodiscard]] Result<void> passBy();
    [[nodiscard]] Result<const BaselineEntry*> find(QByteArrayView key);

    BaselineReader& m_reader;
    OnPassedBy m_onPassedBy;
    BaselineEntry m_ahead;  ///< read, and not yet reached by the source
    BaselineEntry m_before; ///< the one before it
    BaselineEntry m_found;  ///< out of order
    bool m_hasAhead = false;
    bool m_started = false;
    bool m_ascending = true;
    QByteArray m_lastKey;
};

} // namespace itam::core::changes
