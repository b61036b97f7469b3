// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/ratelimiter.h"

#include <tuple>

namespace itam::sandbox::platform {
namespace {

using store::RateLimitRule;

constexpr qint64 secondsPerHour = 3600;

bool applies(const RateLimitRule& rule, const Caller& caller, const RateTarget& target)
{
    const bool isForCaller = !rule.userId.isEmpty() ? rule.userId == caller.userId
                                                    : rule.roleName.isEmpty() || caller.roles.contains(rule.roleName);
    return isForCaller && (rule.api.isEmpty() || rule.api.compare(target.api, Qt::CaseInsensitive) == 0) &&
           (rule.table.isEmpty() || rule.table == target.table);
}

/// Smaller is stronger.
auto rank(const RateLimitRule& rule)
{
    const int who = !rule.userId.isEmpty() ? 0 : !rule.roleName.isEmpty() ? 1 : 2;
    const int what = !rule.table.isEmpty() ? 0 : !rule.api.isEmpty() ? 1 : 2;
    return std::tuple(who, what, rule.limit);
}

} // namespace

const RateLimitRule* ruleFor(const QList<RateLimitRule>& rules, const Caller& caller, const RateTarget& target)
{
    const RateLimitRule* strongest = nullptr;
    for (const RateLimitRule& rule : rules) {
        if (applies(rule, caller, target) && (!strongest || rank(rule) < rank(*strongest)))
            strongest = &rule;
    }
    return strongest;
}

RateLimiter::RateLimiter(store::Store& store, int perHour) : m_store(store)
{
    if (perHour > 0) {
        m_optionRule.emplace();
        m_optionRule->sysId = store::newSysId();
        m_optionRule->limit = perHour;
    }
}

Result<RateState> RateLimiter::count(const Caller& caller, const RateTarget& target)
{
    auto rules = m_store.read([](store::Reader& reader) { return activeRateLimitRules(reader); });
    if (!rules)
        return failure(rules.error());
    if (m_optionRule)
        rules->append(*m_optionRule);
    const RateLimitRule* rule = ruleFor(*rules, caller, target);
    if (!rule)
        return RateState();
    const qint64 now = m_store.clock().nowUtc().toSecsSinceEpoch();
    const qint64 hour = now / secondsPerHour;
    RateState state;
    state.isLimited = true;
    state.limit = rule->limit;
    state.rule = rule->sysId;
    state.resetAt = (hour + 1) * secondsPerHour;
    state.secondsToReset = static_cast<int>(state.resetAt - now);
    const std::lock_guard lock(m_mutex);
    if (hour != m_hour) {
        m_hour = hour;
        m_counts.clear();
    }
    qint64& counted = m_counts[{rule->sysId, caller.userId}];
    state.isAllowed = counted < rule->limit;
    if (state.isAllowed)
        ++counted;
    return state;
}

void addRateHeaders(http::Response& response, const RateState& state)
{
    if (!state.isLimited)
        return;
    response.setHeader("X-RateLimit-Limit", QByteArray::number(state.limit));
    response.setHeader("X-RateLimit-Reset", QByteArray::number(state.resetAt));
    response.setHeader("X-RateLimit-Rule", state.rule.toLatin1());
    if (!state.isAllowed)
        response.setHeader("Retry-After", QByteArray::number(state.secondsToReset));
}

QString rateLimitSentence(const RateState& state, const QString& api)
{
    return QStringLiteral("Rate limit of %1 requests per hour for %2 exceeded").arg(QString::number(state.limit), api);
}

} // namespace itam::sandbox::platform
