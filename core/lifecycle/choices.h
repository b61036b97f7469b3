// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Choice values as shipped (ci-lifecycle.md 3, 4), as data. The choices of an instance are its own (R2): these are what
// a fresh one starts with. Constants; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace itam::core::lifecycle {

/// Values of cmdb_ci.operational_status that rules name.
namespace opstate {
inline constexpr int operational = 1;
inline constexpr int nonOperational = 2;
inline constexpr int retired = 6;
} // namespace opstate

/// Values of cmdb_ci.install_status that rules name.
namespace status {
inline constexpr int installed = 1;
inline constexpr int retired = 7;
inline constexpr int absent = 100;
} // namespace status

/// Values of cmdb_ci_hardware.hardware_status and hardware_substatus that rules name.
namespace hwstatus {
inline constexpr QLatin1String installed("installed");
inline constexpr QLatin1String retired("retired");
inline constexpr QLatin1String inUse("in_use");
} // namespace hwstatus

/// Values of alm_asset.install_status (label State).
namespace assetstate {
inline constexpr int inUse = 1;
inline constexpr int onOrder = 2;
inline constexpr int inMaintenance = 3;
inline constexpr int inStock = 6;
inline constexpr int retired = 7;
inline constexpr int missing = 8;
inline constexpr int inTransit = 9;
inline constexpr int consumed = 10;
inline constexpr int build = 11;
} // namespace assetstate

/// A choice of an integer column.
struct Choice
{
    int value = 0;
    QString label;

    friend bool operator==(const Choice&, const Choice&) = default;
};

[[nodiscard]] std::vector<Choice> shippedOperationalStates();
[[nodiscard]] std::vector<Choice> shippedInstallStatuses();
[[nodiscard]] std::vector<Choice> shippedAssetStates();
/// Substates that alm_asset.substatus may have in this State, beside none.
[[nodiscard]] QStringList substatesOf(int assetState);
/// "available" in stock, else none.
[[nodiscard]] QString defaultSubstate(int assetState);

/// State and its priority; Pipeline and Catalog have none (R47).
struct ShippedPriority
{
    int operationalState;
    int priority;
};
[[nodiscard]] std::span<const ShippedPriority> shippedPriorities();

} // namespace itam::core::lifecycle
