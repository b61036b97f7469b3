// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Records in the window: its desk, and the ways that lead to it and away from it. Main thread.
#pragma once

#include "ui/exporter/exportcontroller.h"
#include "ui/history/closerundialog.h"
#include "ui/staging/recordsdesk.h"

namespace itam::ui::history {
class HistoryPage;
} // namespace itam::ui::history
namespace itam::ui::integrations {
class IntegrationsPage;
} // namespace itam::ui::integrations
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
        ui::exporter::ExportPage& exportPage;
        ui::integrations::IntegrationsPage& integrationsPage;
        ui::history::HistoryPage& historyPage;
    };
    /// `parts` outlive it; the window has its empty page.
    explicit RecordsPart(const Parts& parts);

    /// Another instance.
    void setPorts(const ui::services::RecordsPorts& ports);
    [[nodiscard]] ui::staging::RecordsDesk& desk() { return m_desk; }

signals:
    /// An Import Run was closed: what shows runs looks again.
    void runClosed();

private:
    [[nodiscard]] ui::staging::PendingSource pendingSource();
    [[nodiscard]] QString obstacle() const;
    void connectPending();
    void connectClosing();

    Parts m_parts;
    ui::staging::RecordsPage* m_page; // owned by the window
    ui::staging::RecordsDesk m_desk;
    ui::services::RunCloser m_closer;
    ui::history::CloseRunDialog m_closing;
};

} // namespace itam::app::console
