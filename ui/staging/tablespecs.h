// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of the instance that have a sub-page of Records. GUI thread.
#pragma once

#include "ui/staging/tablespec.h"

namespace itam::ui::staging {

/// F-08, D-11: computers that ServiceNow has twice, or could not tell apart.
[[nodiscard]] TableSpec duplicatesSpec();

} // namespace itam::ui::staging
