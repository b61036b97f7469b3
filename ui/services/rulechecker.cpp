// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/rulechecker.h"

#include "ui/services/lifecycleports.h"

namespace itam::ui::services {
namespace {

Result<bool> isAllowed(core::servicenow::LifecycleInstance& instance, const RuleQuestion& question,
                       std::stop_token stop)
{
    if (question.kind == RuleQuestion::Kind::Pair)
        return instance.isCompatible(question.first, question.second, stop);
    const Result<bool> isForbidden =
        question.kind == RuleQuestion::Kind::Action
            ? instance.isNotAllowedAction(question.ciClass, question.first, question.second, stop)
            : instance.isNotAllowedTransition(question.ciClass, question.first, question.second, stop);
    if (!isForbidden)
        return failure(isForbidden.error());
    return !*isForbidden;
}

} // namespace

RuleChecker::RuleChecker(core::servicenow::LifecycleAccess access, QObject* parent)
    : QObject(parent)
    , m_access(std::move(access))
{
}

void RuleChecker::setAccess(core::servicenow::LifecycleAccess access)
{
    m_lane.cancel();
    m_access = std::move(access);
}

void RuleChecker::ask(const RuleQuestion& question)
{
    m_lane.start(
        [access = m_access, question](std::stop_token stop) -> Result<bool> {
            auto instance = openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            return isAllowed(**instance, question, stop);
        },
        [this, question](const Result<bool>& answer) {
            if (answer)
                emit answered(question, *answer);
            else
                emit failed(question, answer.error());
        });
}

} // namespace itam::ui::services
