// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drives the console as a person does: finds things by their object names, clicks, types, and waits until something is
// to be seen. For the end-to-end test and the screenshots. Failures are told by the return value.
#pragma once

#include "app/console/console.h"

#include <QTest>

namespace itam::tests {

class Driver
{
public:
    explicit Driver(app::console::Console& console) : m_window(console.window()) {}

    [[nodiscard]] ui::shell::MainWindow& window() { return m_window; }

    /// The visible one of that name; null: there is none.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        for (Widget* widget : m_window.findChildren<Widget*>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitFor(const std::function<bool()>& condition, int timeoutMs = 20'000) const;
    [[nodiscard]] bool waitForVisible(const char* name, int timeoutMs = 20'000) const;
    [[nodiscard]] QString textOf(const char* name) const;
    /// Waits until it can be pressed, brings it into view and presses it with the mouse.
    [[nodiscard]] bool click(const char* name, int timeoutMs = 20'000) const;
    /// Replaces what stands there.
    [[nodiscard]] bool type(const char* name, const QString& text) const;
    [[nodiscard]] bool openPage(const char* id) const;
    /// The action that has this shortcut; the keys themselves reach only a window that is the active one.
    [[nodiscard]] bool trigger(const QKeySequence& keys) const;
    /// Rows of a table.
    [[nodiscard]] int rows(const char* table) const;
    /// Selects a row and presses Enter on it.
    [[nodiscard]] bool openRow(const char* table, int row) const;

private:
    ui::shell::MainWindow& m_window;
};

} // namespace itam::tests
