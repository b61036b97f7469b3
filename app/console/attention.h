// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the console tells about itself: its log as a page, and notices on the desktop. Main thread.
#pragma once

#include "ui/services/settingskeeper.h"
#include "ui/shell/activitycontroller.h"
#include "ui/shell/activitypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"

namespace itam::app::console {

class Attention final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ui::shell::MainWindow& window; ///< has an empty page "activity"
        ui::services::SettingsKeeper& settings;
        ui::services::ExportService& exports;
        ui::services::JournalReader& journal;
        ui::widgets::Prompter& prompter;
        QString dataFolder;
    };
    /// All of it outlives this.
    explicit Attention(const Parts& parts);

    [[nodiscard]] ui::shell::ActivityController& activity() { return m_activity; }
    [[nodiscard]] const ui::shell::ActivityController& activity() const { return m_activity; }

signals:
    /// The window is in front again.
    void exportWanted(const QString& exportId);

private:
    [[nodiscard]] QString nameOfInstance(const QString& url) const;

    Parts m_parts;
    ui::shell::ActivityPage* m_page; ///< the window owns it
    ui::shell::ActivityController m_activity;
    std::unique_ptr<ui::shell::NoticeBoard> m_board;
    ui::shell::Notifier m_notifier;
};

} // namespace itam::app::console
