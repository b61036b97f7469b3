// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page CI lifecycle in the window. Its fourteen sub-pages are made when somebody needs them first: the page is
// opened, a CI is looked up, or an export begins whose computers a policy may retire. Main thread.
#pragma once

#include "app/console/exportsession.h"
#include "core/exporter/sourcepassword.h"
#include "core/journal/store/location.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/services/exportservice.h"
#include "ui/services/settingskeeper.h"
#include "ui/shell/mainwindow.h"

namespace itam::app::console {

class LifecyclePart final : public QObject
{
    Q_OBJECT
public:
    /// Borrowed; outlives the part.
    struct Surroundings
    {
        ui::shell::MainWindow& window; ///< has the page "lifecycle"
        ui::widgets::Prompter& prompter;
        std::shared_ptr<const core::support::SystemClock> clock;
        ui::services::SettingsKeeper& settings;
        ui::services::ExportService& exports;
        core::exporter::ReadSecret readPassword; ///< of the operations database
        core::journal::Location journal;
        std::function<core::settings::InstanceSettings()> instance; ///< the active one
        std::function<OpenSession()> sessionOpener;                 ///< to the active one
    };
    /// `state`: how its sub-pages were arranged.
    LifecyclePart(Surroundings surroundings, QByteArray state);

    /// Makes it.
    [[nodiscard]] ui::lifecycle::LifecycleDesk& desk();
    /// Another instance.
    void takeInstance();
    void refresh() { desk().refresh(); }
    [[nodiscard]] QByteArray saveViewState() const { return m_desk ? m_desk->saveViewState() : m_state; }

private:
    void addRetirement();
    [[nodiscard]] ui::services::LifecyclePorts ports() const;

    Surroundings m_around;
    QByteArray m_state;
    std::unique_ptr<ui::lifecycle::LifecycleDesk> m_desk;
};

} // namespace itam::app::console
