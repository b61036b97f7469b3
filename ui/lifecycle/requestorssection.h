// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Requestors with what works behind it. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::lifecycle {

class RequestorsPage;

class RequestorsSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `prompter` and `clock` outlive the section.
    RequestorsSection(widgets::Prompter& prompter, const core::support::Clock& clock);

    [[nodiscard]] RequestorsPage& requestorsPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    void registerMe();
    void preview(const core::servicenow::RequestorRow& requestor);
    void unregister(const core::servicenow::RequestorRow& requestor);
    void checkId(const QString& requestorId);

    RequestorsPage& m_page;
    const core::support::Clock& m_clock;
    RecordWriter m_writer;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_preview;
    core::support::BackgroundLane m_change;
    core::support::BackgroundLane m_check;
};

} // namespace itam::ui::lifecycle
