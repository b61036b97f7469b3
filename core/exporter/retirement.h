// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retires what vanished, and brings back what returned (D-8 only reports it): gathers the facts, plans
// (retirementplan.h), and carries the plan out through the lifecycle API as a registered requestor. For console and
// itam-export alike. Lives on one background thread; calls block.
//
//   settle what a crash left --> facts --> plan --report, dry run--> told, with what the rules would refuse
//                                            \--> return --> retire: per group of CIs "retiring" is committed, the
//                                                 instance is asked, the outcome is committed
//
// Requestor. One for all retirements of an instance, registered when the first is due, kept in the journal, registered
// anew when it is not valid any more. Nothing else uses it. A refusal (a transition that is not allowed, a state
// without a priority) is kept with its code and tried again by the next run.
//
// Bringing back. "Retired" is one of the states that requestors hold for the CI (ci-lifecycle.md 4), and ours is the
// best of them by priority. There is no call that withdraws one state; unregistering withdraws all of a requestor, and
// where no other state is left the CI keeps showing Retired. So our state is replaced: by the best that others hold
// now, so that the CI shows what it would show without us; when nobody holds one, by the state that the CI showed
// before, as recorded. It is set although somebody edited the CI back by hand: else "Retired" would come back with the
// next call of anybody. When no CI is held retired any more, the requestor is unregistered: what it still holds ends,
// and every CI keeps what it shows (section 4, rule 5). Leaving Retired sets Status to Installed whatever it was (R41):
// a CI that was In Stock before is Installed afterwards.
#pragma once

#include "core/exporter/hardwareidentities.h"
#include "core/servicenow/lifecycleinstance.h"
#include "core/settings/settings.h"
#include "core/support/clock.h"

namespace itam::core::exporter {

struct RetirementOptions
{
    bool dryRun = false; ///< as policy "report": plan and preview
    RetirementLimits limits;
    QString cause = {}; ///< export id; empty: a command
};

/// Why nothing was even planned.
enum class Withheld
{
    No,
    NothingCounted,  ///< no complete export of hardware ended well since absence is counted
    ExportFailed,    ///< the newest export did not end well, or has not ended
    InstanceChanged, ///< restored, cloned, or another one since the last export (D-5)
};
[[nodiscard]] QString nameOf(Withheld withheld);

/// What became of one CI; in a dry run only what the rules would refuse.
struct RetirementEnd
{
    PlannedCi ci;
    bool returning = false;
    std::optional<int> stateAfter; ///< accepted: what was asked for
    servicenow::CallRefusal refusal;

    [[nodiscard]] bool isAccepted() const { return stateAfter.has_value(); }
};

struct RetirementReport
{
    Withheld withheld = Withheld::No;
    journal::CountedPasses counted;
    RetirementPlan plan;
    QList<RetirementEnd> ends;
    qint64 unsettled = 0; ///< asked for, and no answer: the next run finds out
    qint64 settled = 0;   ///< of a run before
    QString requestorId;  ///< empty: none was needed
    QHash<int, QString> stateLabels;
    std::optional<Error> error; ///< why it ended early; what was done is above

    [[nodiscard]] qint64 accepted(bool returning) const;
    [[nodiscard]] qint64 refused() const;
    /// Something waits for a yes.
    [[nodiscard]] bool asksFirst() const { return plan.count(RetirementFate::HeldBack) > 0; }
};

struct RetirementProgress
{
    /// "settle", "identities", "states", "preview", "return", "retire"
    QString step;
    qint64 done = 0;
    qint64 total = 0;

    friend bool operator==(const RetirementProgress&, const RetirementProgress&) = default;
};
/// Called on the calling thread.
using RetirementProgressed = std::function<void(const RetirementProgress&)>;

/// All of it outlives the call. The journal is locked by the caller, unless it is a dry run.
struct RetirementPorts
{
    const support::Clock& clock;
    journal::Journal& journal;
    journal::Owner owner; ///< of hardware
    HardwareIdentities& identities;
    servicenow::LifecycleInstance& instance;
};

[[nodiscard]] RetirementReport retireVanished(const RetirementPorts& ports, const RetirementOptions& options,
                                              const RetirementProgressed& progressed, std::stop_token stop);

} // namespace itam::core::exporter
