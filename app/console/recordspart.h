// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Records in the window: its desk, and the ways that lead to it and away from it. Main thread.
#pragma once

#include "ui/staging/recordsdesk.h"

namespace itam::ui::exporter {
class ExportController;
} // namespace itam::ui::exporter
namespace itam::ui::services {
class ExportService;
} // namespace itam::ui::services
namespace itam::ui::shell {
class MainWindow;
} // namespace itam::ui::shell

namespace itam::app::console {

class RecordsPart final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ui::shell::MainWindow& window;
        ui::widgets::Prompter& prompter;
        const core::support::Clock& clock;
        ui::exporter::ExportController& exportController;
        ui::services::ExportService& exports;
        ui::services::JournalReader& journal;
    };
    /// `parts` outlive it; the window has its empty page.
    explicit RecordsPart(const Parts& parts);

    [[nodiscard]] ui::staging::RecordsDesk& desk() { return m_desk; }

private:
    [[nodiscard]] ui::staging::PendingSource pendingSource();
    [[nodiscard]] QString obstacle() const;
    void connectPending();

    Parts m_parts;
    ui::staging::RecordsPage* m_page; // owned by the window
    ui::staging::RecordsDesk m_desk;
};

} // namespace itam::app::console
