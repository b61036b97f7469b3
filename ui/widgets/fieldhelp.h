// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is this? (Shift+F1): a sentence for each field of the window, by the field's object name, all in one place. A
// widget that has a text of its own keeps it. GUI thread.
#pragma once

#include <QString>

class QWidget;

namespace itam::ui::widgets {

/// Empty: nothing is known of such a field.
[[nodiscard]] QString helpOf(const QString& objectName);
/// To all fields below `root` that have no text yet.
void giveHelp(QWidget& root);
/// Says it beside the widget that has the focus; where nothing is known of that, the mouse may choose.
void showHelpOfFocus(const QWidget& window);

} // namespace itam::ui::widgets
