// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a full export puts into the <data> of its segments, from any database: to be compared byte by byte.
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::tests {

struct ExportData
{
    qint64 records = 0;
    QByteArrayList segments; ///< size and digest of each
    QByteArray first;        ///< the first segment itself, for a person who looks for the difference

    friend bool operator==(const ExportData& one, const ExportData& other)
    {
        return one.records == other.records && one.segments == other.segments;
    }
};

/// Segments of 500 records.
[[nodiscard]] ExportData exportDataOf(core::source::OperationsDatabase& database, core::model::DataType type);

} // namespace itam::tests
