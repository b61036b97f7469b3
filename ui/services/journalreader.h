// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal knows, asked in the background: reading disturbs no export, but it may wait for the disk. Lives on
// the GUI thread; one answer for each question, none for one that was overtaken by a newer one.
#pragma once

#include "core/journal/knowledge.h"
#include "core/support/background.h"

#include <QObject>

#include <memory>
#include <mutex>

namespace itam::ui::services {

class JournalReader final : public QObject
{
    Q_OBJECT
public:
    explicit JournalReader(core::journal::Location journal, QObject* parent = nullptr);

    [[nodiscard]] const core::journal::Location& location() const { return m_location; }
    /// Before the first question: the journal is made, or brought up to date, in the background as part of it. A reader
    /// that comes while the first export makes it would find half of it.
    void prepareFirst() { m_prepared = std::make_shared<std::once_flag>(); }
    /// Answered by knowledgeRead() or failed().
    void readKnowledge();
    /// Answered by pendingRead() or pendingFailed().
    void readPending(const core::journal::Owner& owner, const QByteArray& afterKey, int limit);

signals:
    void knowledgeRead(const itam::core::journal::Knowledge& knowledge);
    void pendingRead(const itam::core::journal::PendingPage& page);
    void failed(const itam::core::support::Error& error);
    void pendingFailed(const itam::core::support::Error& error);

private:
    core::journal::Location m_location;
    std::shared_ptr<std::once_flag> m_prepared; ///< null: only what is there is read
    core::support::BackgroundLane m_knowledge;
    core::support::BackgroundLane m_pending;
};

} // namespace itam::ui::services
