// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Log with what works behind it. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::lifecycle {

class LogPage;

class LogSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `prompter` and `clock` outlive the section.
    LogSection(widgets::Prompter& prompter, const core::support::Clock& clock);

    [[nodiscard]] LogPage& logPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    void askFirstPage(bool isAnnounced);
    void askPage(int page);
    [[nodiscard]] RecordWriter::Begin makeBegin() const;

    LogPage& m_page;
    const core::support::Clock& m_clock;
    core::servicenow::LogQuestion m_question; ///< as of the first page
    bool m_isRestoring = false;
    RecordWriter m_writer;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::lifecycle
