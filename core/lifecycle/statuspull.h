// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Status Retired and operational state Retired pull each other (ci-lifecycle.md 12; R39-R42). Pure; any thread.
//
//                      operational_status becomes 6 (R39)
//                      Status becomes Retired (R40)
//   any other pair  ------------------------------------->  6 and Retired
//                   <-------------------------------------
//                      operational_status leaves 6: Status is Installed (R41)
//                      Status leaves Retired: operational_status is Non-Operational (R42)
#pragma once

#include "core/lifecycle/refusal.h"
#include "core/lifecycle/snapshot.h"

namespace itam::core::lifecycle {

struct Pulled
{
    CiValues values;
    RuleId rule; ///< that changed something beside what was wanted; empty: none did
};

/// What a CI that shows `before` shows after somebody set it to `wanted`. Status is hardware_status on hardware, where
/// a change of install_status pulls nothing, and install_status on all others; operational_status sets both. One pass;
/// where both were changed at once, operational_status decides.
[[nodiscard]] Pulled pulled(const CiValues& before, const CiValues& wanted, bool isHardware);

} // namespace itam::core::lifecycle
