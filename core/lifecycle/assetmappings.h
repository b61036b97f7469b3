// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The three mapping tables between a CI's status and the State of its asset (ci-lifecycle.md 12), as data. The rows of
// an instance are its own; the shipped ones are what a fresh one starts with. Values; any thread.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/lifecycle/tables.h"

namespace itam::core::lifecycle {

/// "both", "asset_to_ci", "ci_to_asset".
enum class SynchDirection
{
    Both,
    AssetToCi,
    CiToAsset,
};
[[nodiscard]] QLatin1String nameOf(SynchDirection direction);
[[nodiscard]] std::optional<SynchDirection> synchDirectionNamed(const QString& name);

/// alm_asset_ci_state_mapping.
struct AssetCiStateRow
{
    int assetState = 0;
    QString assetSubstate;
    int configurationItemStatus = 0;
    SynchDirection synchDirection = SynchDirection::Both;
    bool active = true;

    friend bool operator==(const AssetCiStateRow&, const AssetCiStateRow&) = default;
};

/// alm_hardware_state_mapping.
struct HardwareStateRow
{
    int assetState = 0;
    QString assetSubstate;
    QString hardwareCiStatus;
    QString hardwareCiSubstatus;
    SynchDirection synchDirection = SynchDirection::Both;
    bool active = true;

    friend bool operator==(const HardwareStateRow&, const HardwareStateRow&) = default;
};

/// alm_asset_ci_field_mapping. The conditions are encoded queries; empty: always. The direction is not a column of that
/// table: cost flows one way, all else both ways.
struct AssetCiFieldRow
{
    QString assetField;
    QString configurationItemField;
    QString assetMappingCondition;
    QString ciMappingCondition;
    SynchDirection synchDirection = SynchDirection::Both;
    bool active = true;

    friend bool operator==(const AssetCiFieldRow&, const AssetCiFieldRow&) = default;
};

struct AssetMappings
{
    std::vector<AssetCiStateRow> states;
    std::vector<HardwareStateRow> hardwareStates;
    std::vector<AssetCiFieldRow> fields;
};

[[nodiscard]] AssetMappings shippedMappings();

/// All that an administrator configures.
struct Configuration
{
    RuleSet rules;
    AssetMappings mappings;
    Properties properties;
};

} // namespace itam::core::lifecycle
