// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works the console by its keys alone: every key goes to the window in front, from where it finds its way as it does for
// somebody at the keyboard. There is no window manager on the screen of a test, so this one brings the newest window to
// the front. Looks at widgets, but never touches one. Failures are told by the return value.
#pragma once

#include "tests/app/console/driver.h"

#include <QKeySequence>

namespace itam::tests {

class Keyboard
{
public:
    explicit Keyboard(Driver& driver) : m_driver(driver) {}

    /// "Ctrl+3", "Space", "Alt+R".
    [[nodiscard]] bool press(const QString& keys) const;
    [[nodiscard]] bool type(const QString& text) const;
    /// Tab until the focus is there; with a name for screen readers where several have the same object name. What was
    /// passed on the way is in the log when it is not there.
    [[nodiscard]] bool tabTo(const char* name, const QString& accessibleName = {}) const;
    /// tabTo(), waits until it can be pressed, and presses it.
    [[nodiscard]] bool pushButton(const char* name, const QString& accessibleName = {}) const;
    /// From the row with the focus to the one that shows `text` in some column. The table has the focus.
    [[nodiscard]] bool goToRow(const char* table, const QString& text) const;
    /// Ctrl+Page Down or Ctrl+Page Up until that is to be seen.
    [[nodiscard]] bool walkTo(const char* subPage) const;

    [[nodiscard]] QWidget* focus() const;
    [[nodiscard]] bool waitForFocus(const char* name) const;
    /// What is shown in that row: the cells, with " | " between them.
    [[nodiscard]] QString rowText(const char* table, int row) const;
    [[nodiscard]] QString currentRowText(const char* table) const;
    /// Every text that the visible labels under a widget show.
    [[nodiscard]] QStringList textsIn(const char* name) const;

private:
    /// The window that the keys go to; null: none came to the front.
    [[nodiscard]] QWindow* window() const;

    Driver& m_driver;
};

} // namespace itam::tests
