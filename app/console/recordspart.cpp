// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/recordspart.h"

#include "ui/history/historypage.h"
#include "ui/integrations/integrationspage.h"
#include "ui/shell/mainwindow.h"

#include <QDesktopServices>

namespace itam::app::console {

RecordsPart::RecordsPart(const Parts& parts)
    : m_parts(parts)
    , m_page(new ui::staging::RecordsPage(&parts.window))
    , m_desk({*m_page, parts.prompter, parts.clock, parts.journal.location(), pendingSource()})
    , m_closing(m_closer, parts.clock, &parts.window)
{
    m_parts.window.fillPage(QStringLiteral("records"), m_page);
    connect(&m_desk, &ui::staging::RecordsDesk::settingsRequested, this,
            [this] { m_parts.window.showPage(QStringLiteral("integrations")); });
    connect(&m_desk, &ui::staging::RecordsDesk::pageRequested, this,
            [this] { m_parts.window.showPage(QStringLiteral("records")); });
    connect(&m_desk, &ui::staging::RecordsDesk::linkRequested, this,
            [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(&m_parts.exportPage, &ui::exporter::ExportPage::propertiesRequested, &m_desk,
            &ui::staging::RecordsDesk::showProperties);
    connect(&m_parts.historyPage, &ui::history::HistoryPage::rowsRequested, &m_desk,
            &ui::staging::RecordsDesk::showRowsOf);
    connectPending();
    connectClosing();
}

void RecordsPart::setPorts(const ui::services::RecordsPorts& ports)
{
    m_closing.reject(); // it speaks of another instance
    m_closer.setPorts(ports);
    m_desk.setPorts(ports);
}

void RecordsPart::connectClosing()
{
    using ui::history::CloseRunDialog;
    const auto open = [this] { m_closing.start(); };
    connect(&m_parts.exportPage, &ui::exporter::ExportPage::closeAsFailedRequested, this, open);
    connect(&m_parts.integrationsPage, &ui::integrations::IntegrationsPage::closeAsFailedRequested, this, open);
    connect(&m_parts.historyPage, &ui::history::HistoryPage::closeAsFailedRequested, &m_closing,
            &CloseRunDialog::start);
    connect(&m_closing, &CloseRunDialog::runClosed, this, &RecordsPart::runClosed);
}

ui::staging::PendingSource RecordsPart::pendingSource()
{
    const ui::exporter::ExportController& exports = m_parts.exportController;
    return {.problems = [&exports] { return ui::exporter::problemsOf(exports.target(), exports.knowledge()); },
            .owner =
                [&exports](core::model::DataType type) {
                    return ui::exporter::ownerOf(exports.target(), exports.knowledge(), type);
                },
            .obstacle = [this] { return obstacle(); },
            .reread = [&journal = m_parts.journal] { journal.readKnowledge(); }};
}

QString RecordsPart::obstacle() const
{
    if (m_parts.exports.isRunning())
        return tr("An export is running. What is pending is known when it has ended.");
    return m_parts.exportController.target().blocked;
}

void RecordsPart::connectPending()
{
    using ui::exporter::ExportController;
    ui::staging::PendingSection& pending = m_desk.pending();
    const auto show = [&pending] { pending.showKnowledge(); };
    connect(&m_parts.exportController, &ExportController::knowledgeChanged, &pending, show);
    connect(&m_parts.exports, &ui::services::ExportService::started, &pending, show);
    connect(&m_parts.exports, &ui::services::ExportService::finished, &pending, show);
    connect(&m_parts.journal, &ui::services::JournalReader::failed, &pending,
            &ui::staging::PendingSection::showJournalError);
    connect(&m_desk, &ui::staging::RecordsDesk::exportRequested, this, [this](bool full) {
        m_parts.window.showPage(QStringLiteral("export"));
        m_parts.exportController.start(full);
    });
}

} // namespace itam::app::console
