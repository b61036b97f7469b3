// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/journalreader.h"

namespace itam::ui::services {
namespace {

/// Enough for the overview and to find an instance by its address.
constexpr int exportsRead = 100;

} // namespace

JournalReader::JournalReader(QString journalPath, QObject* parent) : QObject(parent), m_path(std::move(journalPath))
{
}

void JournalReader::readKnowledge()
{
    m_knowledge.start(
        [path = m_path, prepared = m_prepared](const std::stop_token& stop) {
            // A newer or damaged one is left alone, and said by the reading.
            if (prepared)
                std::call_once(*prepared, [&] { static_cast<void>(core::journal::Journal::open(path, stop)); });
            return core::journal::readKnowledge(path, exportsRead);
        },
        [this](Result<core::journal::Knowledge> knowledge) {
            if (knowledge)
                emit knowledgeRead(*knowledge);
            else
                emit failed(knowledge.error());
        });
}

void JournalReader::readPending(const core::journal::Owner& owner, const QByteArray& afterKey, int limit)
{
    m_pending.start(
        [path = m_path, owner, afterKey, limit](const std::stop_token&) {
            return core::journal::readPendingRecords(path, owner, afterKey, limit);
        },
        [this](Result<core::journal::PendingPage> page) {
            if (page)
                emit pendingRead(*page);
            else
                emit pendingFailed(page.error());
        });
}

} // namespace itam::ui::services
