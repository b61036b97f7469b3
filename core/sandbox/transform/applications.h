// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of application_export: Software Model, then SAM tables (Discovery Model, Software Installation), CMDB tables
// (Software, Software Instance) or both (itam-export.md 5.8, 6.3). Lives inside one transaction, on the writer thread.
#pragma once

#include "core/sandbox/transform/maprunner.h"
#include "core/sandbox/transform/rowoutcome.h"

namespace itam::sandbox::transform {

namespace mapname {
inline constexpr auto softwareModel = u"Software Model Transform";
inline constexpr auto discoveryModel = u"Discovery Model Transform";
inline constexpr auto installation = u"Software Installation Transform";
inline constexpr auto software = u"Software Transform";
inline constexpr auto softwareInstance = u"Software Instance Transform";
} // namespace mapname

/// Errors: SettingsInvalid when one of the maps is missing, SamMissing when the tables that are asked for do not exist.
[[nodiscard]] Result<std::unique_ptr<RowTransformer>> makeApplicationTransformer(SegmentContext& context);

} // namespace itam::sandbox::transform
