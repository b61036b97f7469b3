// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why something is refused: one of the twenty codes of ci-lifecycle.md 10, the rule of section 14 (or the section,
// "S6", where no rule has a number), the row of a rule table that forbade it, and words. The words are those of an
// instance, English, which clients show as they are. Values; any thread.
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace itam::core::lifecycle {

/// "R12", "S6". Refers to a literal.
using RuleId = QLatin1String;

/// The closed list. Clients accept codes that they do not know.
enum class RefusalCode
{
    CiActionAlreadySet,
    CiActionNotSet,
    DuplicateCiActionRecord,
    DuplicateOpsStateRecord,
    DuplicateSysId,
    IncompatibleCiAction,
    InvalidCiAction,
    InvalidDelete,
    InvalidInputParameters,
    InvalidLeasetime,
    InvalidOpsState,
    InvalidOpsStateTransition,
    InvalidRequestor,
    InvalidRequestorForCi,
    InvalidSysId,
    MutexUnavailable,
    NotAllowedCiAction,
    OpsStateNotSet,
    UnprioritizedOpsState,
    UnsupportedSysId,
};
inline constexpr int refusalCodeCount = static_cast<int>(RefusalCode::UnsupportedSysId) + 1;

/// "CI_ACTION_ALREADY_SET".
[[nodiscard]] QLatin1String nameOf(RefusalCode code);
[[nodiscard]] std::optional<RefusalCode> refusalCodeNamed(const QString& name);

struct Refusal
{
    RefusalCode code = RefusalCode::InvalidInputParameters;
    RuleId rule;
    QString ruleRecord; ///< sys_id of the row of a rule table; empty when no row is behind it
    QString ci;         ///< sys_id; empty when the whole call is refused
    QString message;    ///< what is wrong, naming values
    QString advice;     ///< what to do about it

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// With the words of the code; `first` and `second` are the values that they name.
[[nodiscard]] Refusal refusal(RefusalCode code, RuleId rule, const QString& first = {}, const QString& second = {});

} // namespace itam::core::lifecycle
