// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Renew lease tasks with what works behind it; its badge is the number of open ones. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/lifecycle/renewtaskwork.h"
#include "ui/widgets/prompter.h"

#include <QTimer>

namespace itam::ui::lifecycle {

class RenewTasksPage;

class RenewTasksSection final : public LifecycleSection
{
    Q_OBJECT
public:
    using Tasks = QList<core::servicenow::RenewTaskRow>;

    /// `prompter` and `clock` outlive the section.
    RenewTasksSection(widgets::Prompter& prompter, const core::support::Clock& clock);
    ~RenewTasksSection() override;

    [[nodiscard]] RenewTasksPage& tasksPage() { return m_page; }
    /// For the badge, before anybody has looked at the page. A failure says nothing: the page will.
    void askCount();
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    struct Answer;
    using Work = std::function<TasksOutcome(core::servicenow::LifecycleInstance&, const TasksProgressed&,
                                            std::stop_token)>;
    using Show = void (RenewTasksPage::*)(const TasksOutcome&);
    void extend(const Tasks& tasks, const QString& leaseTime);
    void remove(const Tasks& tasks);
    void work(qint64 total, const Work& work, Show show);
    void stop();

    RenewTasksPage& m_page;
    widgets::Prompter& m_prompter;
    bool m_isRestoring = false;
    QTimer m_progress;
    std::shared_ptr<std::atomic<qint64>> m_tried;
    /// Stops the work under way, whose outcome is still wanted: cancelling the lane would forget it.
    std::stop_source m_stop;
    RecordWriter m_writer;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_counting;
    core::support::BackgroundLane m_working;
};

} // namespace itam::ui::lifecycle
