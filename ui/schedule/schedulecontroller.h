// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What works behind the page Schedule: looks in the background what is scheduled, plans for each choice what would be
// written, and writes it. Lives on the GUI thread.
#pragma once

#include "core/support/background.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/schedule/schedulepage.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::schedule {

/// A plan with what is to be said about it.
struct PlanView
{
    core::schedule::Plan plan;
    QStringList advice;
    core::schedule::Upcoming upcoming;
};

/// All but `obstacle` are called on background threads.
struct SchedulePorts
{
    std::function<core::schedule::Status(core::schedule::Scope)> read;
    std::function<Result<PlanView>(const ScheduleChoice&)> plan;
    std::function<Result<void>(const core::schedule::Plan&)> install;
    std::function<Result<core::schedule::Removed>(core::schedule::Scope)> remove;
    /// Why this choice cannot be installed from here, and what to do instead; empty: it can.
    std::function<QString(const ScheduleChoice&)> obstacle;
};

class ScheduleController final : public QObject
{
    Q_OBJECT
public:
    /// `page` and `prompter` outlive the controller.
    ScheduleController(SchedulePage& page, widgets::Prompter& prompter);

    /// The settings changed.
    void setPorts(SchedulePorts ports);
    /// At once when the page is in front, else when it is shown next.
    void refresh();
    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

signals:
    /// The schedule was read, or changed from here.
    void statusRead(const itam::core::schedule::Status& status);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void makePlan();
    void install();
    void askBeforeRemoving();
    void remove();
    void changed(const QString& what, const QString& meaning);
    void chooseFile(const QString& title, void (ScheduleCard::*take)(const QString&));

    SchedulePage& m_page;
    widgets::Prompter& m_prompter;
    SchedulePorts m_ports;
    std::optional<core::schedule::Plan> m_plan; ///< of the present choice
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_planning;
    core::support::BackgroundLane m_changing;
};

} // namespace itam::ui::schedule
