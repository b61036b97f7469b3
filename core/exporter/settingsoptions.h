// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the settings say about an export, as its options: the same for the console and for itam-export. Pure.
#pragma once

#include "core/exporter/options.h"
#include "core/settings/settings.h"

namespace itam::core::exporter {

[[nodiscard]] ExportOptions optionsFrom(const settings::Settings& settings);
/// user@host of this process, for the instance's history.
[[nodiscard]] QString senderName();

} // namespace itam::core::exporter
