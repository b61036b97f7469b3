// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI and asset follow each other (ci-lifecycle.md 12; R39-R45): one pass for each change, no echo. Nothing is synced
// unless both point at each other (R44), and where no mapping row fits, the other side is left alone. Pure; any thread.
//
//   operational_status <--R39-R42--> Status <--mapping tables, R43--> State and Substate of the asset
//                                    (hardware: hardware_status and its substatus, R45)
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/decision.h"

namespace itam::core::lifecycle {

/// What the asset of a CI that went from `before` to `after` shall be. Nothing: no change that reaches it.
[[nodiscard]] std::optional<AssetValues> assetValuesFor(const CiValues& before, const CiValues& after, bool isHardware,
                                                        const AssetMappings& mappings);
/// What the CI of such an asset shall be; fields without a mapping row stay. operational_status is not looked at.
[[nodiscard]] CiValues ciValuesFor(const AssetValues& asset, CiValues present, bool isHardware,
                                   const AssetMappings& mappings);

/// Adds to `decision` that the CI becomes `wanted`, and all that follows from it. `cause` is of the first change;
/// what follows names its own rule.
void changeCi(Decision& decision, const CiSnapshot& ci, const CiValues& wanted, const Cause& cause,
              const AssetMappings& mappings);

/// Somebody edits a CI directly, by form or Table API (ci-lifecycle.md 4.6): allowed always, and internal operational
/// states are not touched. The decision holds what was wanted as well as what follows.
[[nodiscard]] Decision editCi(const CiSnapshot& ci, const CiValues& wanted, const Configuration& configuration,
                              const Call& call);
/// The same for the asset that is in `ci`; nothing happens without one.
[[nodiscard]] Decision editAsset(const CiSnapshot& ci, const AssetValues& wanted, const Configuration& configuration,
                                 const Call& call);

} // namespace itam::core::lifecycle
