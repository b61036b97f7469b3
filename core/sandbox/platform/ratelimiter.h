// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests per user and clock hour (servicenow-rest.md 10). The rules are rows of sys_rate_limit_rules and, for all
// users and all APIs, the option of the program.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/ratelimitrules.h"
#include "core/sandbox/store/store.h"

#include <QHash>

#include <mutex>

namespace itam::sandbox::platform {

struct RateState
{
    bool isLimited = false; ///< a rule applies at all
    bool isAllowed = true;
    qint64 limit = 0;   ///< per hour
    qint64 resetAt = 0; ///< Unix time of the next hour
    int secondsToReset = 0;
    QString rule; ///< its sys_id
};

/// What a request is for.
struct RateTarget
{
    QString api;   ///< "Table API"
    QString table; ///< empty: none
};

/// The rule for this caller and target: one for the user beats one for a role, which beats one for all; then one for
/// the table beats one for the API, which beats one for any; then the lowest limit. Null: none applies.
[[nodiscard]] const store::RateLimitRule* ruleFor(const QList<store::RateLimitRule>& rules, const Caller& caller,
                                                  const RateTarget& target);

/// Thread-safe. A rule counts from the first request after it was written.
class RateLimiter
{
public:
    /// `perHour`: 0 means no limit beside those of the rows.
    RateLimiter(store::Store& store, int perHour);

    /// Counts one request. A refused one is not counted. Errors: those of the store.
    [[nodiscard]] Result<RateState> count(const Caller& caller, const RateTarget& target);

private:
    store::Store& m_store;
    std::optional<store::RateLimitRule> m_optionRule;
    std::mutex m_mutex;
    qint64 m_hour = -1;
    QHash<std::pair<QString, QString>, qint64> m_counts; ///< of this hour, by rule and user
};

/// X-RateLimit-Limit, -Reset and -Rule; Retry-After when it was refused. Nothing without a rule.
void addRateHeaders(http::Response& response, const RateState& state);
/// "Rate limit of 100 requests per hour for Table API exceeded"
[[nodiscard]] QString rateLimitSentence(const RateState& state, const QString& api);

} // namespace itam::sandbox::platform
