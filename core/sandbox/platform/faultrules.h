// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Faults on purpose (design.md 8): which requests, and what happens to them. A list of rules as JSON, in the file of
// --faults and at /api/itam/faults:
//
//   [{"endpoint":"/api/x_fls*", "method":"POST", "type":"inventory_export",     which requests; all optional
//     "nth":3, "every":10, "probability":0.05, "seed":7, "count":2,             which of those; all optional
//     "action":"status", "when":"before",
//     "status":503, "body":"<html>busy</html>", "contentType":"text/html",      for "status"
//     "code":50, "message":"on purpose",                                        for "returnCode"
//     "retryAfter":5, "delay":200}]                                             for any
//
// endpoint: path, '*' stands for anything. type: the transaction type inside a request of the integration endpoint.
// nth: only the n-th matching request (from 1). every: each n-th. probability: each with that chance, the same sequence
// for the same seed. count: at most so many times. retryAfter in seconds, delay in milliseconds.
//
// action       what happens                                                                       when, if not said
// status       this status and body instead of the real ones                                      before
// returnCode   an itamReply with this code instead of the real one                                before
// throttle     429 with Retry-After (returnCode 41 at the integration endpoint)                   before
// delay        only waits                                                                         after
// drop         the connection ends without an answer                                              before
// reset        the connection is reset without an answer                                          before
// cut          the head announces the whole answer, half of it is sent                            after
// truncate     half of the answer, as if it were all                                              after
// garbage      random bytes as the answer                                                         after
// expireToken  the access token of the request becomes worthless, then the request is handled     before
// crash        the process ends at once, without any cleaning up                                  before
//
// when: "before" means that the request is not handled, "after" that it is, with all that it changes. The first rule
// that fires is the one that counts; rules count the requests that they match whether they fire or not.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <mutex>
#include <random>
#include <vector>

namespace itam::sandbox::platform {

enum class FaultAction
{
    Status,
    ReturnCode,
    Throttle,
    Delay,
    Drop,
    Reset,
    Cut,
    Truncate,
    Garbage,
    ExpireToken,
    Crash
};
enum class FaultMoment
{
    Before,
    After
};

struct FaultRule
{
    QString endpoint = QStringLiteral("*");
    QByteArray method; ///< empty: any
    QString type;      ///< empty: any
    int nth = 0;
    int every = 0;
    double probability = 1;
    quint32 seed = 0;
    int count = 0; ///< 0: no limit

    FaultAction action = FaultAction::Delay;
    FaultMoment when = FaultMoment::Before;
    int status = 500;
    QByteArray body;
    QByteArray contentType = "text/plain;charset=UTF-8";
    int code = 50;
    QString message;
    int retryAfterSeconds = 0;
    std::chrono::milliseconds delay{0};
};

/// Errors: SettingsInvalid, which says what is wrong with which rule.
[[nodiscard]] Result<std::vector<FaultRule>> faultRulesFrom(const QByteArray& json);
[[nodiscard]] QJsonObject toJson(const FaultRule& rule);

/// The rules in force, with their counts. Thread-safe.
class FaultPlan
{
public:
    /// All counts begin anew.
    void replace(std::vector<FaultRule> rules);
    /// The rule that fires for this request.
    [[nodiscard]] std::optional<FaultRule> match(const QByteArray& method, const QString& path, const QString& type);
    /// Each rule with "matched" and "fired".
    [[nodiscard]] QJsonArray report() const;

private:
    struct Entry
    {
        FaultRule rule;
        std::mt19937 random;
        int matched = 0;
        int fired = 0;
    };
    [[nodiscard]] static bool fires(Entry& entry);

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace itam::sandbox::platform
