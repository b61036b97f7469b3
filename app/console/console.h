// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The composition root of the window: builds everything in the order in which it depends on each other, and destroys it
// in the reverse. Main thread.
#pragma once

#include "app/console/language.h"
#include "app/console/options.h"
#include "app/embedded/embeddedinstance.h"
#include "core/secrets/secretstore.h"
#include "core/settings/windowstate.h"
#include "ui/history/historycontroller.h"
#include "ui/integrations/integrationscontroller.h"
#include "ui/integrations/integrationspage.h"
#include "ui/shell/shellcontroller.h"

class QApplication;

namespace itam::app::console {

class Console final : public QObject
{
    Q_OBJECT
public:
    /// `keyring`: makeKeychainStore() in the program.
    Console(Options options, QApplication& application, std::unique_ptr<core::secrets::SecretStore> keyring);
    /// Ends a running export and the embedded instance.
    ~Console() override;

    void show();
    void raise();
    [[nodiscard]] ui::shell::MainWindow& window() { return m_window; }

signals:
    /// The window was closed and nothing runs any more.
    void finished();

private:
    void addPages();
    void connectPages();
    void connectHistory();
    void connectChoices();
    [[nodiscard]] ui::exporter::ExportController::Prepared prepareExport(bool full);
    [[nodiscard]] ui::services::HistoryPorts historyPorts();
    [[nodiscard]] ui::integrations::IntegrationsPorts integrationPorts();
    void showTarget();
    void useOtherInstance();
    void restoreWindow();
    void saveWindow();
    void showAbout();
    [[nodiscard]] QString inData(const QString& name) const;
    [[nodiscard]] core::settings::InstanceSettings activeInstance() const;

    Options m_options;
    QApplication& m_application;
    std::shared_ptr<const core::support::SystemClock> m_clock;
    ui::services::SettingsKeeper m_settings;
    LanguagePack m_language;
    ui::services::CredentialKeeper m_credentials;
    embedded::EmbeddedInstance m_embedded;
    ui::services::ExportService m_exports;
    ui::services::JournalReader m_journal;
    ui::services::HistoryReader m_history;
    ui::services::ConnectionTester m_connectionTester;
    ui::services::ConnectionTester m_databaseTester;
    ui::shell::MainWindow m_window;
    ui::widgets::DialogPrompter m_prompter;
    // Owned by the window.
    ui::shell::OverviewPage* m_overviewPage;
    ui::integrations::IntegrationsPage* m_integrationsPage;
    ui::exporter::ExportPage* m_exportPage;
    ui::history::HistoryPage* m_historyPage;
    std::unique_ptr<ui::integrations::IntegrationsController> m_integrations;
    std::unique_ptr<ui::exporter::ExportController> m_exportController;
    std::unique_ptr<ui::history::HistoryController> m_historyController;
    std::unique_ptr<ui::shell::ShellController> m_shell;
};

} // namespace itam::app::console
