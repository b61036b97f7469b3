// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Pending records with what works behind it: the journal of this computer, and the instance for the staged
// row of a record. GUI thread.
#pragma once

#include "core/journal/store/location.h"
#include "core/support/clock.h"
#include "ui/services/journalreader.h"
#include "ui/staging/pendingpage.h"
#include "ui/staging/recordssection.h"

namespace itam::ui::staging {

/// What the journal is known to say of the instance that is chosen; asked each time it is needed.
struct PendingSource
{
    std::function<QList<exporter::ProblemGroup>()> problems = {};
    std::function<std::optional<core::journal::Owner>(core::model::DataType)> owner = {};
    /// Why no export can be started; empty: it can.
    std::function<QString()> obstacle = {};
    /// The journal is to be read again; showKnowledge() follows.
    std::function<void()> reread = {};
};

class PendingSection final : public RecordsSection
{
    Q_OBJECT
public:
    /// `clock` outlives the section.
    PendingSection(const core::journal::Location& journal, PendingSource source, const core::support::Clock& clock);

    [[nodiscard]] PendingPage& pendingPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;
    /// Those of a type, narrowed by a text.
    void showOnly(core::model::DataType type, const QString& text);

public slots:
    /// The journal was read, or whether an export can start changed.
    void showKnowledge();
    void showJournalError(const itam::core::support::Error& error);

signals:
    void exportRequested(bool full);

protected:
    void forget() override;
    void ask() override;

private:
    void askRow(core::model::DataType type, const QString& key);

    PendingPage& m_page;
    PendingSource m_source;
    const core::support::Clock& m_clock;
    services::JournalReader m_journal;
    QList<exporter::ProblemGroup> m_problems; ///< that are shown
    bool m_isShown = false;
    core::support::BackgroundLane m_row;
};

} // namespace itam::ui::staging
