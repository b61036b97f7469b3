// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/journalreader.h"

namespace itam::ui::services {
namespace {

/// Enough for the overview and to find an instance by its address.
constexpr int exportsRead = 100;

} // namespace

JournalReader::JournalReader(core::journal::Location journal, QObject* parent)
    : QObject(parent)
    , m_location(std::move(journal))
{
}

void JournalReader::readKnowledge()
{
    m_knowledge.start(
        [location = m_location, prepared = m_prepared](const std::stop_token& stop) {
            // A newer or damaged one is left alone, and said by the reading.
            if (prepared)
                std::call_once(*prepared, [&] { static_cast<void>(core::journal::Journal::open(location, stop)); });
            return core::journal::readKnowledge(location, exportsRead, {}, stop);
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
        [location = m_location, owner, afterKey, limit](const std::stop_token& stop) {
            return core::journal::readPendingRecords(location, owner, afterKey, limit, stop);
        },
        [this](Result<core::journal::PendingPage> page) {
            if (page)
                emit pendingRead(*page);
            else
                emit pendingFailed(page.error());
        });
}

} // namespace itam::ui::services
