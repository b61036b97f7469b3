// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Audit with what works behind it: pages of entries, the labels and requestors that they speak of, one CI's
// story, a file of what is filtered. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::lifecycle {

class AuditPage;

class AuditSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `prompter` and `clock` outlive the section.
    AuditSection(widgets::Prompter& prompter, const core::support::Clock& clock);
    ~AuditSection() override;

    [[nodiscard]] AuditPage& auditPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

public slots:
    /// All that happened to one CI, oldest first. `name`: as it is called on screen.
    void showStoryOf(const QString& ci, const QString& name);

protected:
    void forget() override;
    void ask() override;

private:
    struct FirstPage;
    void connectPage();
    void askPage(int page);
    void askStory();
    void showFirstPage(const FirstPage& first);
    [[nodiscard]] RecordWriter::Begin makeBegin() const;

    AuditPage& m_page;
    const core::support::Clock& m_clock;
    /// As of the first page: "the last 7 days" must not move between two pages.
    core::servicenow::AuditQuestion m_question;
    core::servicenow::RecordCursor m_storyAfter;
    bool m_isRestoring = false;
    RecordWriter m_writer;
    core::support::BackgroundLane m_pages;
    core::support::BackgroundLane m_story;
};

} // namespace itam::ui::lifecycle
