// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at a window as it is laid out and finds text that does not fit, text that is too pale, and controls without a
// name. For tests and screenshots. GUI thread.
#pragma once

#include <QStringList>

class QWidget;

namespace itam::tests {

/// Visible labels, buttons, check boxes, combo boxes and tabs whose text needs more room than they have; one line each.
/// Columns of tables are not looked at: they can be widened.
[[nodiscard]] QStringList clippedTexts(const QWidget* window);
/// Visible labels whose colour on their background has a contrast below 4.5.
[[nodiscard]] QStringList paleTexts(const QWidget* window);
/// Controls that a screen reader would have nothing to say about.
[[nodiscard]] QStringList namelessControls(const QWidget* window);

} // namespace itam::tests
