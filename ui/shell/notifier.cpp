// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

namespace itam::ui::shell {
namespace {

constexpr std::chrono::minutes lookInterval{1};

} // namespace

Notifier::Notifier(Parts parts) : m_parts(std::move(parts))
{
    connect(&m_parts.exports, &services::ExportService::finished, this,
            [this](const core::exporter::ExportSummary& summary) {
                m_elsewhere.isOurs(summary.exportId);
                tell({.exportId = summary.exportId,
                      .instanceName = m_parts.nameOfInstance({}),
                      .outcome = summary.outcome,
                      .lasted = std::chrono::seconds(static_cast<qint64>(summary.seconds))});
            });
    connect(&m_parts.journal, &services::JournalReader::knowledgeRead, this, &Notifier::tellOthers);
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (!isInFront() && m_parts.isWanted())
            m_parts.journal.readKnowledge();
    });
    m_look.start();
}

bool Notifier::isInFront() const
{
    return m_parts.window.isVisible() && m_parts.window.isActiveWindow();
}

void Notifier::tell(const EndedExport& ended)
{
    const auto notice = noticeOf(ended, {.wanted = m_parts.isWanted(), .windowInFront = isInFront()});
    if (!notice)
        return;
    m_parts.board.show(*notice, [self = QPointer(this), exportId = ended.exportId] {
        if (self)
            emit self->exportWanted(exportId);
    });
}

void Notifier::tellOthers(const core::journal::Knowledge& knowledge)
{
    // One that runs here is in the journal too, and may be ended there before we are told.
    if (m_parts.exports.isRunning())
        m_elsewhere.isOurs(m_parts.exports.progress().exportId);
    for (const core::journal::ExportRecord& record : m_elsewhere.newIn(knowledge))
        tell({.exportId = record.exportId,
              .instanceName = m_parts.nameOfInstance(record.instanceUrl),
              .outcome = record.outcome,
              .lasted = std::chrono::seconds(std::max<qint64>(0, record.started.secsTo(record.finished))),
              .startedHere = false});
}

} // namespace itam::ui::shell
