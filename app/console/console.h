// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The composition root of the window: settings, language and colours, the window, and, as soon as it has been painted
// for the first time, all that works behind it (workspace.h). Main thread.
#pragma once

#include "app/console/language.h"
#include "app/console/workspace.h"
#include "ui/services/operatorkeeper.h"

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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addPages();
    void connectChoices();
    void assemble();
    void takeSource();
    void restoreWindow();
    void close();
    void showAbout();
    [[nodiscard]] QString inData(const QString& name) const;

    const Options m_options;
    QApplication& m_application;
    ui::services::SettingsKeeper m_settings;
    ui::services::CredentialKeeper m_credentials;
    ui::services::OperatorKeeper m_operators; ///< records what is left to record when it goes: after the workspace
    LanguagePack m_language;
    /// Before the first widget: a style sheet that comes later styles every widget again.
    struct Appearance
    {
        Appearance(QApplication& application, core::settings::ColorScheme scheme);
    } m_appearance;
    core::settings::WindowState m_state;
    ui::shell::MainWindow m_window;
    ui::widgets::DialogPrompter m_prompter;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace itam::app::console
