// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stages and transforms a whole segment (P-53, P-57), and resolves what came late (D-12). Both run inside one
// transaction of the caller, on the writer thread, so that all maps, row results and the state change commit together
// (D-9).
#pragma once

#include "core/sandbox/transform/segmentcontext.h"

namespace itam::sandbox::transform {

struct Segment
{
    core::model::DataType type = core::model::DataType::Hardware;
    QString run;         ///< sys_id
    QString transaction; ///< sys_id
    QString number;      ///< of the transaction, for people
    QString sourceId;
    QList<core::wire::ReceivedRecord> records;
};

/// Returns the counts of the primary maps: they add up to the number of records. Errors are those of the store, and
/// SamMissing; a row that cannot be transformed is no error. `memory`: of the segments before.
[[nodiscard]] Result<core::wire::RowCounts> transformSegment(store::Writer& writer, const MapSet& maps,
                                                             const Segment& segment, SegmentMemory& memory);

/// The late links of a run whose last segment is in.
[[nodiscard]] Result<void> resolveLateLinks(store::Writer& writer, const MapSet& maps, const QString& run);

} // namespace itam::sandbox::transform
