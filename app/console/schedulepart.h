// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Schedule with what works behind it, the next export that overview and foot speak of, and the support bundle
// of the Help menu. Main thread.
#pragma once

#include "app/console/options.h"
#include "core/journal/store/location.h"
#include "core/support/clock.h"
#include "ui/schedule/schedulecontroller.h"
#include "ui/schedule/supportbundler.h"
#include "ui/services/settingskeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontroller.h"

#include <QTimer>

namespace itam::app::console {

class SchedulePart final : public QObject
{
    Q_OBJECT
public:
    /// Borrowed; outlives the part.
    struct Surroundings
    {
        ui::shell::MainWindow& window; ///< has the page "schedule"
        ui::shell::ShellController& shell;
        ui::widgets::Prompter& prompter;
        std::shared_ptr<const core::support::Clock> clock;
        ui::services::SettingsKeeper& settings;
        const Options& options;
        core::journal::Location journal;
    };
    explicit SchedulePart(const Surroundings& surroundings);

    void refresh() { m_controller->refresh(); }
    [[nodiscard]] QByteArray saveViewState() const { return m_controller->saveViewState(); }
    void restoreViewState(const QByteArray& state) { m_controller->restoreViewState(state); }

private:
    [[nodiscard]] ui::schedule::SchedulePorts ports() const;
    [[nodiscard]] core::administration::BundleSources bundleSources() const;
    /// Of the user's schedule, or where there is none of the system's.
    void lookForNext();

    Surroundings m_around;
    ui::schedule::SchedulePage* m_page; // owned by the window
    std::unique_ptr<ui::schedule::ScheduleController> m_controller;
    std::unique_ptr<ui::schedule::SupportBundler> m_bundler;
    QTimer m_again;
    core::support::BackgroundLane m_next;
};

} // namespace itam::app::console
