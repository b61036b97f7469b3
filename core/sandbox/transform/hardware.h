// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of inventory_export: Product Model, Virtual Machine Instance, Computer, and the relationships of a virtual
// machine (itam-export.md 5.2-5.5, D-11). Lives inside one transaction, on the writer thread.
#pragma once

#include "core/sandbox/transform/computers.h"
#include "core/sandbox/transform/relationships.h"
#include "core/sandbox/transform/rowoutcome.h"

namespace itam::sandbox::transform {

/// Error SettingsInvalid when one of the maps is missing.
[[nodiscard]] Result<std::unique_ptr<RowTransformer>> makeHardwareTransformer(SegmentContext& context);

namespace mapname {
inline constexpr auto model = u"Computer Model Transform";
inline constexpr auto virtualMachine = u"Virtual Machine Transform";
inline constexpr auto computer = u"FNMS Inventory -> Computer";
inline constexpr auto vmComputer = u"Virtual Machine -> Computer";
inline constexpr auto vmHost = u"Virtual Machine -> Host";
} // namespace mapname

inline constexpr auto instantiates = "Instantiates::Instantiated by";
inline constexpr auto hostedOn = "Hosted on::Hosts";

/// A host as a late link keeps it.
struct WantedHost
{
    QString computerId;
    QString name;

    [[nodiscard]] QString toText() const;
    [[nodiscard]] static WantedHost fromText(const QString& text);
};
/// By ComputerID when there is one, else by name; empty: not there.
[[nodiscard]] Result<QString> findHost(SegmentContext& context, const WantedHost& host);

} // namespace itam::sandbox::transform
