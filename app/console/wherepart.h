// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Where is this computer?" in the window: the first sub-page of Records, Ctrl+K from anywhere, and the ways from what
// was found to the pages that show it. Main thread.
#pragma once

#include "app/console/exportsession.h"
#include "ui/staging/recordsdesk.h"
#include "ui/staging/wheresection.h"

namespace itam::ui::history {
class HistoryController;
} // namespace itam::ui::history
namespace itam::ui::lifecycle {
class LifecycleDesk;
} // namespace itam::ui::lifecycle
namespace itam::ui::shell {
class MainWindow;
} // namespace itam::ui::shell

namespace itam::app::console {

class WherePart final : public QObject
{
    Q_OBJECT
public:
    /// Borrowed; outlives the part.
    struct Surroundings
    {
        ui::shell::MainWindow& window;
        ui::staging::RecordsDesk& records;
        ui::history::HistoryController& history;
        std::function<ui::lifecycle::LifecycleDesk&()> lifecycle;
        std::shared_ptr<const core::support::Clock> clock;
        /// Of the active instance.
        std::function<SessionInput()> sessionInput;
        std::function<OpenSession()> sessionOpener;
    };
    explicit WherePart(const Surroundings& surroundings);

    /// The field, with nothing else in between.
    void open();
    void lookFor(const QString& text);

private:
    [[nodiscard]] ui::staging::WherePorts ports() const;
    void showPage(const char* id);

    Surroundings m_around;
    ui::staging::WhereSection* m_section; // owned by the desk
};

} // namespace itam::app::console
