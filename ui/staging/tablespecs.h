// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of the instance that have a sub-page of Records. GUI thread.
#pragma once

#include "ui/staging/tablespec.h"

namespace itam::ui::staging {

/// F-08, D-11: computers that ServiceNow has twice, or could not tell apart.
[[nodiscard]] TableSpec duplicatesSpec();
/// Contracts with the computers that use each (P-70).
[[nodiscard]] TableSpec contractsSpec();

// --- how the instance is set up to import (itam-export.md 4.4, Advanced)
[[nodiscard]] TableSpec scheduledImportsSpec();
[[nodiscard]] TableSpec dataSourcesSpec();
/// With the field maps of each.
[[nodiscard]] TableSpec transformMapsSpec();
/// P-52: what the instance logged, by level, source and period.
[[nodiscard]] TableSpec applicationLogSpec();

} // namespace itam::ui::staging
