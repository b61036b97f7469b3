// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Restore job with what works behind it. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclesection.h"

namespace itam::ui::lifecycle {

class RestoreJobPage;

class RestoreJobSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `clock` outlives the section.
    explicit RestoreJobSection(const core::support::Clock& clock);

    [[nodiscard]] QByteArray saveViewState() const override { return {}; }
    void restoreViewState(const QByteArray&) override {} // nothing to remember: no columns, no filter

protected:
    void forget() override;
    void ask() override;

private:
    using Change = std::function<Result<void>(core::servicenow::LifecycleInstance&, std::stop_token)>;
    void change(const Change& change, const QString& what, const QString& meaning);

    RestoreJobPage& m_page;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_changing;
};

} // namespace itam::ui::lifecycle
