// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The icons of resources/icons in the colour of a role, sharp at every scale, following a change of the palette. GUI
// thread.
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>

namespace itam::ui::widgets {

/// `name`: file name without extension. Disabled ones are drawn in TextDisabled.
[[nodiscard]] QIcon icon(const QString& name, ColorRole role = ColorRole::Text);
[[nodiscard]] QIcon icon(const char* name, ColorRole role = ColorRole::Text);
/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace itam::ui::widgets
