// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the maps of one data type say about one row, and the interface by which a segment is transformed row by row.
#pragma once

#include "core/sandbox/store/rowresults.h"
#include "core/sandbox/transform/row.h"

namespace itam::sandbox::transform {

struct RowOutcome
{
    std::vector<store::MapResult> results; ///< in order of the maps that apply
    std::size_t primary = 0;               ///< whose result is the row's (design.md 6.3)
    std::vector<store::LateLink> late;     ///< transaction, staging row and key are filled in by the caller
};

/// Lives inside one transaction, on the writer thread. Errors are those of the store.
class RowTransformer
{
public:
    virtual ~RowTransformer() = default;
    [[nodiscard]] virtual Result<RowOutcome> transform(const Row& row) = 0;
};

} // namespace itam::sandbox::transform
