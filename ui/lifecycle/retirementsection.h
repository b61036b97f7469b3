// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Retirement with what works behind it: looks, asks, retires in the background; after an export of all
// hardware it does what the policy says, as itam-export does. GUI thread.
//
//   Dry run ------------------> plan shown
//   Retire now --looks--> asks with numbers --yes--> retires --> report shown, record read again
//   export ended --policy report--> plan shown      --policy retire--> retires; nothing above the threshold
#pragma once

#include "core/exporter/summary.h"
#include "core/support/background.h"
#include "core/support/clock.h"
#include "core/support/latest.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/lifecycle/retirementwords.h"

#include <QTimer>

namespace itam::ui::lifecycle {

class RetirementPage;

class RetirementSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `prompter`, `clock` and what `ports` reach outlive the section.
    RetirementSection(services::RetirementPorts ports, widgets::Prompter& prompter, const core::support::Clock& clock);

    [[nodiscard]] RetirementPage& retirementPage() { return m_page; }
    /// The settings changed elsewhere.
    void showSettings();
    /// Behind an export of this console: what the policy says, when all hardware was read and it ended well.
    void followExport(const core::exporter::ExportSummary& summary);
    [[nodiscard]] bool isRunning() const { return m_run.isBusy(); }

    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    using Ended = std::function<void(const core::exporter::RetirementReport&)>;
    void look(const Ended& ended);
    void lookFirst();
    void confirm(const core::exporter::RetirementReport& dryRun, const core::exporter::RetirementLimits& limits);
    void start(const core::exporter::RetirementOptions& options, const Ended& ended);
    void finishReal(const core::exporter::RetirementReport& report);
    void showResult(const core::exporter::RetirementReport& report, RetirementKind kind);
    void save(const core::settings::RetireSettings& settings);
    [[nodiscard]] core::exporter::RetirementLimits limits() const;

    services::RetirementPorts m_retirement;
    widgets::Prompter& m_prompter;
    RetirementPage& m_page;
    RecordWriter m_planWriter;
    RecordWriter m_recordWriter;
    std::shared_ptr<core::support::Latest<core::exporter::RetirementProgress>> m_progress;
    std::stop_source m_stop; ///< of the run: it ends with a report of what it did, unlike a cancelled lane
    QTimer m_look;
    quint64 m_asked = 0; ///< a question that belongs to an instance before is not answered
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_run;
};

/// All hardware was read and the export ended well: as behind itam-export run.
[[nodiscard]] bool hasReadAllHardware(const core::exporter::ExportSummary& summary);

} // namespace itam::ui::lifecycle
