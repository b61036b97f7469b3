// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Checks with what works behind it: gives it the operations database and the instance of the settings, and a
// repair its export. Its sub-pages are made when it is opened first. Main thread.
#pragma once

#include "app/console/exportsession.h"
#include "ui/checks/checksdesk.h"
#include "ui/exporter/exportcontroller.h"
#include "ui/services/settingskeeper.h"
#include "ui/shell/mainwindow.h"

namespace itam::app::console {

class ChecksPart final : public QObject
{
    Q_OBJECT
public:
    /// Borrowed; outlives the part.
    struct Surroundings
    {
        ui::shell::MainWindow& window; ///< has the page "checks"
        ui::widgets::Prompter& prompter;
        const core::support::Clock& clock;
        ui::services::SettingsKeeper& settings;
        ui::services::ExportService& exports;
        ui::exporter::ExportController& exportController;
        QString logPath;    ///< of CheckLog
        QString rehearsals; ///< folder for the instances of rehearsals
        /// Of the active instance.
        std::function<SessionInput(const core::exporter::ExportOptions&)> sessionInput;
        std::function<OpenSession()> sessionOpener;
    };
    /// `state`: how its sub-pages were arranged.
    ChecksPart(const Surroundings& surroundings, QByteArray state);

    /// Makes it.
    [[nodiscard]] ui::checks::ChecksDesk& desk();
    /// The settings or the active instance changed.
    void takeSettings();
    void refresh() { desk().refresh(); }
    [[nodiscard]] QByteArray saveViewState() const { return m_desk ? m_desk->saveViewState() : m_state; }

private:
    [[nodiscard]] ui::checks::CheckPorts ports();
    [[nodiscard]] bool repair(const ui::checks::RepairKeys& keys);

    Surroundings m_around;
    QByteArray m_state;
    std::unique_ptr<ui::checks::ChecksDesk> m_desk;
};

} // namespace itam::app::console
