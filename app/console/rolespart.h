// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Roles in the window: the page Operators with what works behind it, and what is disabled while a Viewer is at work.
// guardSettings() and guardSecrets() put the one path of the audit behind the services that write. Main thread.
#pragma once

#include "ui/administration/operatorscontroller.h"
#include "ui/services/credentialkeeper.h"
#include "ui/services/operatorkeeper.h"
#include "ui/services/settingskeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/rolelock.h"

#include <QTimer>

namespace itam::app::console {

/// `operators` outlives every write.
void guardSettings(ui::services::SettingsKeeper& settings, ui::services::OperatorKeeper& operators);
void guardSecrets(ui::services::CredentialKeeper& secrets, ui::services::OperatorKeeper& operators);

/// What starts or changes something, by its object name.
[[nodiscard]] ui::widgets::RoleLock::Names lockedNames();

class RolesPart final : public QObject
{
    Q_OBJECT
public:
    /// All of it outlives the part; `window` has the page "administration".
    RolesPart(ui::shell::MainWindow& window, ui::services::OperatorKeeper& operators, ui::widgets::Prompter& prompter,
              const core::support::Clock& clock);

    void refresh() { m_controller->refresh(); }

private:
    void show(const core::administration::Standing& standing);
    void showAwaited();
    void forgetAwaited();

    ui::shell::MainWindow& m_window;
    ui::services::OperatorKeeper& m_operators;
    ui::administration::OperatorsPage* m_page; // owned by the window
    std::unique_ptr<ui::administration::OperatorsController> m_controller;
    ui::widgets::RoleLock m_lock;
    bool m_isViewer = false;
    QTimer m_slow; ///< runs out when the answer is late enough to be spoken of
    ui::widgets::Message m_awaited;
};

} // namespace itam::app::console
