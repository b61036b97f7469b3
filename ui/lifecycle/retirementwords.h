// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retiring what vanished in words (core/exporter/retirement.h). Pure; GUI thread.
#pragma once

#include "core/exporter/retirement.h"
#include "ui/models/roles.h"
#include "ui/services/retirementports.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::lifecycle {

/// Did it only look?
enum class RetirementKind
{
    DryRun,
    Real
};

/// One CI of a plan, with what became of it.
struct PlannedRow
{
    core::exporter::PlannedCi ci;
    std::optional<core::exporter::RetirementEnd> end;
    QString shows; ///< label of its state
    RetirementKind kind = RetirementKind::DryRun;
};
/// What is to be done, was done or was refused, and why the others stay; those that were retired before are left out.
[[nodiscard]] QList<PlannedRow> rowsOf(const core::exporter::RetirementReport& report, RetirementKind kind);

[[nodiscard]] models::State stateOf(const PlannedRow& row);
/// Why; empty when the state says it all.
[[nodiscard]] QString reasonOf(const PlannedRow& row);
/// For filters: "refused" whatever was asked for, else the fate's name.
[[nodiscard]] QString groupOf(const PlannedRow& row);
[[nodiscard]] QString titleOfGroup(const QString& group);

[[nodiscard]] models::State stateOf(core::journal::RetirementStep step);
/// "Operational", as shipped; the number of a state that the instance made up.
[[nodiscard]] QString shippedLabel(int state);

/// The whole report as a message: what happened, what it means, what to do.
[[nodiscard]] widgets::Message messageOf(const core::exporter::RetirementReport& report, RetirementKind kind);
/// Which classes are above the threshold, with numbers; empty: none.
[[nodiscard]] QString thresholdSentence(const core::exporter::RetirementPlan& plan, int percent);
/// What is asked before anything is changed. Index 0 cancels, 1 keeps below the threshold where that leaves something
/// to do, the last does all.
[[nodiscard]] widgets::Question questionBefore(const core::exporter::RetirementReport& dryRun,
                                               const core::exporter::RetirementLimits& limits,
                                               const services::RetirementPorts::Target& target);
/// Nothing below and nothing above the threshold.
[[nodiscard]] bool isNothingDue(const core::exporter::RetirementReport& dryRun);
/// While it goes on.
[[nodiscard]] QString progressSentence(const core::exporter::RetirementProgress& progress);

} // namespace itam::ui::lifecycle
