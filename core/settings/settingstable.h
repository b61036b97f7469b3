// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One table of everything in the settings file: its name, how it is written, which values it takes. Loading, saving and
// validate() go through it, so that a value cannot be loaded which validate() refuses.
#pragma once

#include "core/settings/settings.h"

#include <span>

namespace itam::core::settings {

/// A value of the whole program, or of one instance.
template <typename Owner>
struct Entry
{
    const char* section; ///< empty for instances: their section carries their name
    const char* name;
    std::function<QString(const Owner&)> write;
    /// Why the text is refused; empty: it was taken.
    std::function<QString(Owner&, const QString&)> read;

    /// "limits/segmentRecords"
    [[nodiscard]] QString id(const QString& inSection) const;
};

[[nodiscard]] std::span<const Entry<Settings>> generalEntries();
[[nodiscard]] std::span<const Entry<InstanceSettings>> instanceEntries();

} // namespace itam::core::settings
