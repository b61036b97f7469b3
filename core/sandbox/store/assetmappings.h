// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator laid down about CI and asset (ci-lifecycle.md 12), and which of them point at each other. On
// the thread of the session. Errors: those of the store.
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/sandbox/store/session.h"

#include <array>

namespace itam::sandbox::store {

namespace mappingtable {
inline constexpr QLatin1String fields("alm_asset_ci_field_mapping");
inline constexpr QLatin1String states("alm_asset_ci_state_mapping");
inline constexpr QLatin1String hardwareStates("alm_hardware_state_mapping");
} // namespace mappingtable

/// Rows as they are, also inactive ones, in the order in which they were made. The field mapping has no column for its
/// direction: cost flows from the asset only, all else both ways.
[[nodiscard]] Result<core::lifecycle::AssetMappings> assetMappings(Session& session);

/// Those of a fresh instance; once in the life of the data, so that what people delete does not come back.
[[nodiscard]] Result<void> seedAssetMappings(Writer& writer);

/// Whether any asset names a CI. Quick, however many there are.
[[nodiscard]] Result<bool> hasAssetsOfCis(Session& session);
/// Whether that CI and an asset point at each other.
[[nodiscard]] Result<bool> hasLinkedAsset(Session& session, const QString& ci);

} // namespace itam::sandbox::store
