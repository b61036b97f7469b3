// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One CI on its way to Retired or back: what is asked of the instance, and what its record says before the call and
// after it. Pure; any thread. Only retirement.cpp and its test need it.
#pragma once

#include "core/exporter/retirement.h"
#include "core/journal/requestors.h"

namespace itam::core::exporter {

struct Attempt
{
    PlannedCi ci;
    bool returning = false;
    int target = 0; ///< value of operational_status that is asked for
    journal::Retirement record;
    bool accepted = false;
    servicenow::CallRefusal refusal;
};

/// Committed as Retiring. An open record that was refused or not done goes on.
[[nodiscard]] Attempt retiring(const PlannedCi& ci, const QString& requestorId, const QString& cause,
                               const QDateTime& now);
/// Committed as Returning.
[[nodiscard]] Attempt returning(const PlannedCi& ci, const lifecycle::CiSnapshot& snapshot,
                                const lifecycle::RuleSet& rules, const QDateTime& now);
/// What a CI shall show again (retirement.h): the best state that others hold; when nobody does, what it shows if that
/// is not Retired, else `before`. A state that is no choice any more: Operational.
[[nodiscard]] int stateToGiveBack(const lifecycle::CiSnapshot& snapshot, const QString& requestorId, int before,
                                  const lifecycle::RuleSet& rules);

/// Nothing is to be asked for: it does not show Retired, and the requestor holds no state of it any more.
[[nodiscard]] bool isBackAlready(const PlannedCi& ci, const lifecycle::CiSnapshot& snapshot);

/// The refusal of this CI, or nullopt: it was accepted. `snapshots`: read after the call when some refusal names no CI,
/// else empty.
[[nodiscard]] std::optional<servicenow::CallRefusal> refusalOf(const Attempt& attempt,
                                                               const QList<servicenow::CallRefusal>& refusals,
                                                               const lifecycle::Snapshots& snapshots);
void end(Attempt& attempt, const std::optional<servicenow::CallRefusal>& refusal, const QDateTime& now);
[[nodiscard]] RetirementEnd endOf(const Attempt& attempt);

/// A record that was Retiring or Returning when the program died. Done means: the requestor's own state on the CI is
/// what it had asked for.
void settleByState(journal::Retirement& retirement, const lifecycle::CiSnapshot& snapshot, const QDateTime& now);

[[nodiscard]] QStringList cisOf(const QList<journal::Retirement>& retirements);
[[nodiscard]] QStringList cisOf(const QList<Attempt>& attempts);

} // namespace itam::core::exporter
