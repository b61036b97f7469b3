// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What works behind the window: services, pages and their controllers, built in the order in which they depend on each
// other and destroyed in the reverse. Made when the window has been painted for the first time. Main thread.
#pragma once

#include "app/console/attention.h"
#include "app/console/checkspart.h"
#include "app/console/lifecyclepart.h"
#include "app/console/options.h"
#include "app/console/recordspart.h"
#include "app/console/rolespart.h"
#include "app/console/schedulepart.h"
#include "app/console/wherepart.h"
#include "app/embedded/embeddedinstance.h"
#include "core/secrets/secretstore.h"
#include "core/settings/windowstate.h"
#include "ui/history/historycontroller.h"
#include "ui/integrations/integrationscontroller.h"
#include "ui/integrations/integrationspage.h"
#include "ui/shell/shellcontroller.h"

namespace itam::app::console {

class Workspace final : public QObject
{
    Q_OBJECT
public:
    /// `window` has its empty pages; it, `settings`, `prompter`, `operators` and `credentials` outlive the workspace.
    /// `state` is how the pages were arranged.
    Workspace(const Options& options, ui::services::SettingsKeeper& settings, ui::shell::MainWindow& window,
              ui::widgets::Prompter& prompter, ui::services::OperatorKeeper& operators,
              ui::services::CredentialKeeper& credentials, const core::settings::WindowState& state);
    /// Ends a running export and the embedded instance.
    ~Workspace() override;

    /// How the pages are arranged.
    void saveState(core::settings::WindowState& state) const;

signals:
    /// Nothing runs, nothing is unsaved: the window may go.
    void readyToQuit();

private:
    void fillPages();
    void connectPages();
    void connectLeaving();
    void connectHistory();
    [[nodiscard]] ui::exporter::ExportController::Prepared prepareExport(bool full);
    [[nodiscard]] SessionInput sessionInput(const core::exporter::ExportOptions& options);
    [[nodiscard]] LifecyclePart::Surroundings lifecycleSurroundings();
    [[nodiscard]] ChecksPart::Surroundings checksSurroundings();
    [[nodiscard]] WherePart::Surroundings whereSurroundings();
    [[nodiscard]] ui::services::HistoryPorts historyPorts();
    [[nodiscard]] ui::services::RecordsPorts recordsPorts();
    /// For background threads; sessions of one opener log in once.
    [[nodiscard]] OpenSession sessionOpener();
    [[nodiscard]] ui::services::InstanceTestPorts testPorts() const;
    [[nodiscard]] ui::integrations::IntegrationsPorts integrationPorts();
    void showTarget();
    void showLastCounts();
    void useOtherInstance();
    [[nodiscard]] QString inData(const QString& name) const;
    [[nodiscard]] core::settings::InstanceSettings activeInstance() const;

    const Options m_options;
    std::shared_ptr<const core::support::SystemClock> m_clock;
    ui::services::SettingsKeeper& m_settings;
    ui::shell::MainWindow& m_window;
    ui::widgets::Prompter& m_prompter;
    ui::services::OperatorKeeper& m_operators;
    ui::services::CredentialKeeper& m_credentials;
    embedded::EmbeddedInstance m_embedded;
    ui::services::ExportService m_exports;
    ui::services::JournalReader m_journal;
    ui::services::HistoryReader m_history;
    ui::services::ConnectionTester m_connectionTester;
    ui::services::ConnectionTester m_databaseTester;
    ui::services::ConnectionTester m_journalTester;
    // Owned by the window, which outlives the workspace.
    ui::shell::OverviewPage* m_overviewPage;
    ui::integrations::IntegrationsPage* m_integrationsPage;
    ui::exporter::ExportPage* m_exportPage;
    ui::history::HistoryPage* m_historyPage;
    std::unique_ptr<ui::integrations::IntegrationsController> m_integrations;
    std::unique_ptr<ui::exporter::ExportController> m_exportController;
    std::unique_ptr<ui::history::HistoryController> m_historyController;
    std::unique_ptr<LifecyclePart> m_lifecycle;
    std::unique_ptr<RecordsPart> m_records;
    std::unique_ptr<ui::shell::ShellController> m_shell;
    std::unique_ptr<ChecksPart> m_checks;
    std::unique_ptr<WherePart> m_where;
    std::unique_ptr<SchedulePart> m_schedule;
    std::unique_ptr<RolesPart> m_roles;
    Attention m_attention;
};

} // namespace itam::app::console
