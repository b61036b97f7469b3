// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of contract_export: the contract, its parent, its link to a computer (itam-export.md 5.6, 5.7). Lives inside one
// transaction, on the writer thread.
#pragma once

#include "core/sandbox/transform/computers.h"
#include "core/sandbox/transform/rowoutcome.h"

namespace itam::sandbox::transform {

namespace mapname {
inline constexpr auto contract = u"Contract Transform";
inline constexpr auto contractParent = u"Contract -> Parent Contract";
inline constexpr auto contractLink = u"Contract -> Computer";
} // namespace mapname

/// Error SettingsInvalid when one of the maps is missing.
[[nodiscard]] Result<std::unique_ptr<RowTransformer>> makeContractTransformer(SegmentContext& context);

/// D-12: sets the parent of `contract` when the parent is there by now. A contract that was inserted without the parent
/// that it waits for gets it whatever the update switch says: it is the end of its insertion.
[[nodiscard]] Result<store::MapResult> resolveParent(SegmentContext& context, const QString& contract,
                                                     const QString& parentNo);

} // namespace itam::sandbox::transform
