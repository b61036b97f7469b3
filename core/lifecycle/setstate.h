// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Setting operational states (ci-lifecycle.md 4, 8.4; R3-R5, R13-R17, R23-R25, R47). Pure; any thread.
//
// One internal state per CI and requestor; the CI shows the best of those that are active:
//
//            set                    set again: the row is replaced
//   (none) --------> active  <---------------------------------------+
//                      |    \________________________________________/
//                      | unregister (R21), requestor not valid any more (R35)
//                      v
//                   inactive ---- set ----> active
#pragma once

#include "core/lifecycle/callchecks.h"

namespace itam::core::lifecycle {

/// The parameters of POST statuses; the requestor is given apart.
struct StateRequest
{
    QStringList sysIds;
    QString opsLabel;
    QStringList oldOpsLabels; ///< empty: any state will do
};

/// Parameters, requestor, labels, number and repetition of CIs: what refuses the call as a whole. Worth asking before
/// snapshots are read.
[[nodiscard]] Refusals checkStateCall(const StateRequest& request, const Requestor& requestor,
                                      const Configuration& configuration);

/// Order of the checks of each CI: it is one (R27) and free; no integrity fault; it shows one of the old states
/// (OPS_STATE_NOT_SET); neither the way from what it shows (R15) to the requested state nor that to what it would show
/// is forbidden (R14); priorities (R47: a state without one stays alone). A refusal changes nothing of that CI (R16).
[[nodiscard]] Decision setState(const StateRequest& request, const Requestor& requestor, const Snapshots& cis,
                                const Configuration& configuration, const Call& call);

} // namespace itam::core::lifecycle
