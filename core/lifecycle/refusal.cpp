// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/refusal.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

struct Words
{
    RefusalCode code;
    QLatin1String name;
    const char* message; ///< %1 and %2 are values
    const char* advice;
};

constexpr std::array<Words, refusalCodeCount> codes{{
    {RefusalCode::CiActionAlreadySet, QLatin1String("CI_ACTION_ALREADY_SET"), "CI action [%1] is already active",
     "Wait until it is removed, or extend its lease if it is yours."},
    {RefusalCode::CiActionNotSet, QLatin1String("CI_ACTION_NOT_SET"), "CI action [%1] is not active",
     "Look at the CI's actions; the action may have been removed, or its lease may have run out."},
    {RefusalCode::DuplicateCiActionRecord, QLatin1String("DUPLICATE_CI_ACTION_RECORD"),
     "CI action [%1] has more than one active row of requestor [%2]",
     "Unregister that requestor: it ends all its rows."},
    {RefusalCode::DuplicateOpsStateRecord, QLatin1String("DUPLICATE_OPS_STATE_RECORD"),
     "Requestor [%1] has more than one active operational state on the CI",
     "Unregister that requestor: it ends all its rows."},
    {RefusalCode::DuplicateSysId, QLatin1String("DUPLICATE_SYS_ID"), "Sys_id [%1] is given more than once",
     "Name each CI once."},
    {RefusalCode::IncompatibleCiAction, QLatin1String("INCOMPATIBLE_CI_ACTION"),
     "CI action [%1] is not compatible with active CI action [%2]",
     "Wait until the other action is removed, or make the two compatible."},
    {RefusalCode::InvalidCiAction, QLatin1String("INVALID_CI_ACTION"), "Invalid CI action [%1]",
     "Use a name of the catalogue of CI actions."},
    {RefusalCode::InvalidDelete, QLatin1String("INVALID_DELETE"), "[%1] is in use by [%2]",
     "End what is active first."},
    {RefusalCode::InvalidInputParameters, QLatin1String("INVALID_INPUT_PARAMETERS"), "Invalid parameter [%1]: %2",
     "Correct the parameter and call again; nothing was changed."},
    {RefusalCode::InvalidLeasetime, QLatin1String("INVALID_LEASETIME"), "Invalid lease time [%1]",
     "Write hours, minutes and seconds as 02:30:00, and more than none."},
    {RefusalCode::InvalidOpsState, QLatin1String("INVALID_OPS_STATE"), "Invalid operational state [%1]",
     "Use a label of the choices of operational status."},
    {RefusalCode::InvalidOpsStateTransition, QLatin1String("INVALID_OPS_STATE_TRANSITION"),
     "Transition from [%1] to [%2] is not allowed", "Go through a state that is allowed, or change the rule."},
    {RefusalCode::InvalidRequestor, QLatin1String("INVALID_REQUESTOR"), "Invalid requestor [%1]",
     "Register an operator, or use a workflow context that is still active."},
    {RefusalCode::InvalidRequestorForCi, QLatin1String("INVALID_REQUESTOR_FOR_CI"),
     "CI action [%1] was set by another requestor than [%2]", "Use the requestor that set it."},
    {RefusalCode::InvalidSysId, QLatin1String("INVALID_SYS_ID"), "Invalid sys_id [%1]",
     "Use the sys_id of a CI that exists."},
    {RefusalCode::MutexUnavailable, QLatin1String("MUTEX_UNAVAILABLE"), "CI [%1] is being changed by another call",
     "Call again in a moment."},
    {RefusalCode::NotAllowedCiAction, QLatin1String("NOT_ALLOWED_CI_ACTION"),
     "CI action [%1] is not allowed in operational state [%2]", "Change the CI's state first, or change the rule."},
    {RefusalCode::OpsStateNotSet, QLatin1String("OPS_STATE_NOT_SET"),
     "Operational state is [%1], which is none of [%2]", "Read the CI's state again and decide anew."},
    {RefusalCode::UnprioritizedOpsState, QLatin1String("UNPRIORITIZED_OPS_STATE"),
     "Operational state [%1] has no priority, and another requestor has set a state",
     "Give the state a priority, or unregister the other requestor."},
    {RefusalCode::UnsupportedSysId, QLatin1String("UNSUPPORTED_SYS_ID"), "Sys_id [%1] is not a configuration item",
     "Use the sys_id of a CI."},
}};

const Words& wordsOf(RefusalCode code)
{
    return codes[static_cast<std::size_t>(code)];
}

QString filled(const char* words, const QString& first, const QString& second)
{
    // Two at once, so that a value which looks like a placeholder stays as it is.
    const QString text = QString::fromLatin1(words);
    if (text.contains(QLatin1String("%2")))
        return text.arg(first, second);
    return text.contains(QLatin1String("%1")) ? text.arg(first) : text;
}

} // namespace

QLatin1String nameOf(RefusalCode code)
{
    return wordsOf(code).name;
}

std::optional<RefusalCode> refusalCodeNamed(const QString& name)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Words& words) { return words.name == name; });
    return found == codes.end() ? std::nullopt : std::optional(found->code);
}

Refusal refusal(RefusalCode code, RuleId rule, const QString& first, const QString& second)
{
    Refusal refused;
    refused.code = code;
    refused.rule = rule;
    refused.message = filled(wordsOf(code).message, first, second);
    refused.advice = QString::fromLatin1(wordsOf(code).advice);
    return refused;
}

} // namespace itam::core::lifecycle
