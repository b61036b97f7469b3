// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6: what a record says, in 128 bits. XXH3-128, seeded per journal, over canonical bytes: a version byte, then for
// each fingerprinted column that is there its name, type, length and normalised value. A missing column differs from an
// empty one.
#pragma once

#include "core/model/recordbatch.h"
#include "core/support/hash.h"

namespace itam::core::changes {

/// Raised whenever the canonical bytes change; a journal written with another one needs a full pass.
inline constexpr int fingerprintVersion = 1;

/// Not thread-safe (it reuses a buffer): one per builder.
class Fingerprinter
{
public:
    Fingerprinter(const model::ColumnSet& columns, std::uint64_t seed);
    /// `batch` must have the columns that this was made for.
    [[nodiscard]] support::Hash128 operator()(const model::RecordBatch& batch, std::size_t record);

private:
    struct Part
    {
        std::size_t column;
        QByteArray prefix; ///< what does not change from record to record: name and type
    };
    std::vector<Part> m_parts;
    std::uint64_t m_seed;
    QByteArray m_buffer;
};

/// Changes when the set of columns or the fingerprint version does: then every record is looked at anew.
[[nodiscard]] support::Hash128 columnsFingerprint(const model::ColumnSet& columns);

} // namespace itam::core::changes
