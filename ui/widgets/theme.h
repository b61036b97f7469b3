// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One table of colours by role, with a light and a dark value each (ux.md 3). Nothing else in the program names a
// colour. Text roles keep a contrast of 4.5 on the surfaces that they are used on; a test holds that. GUI thread.
#pragma once

#include "ui/models/roles.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QWidget;

namespace itam::ui::widgets {

enum class ColorRole
{
    Window,        ///< behind everything
    Surface,       ///< cards, tables, fields
    SurfaceRaised, ///< headers, hover
    Border,
    Text,
    TextMuted,
    TextDisabled,
    Accent, ///< links, focus, primary buttons
    AccentHover,
    AccentText, ///< on Accent
    Selection,  ///< behind selected rows; text stays Text
    Navigation, ///< the left side
    NavigationText,
    NavigationSelected,
    Ok,
    OkSoft,
    Warning,
    WarningSoft,
    Error,
    ErrorSoft,
    Busy,
    BusySoft,
    Neutral,
    NeutralSoft
};
inline constexpr int colorRoleCount = static_cast<int>(ColorRole::NeutralSoft) + 1;

enum class Scheme
{
    Light,
    Dark
};
/// What the administrator chose; System looks at the desktop's palette.
enum class SchemeChoice
{
    System,
    Light,
    Dark
};

[[nodiscard]] QColor color(ColorRole role, Scheme scheme);
/// Qt 6.4 does not tell: the lighter of window and text decides.
[[nodiscard]] Scheme schemeOf(const QPalette& palette);
[[nodiscard]] QColor color(ColorRole role, const QWidget* widget);
/// Name of a role as it stands in resources/style/console.qss, "accentText".
[[nodiscard]] QString nameOf(ColorRole role);

/// Foreground and background of a severity.
[[nodiscard]] ColorRole foregroundOf(models::Severity severity);
[[nodiscard]] ColorRole backgroundOf(models::Severity severity);

[[nodiscard]] QPalette paletteFor(Scheme scheme);
/// The style sheet with its roles filled in.
[[nodiscard]] QString styleSheetFor(Scheme scheme);

/// Style, palette and style sheet of the whole application; may be called again while windows are open.
void applyTheme(QApplication& application, SchemeChoice choice);

/// WCAG 2.1: from 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace itam::ui::widgets
