// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance is for, as text and colour (ux.md 1). Pure; GUI thread.
#pragma once

#include "core/settings/settings.h"
#include "ui/models/roles.h"

namespace itam::ui::models {

/// Word and colour for a chip; no word for an instance of which nothing was said. The embedded one says so itself.
[[nodiscard]] State environmentState(core::settings::Environment environment, bool embedded);

} // namespace itam::ui::models
