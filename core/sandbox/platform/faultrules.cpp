// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/faultrules.h"

#include <QJsonDocument>

#include <array>

namespace itam::sandbox::platform {
namespace {

constexpr qsizetype mostRules = 1000;

struct ActionEntry
{
    const char* name;
    FaultAction action;
    FaultMoment moment;
};

constexpr std::array actions{
    ActionEntry{"status", FaultAction::Status, FaultMoment::Before},
    ActionEntry{"returnCode", FaultAction::ReturnCode, FaultMoment::Before},
    ActionEntry{"throttle", FaultAction::Throttle, FaultMoment::Before},
    ActionEntry{"delay", FaultAction::Delay, FaultMoment::After},
    ActionEntry{"drop", FaultAction::Drop, FaultMoment::Before},
    ActionEntry{"reset", FaultAction::Reset, FaultMoment::Before},
    ActionEntry{"cut", FaultAction::Cut, FaultMoment::After},
    ActionEntry{"truncate", FaultAction::Truncate, FaultMoment::After},
    ActionEntry{"garbage", FaultAction::Garbage, FaultMoment::After},
    ActionEntry{"expireToken", FaultAction::ExpireToken, FaultMoment::Before},
    ActionEntry{"crash", FaultAction::Crash, FaultMoment::Before},
};

struct Member
{
    const char* name;
    QJsonValue::Type type;
};

constexpr std::array members{
    Member{"endpoint", QJsonValue::String},    Member{"method", QJsonValue::String},
    Member{"type", QJsonValue::String},        Member{"nth", QJsonValue::Double},
    Member{"every", QJsonValue::Double},       Member{"probability", QJsonValue::Double},
    Member{"seed", QJsonValue::Double},        Member{"count", QJsonValue::Double},
    Member{"action", QJsonValue::String},      Member{"when", QJsonValue::String},
    Member{"status", QJsonValue::Double},      Member{"body", QJsonValue::String},
    Member{"contentType", QJsonValue::String}, Member{"code", QJsonValue::Double},
    Member{"message", QJsonValue::String},     Member{"retryAfter", QJsonValue::Double},
    Member{"delay", QJsonValue::Double},
};

tl::unexpected<Error> wrong(int number, const QString& what)
{
    return failure(ErrorCode::SettingsInvalid, QStringLiteral("fault rule %1: %2").arg(number).arg(what));
}

const ActionEntry* actionNamed(const QString& name)
{
    for (const ActionEntry& entry : actions) {
        if (name == QLatin1String(entry.name))
            return &entry;
    }
    return nullptr;
}

const ActionEntry& entryOf(FaultAction action)
{
    return actions[static_cast<std::size_t>(action)];
}

/// In time that grows with the product of both lengths at most: back to the last '*' only.
bool matchesGlob(QStringView pattern, QStringView text)
{
    qsizetype star = -1;
    qsizetype afterStar = 0; ///< where in the text the last '*' may end
    qsizetype p = 0;
    for (qsizetype t = 0; t < text.size();) {
        if (p < pattern.size() && pattern[p] == QLatin1Char('*')) {
            star = p++;
            afterStar = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++afterStar;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == QLatin1Char('*'))
        ++p;
    return p == pattern.size();
}

Result<void> checkMembers(const QJsonObject& object, int number)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto member = std::find_if(members.begin(), members.end(),
                                         [&](const Member& each) { return it.key() == QLatin1String(each.name); });
        if (member == members.end())
            return wrong(number, QStringLiteral("unknown member \"%1\"").arg(it.key()));
        if (it.value().type() != member->type)
            return wrong(number, member->type == QJsonValue::Double
                                     ? QStringLiteral("\"%1\" has to be a number").arg(it.key())
                                     : QStringLiteral("\"%1\" has to be a text").arg(it.key()));
    }
    return {};
}

Result<FaultRule> ruleFrom(const QJsonObject& object, int number)
{
    ITAM_TRY(checkMembers(object, number));
    const ActionEntry* action = actionNamed(object.value(QLatin1String("action")).toString());
    if (!action)
        return wrong(number, QStringLiteral("action \"%1\"").arg(object.value(QLatin1String("action")).toString()));
    FaultRule rule;
    rule.action = action->action;
    const QString when = object.value(QLatin1String("when")).toString();
    if (!when.isEmpty() && when != QLatin1String("before") && when != QLatin1String("after"))
        return wrong(number, QStringLiteral("when is neither before nor after"));
    rule.when = when.isEmpty()                   ? action->moment
                : when == QLatin1String("after") ? FaultMoment::After
                                                 : FaultMoment::Before;
    rule.endpoint = object.value(QLatin1String("endpoint")).toString(rule.endpoint);
    rule.method = object.value(QLatin1String("method")).toString().toUpper().toLatin1();
    rule.type = object.value(QLatin1String("type")).toString();
    rule.nth = object.value(QLatin1String("nth")).toInt();
    rule.every = object.value(QLatin1String("every")).toInt();
    rule.probability = object.value(QLatin1String("probability")).toDouble(1);
    rule.seed = static_cast<quint32>(object.value(QLatin1String("seed")).toInt());
    rule.count = object.value(QLatin1String("count")).toInt();
    rule.status = object.value(QLatin1String("status")).toInt(rule.status);
    rule.body = object.value(QLatin1String("body")).toString().toUtf8();
    rule.contentType =
        object.value(QLatin1String("contentType")).toString(QString::fromLatin1(rule.contentType)).toLatin1();
    rule.code = object.value(QLatin1String("code")).toInt(rule.code);
    rule.message = object.value(QLatin1String("message")).toString(QStringLiteral("a fault on purpose"));
    rule.retryAfterSeconds = object.value(QLatin1String("retryAfter")).toInt();
    rule.delay = std::chrono::milliseconds(object.value(QLatin1String("delay")).toInt());
    if (rule.nth < 0 || rule.every < 0 || rule.count < 0 || rule.retryAfterSeconds < 0 || rule.delay.count() < 0)
        return wrong(number, QStringLiteral("a negative number"));
    if (rule.status < 200 || rule.status > 599)
        return wrong(number, QStringLiteral("status %1").arg(rule.status));
    if (rule.probability < 0 || rule.probability > 1)
        return wrong(number, QStringLiteral("probability is not between 0 and 1"));
    return rule;
}

} // namespace

Result<std::vector<FaultRule>> faultRulesFrom(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(
            ErrorCode::SettingsInvalid,
            QStringLiteral("fault rules: %1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
    if (document.isArray() && document.array().size() > mostRules)
        return failure(ErrorCode::SettingsInvalid, QStringLiteral("fault rules: more than %1").arg(mostRules));
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<FaultRule> rules;
    for (const auto& entry : list) {
        auto rule = ruleFrom(entry.toObject(), static_cast<int>(rules.size()) + 1);
        if (!rule)
            return failure(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

QJsonObject toJson(const FaultRule& rule)
{
    QJsonObject object{
        {QLatin1String("endpoint"), rule.endpoint},
        {QLatin1String("action"), QString::fromLatin1(entryOf(rule.action).name)},
        {QLatin1String("when"), rule.when == FaultMoment::After ? QStringLiteral("after") : QStringLiteral("before")},
    };
    if (!rule.method.isEmpty())
        object.insert(QLatin1String("method"), QString::fromLatin1(rule.method));
    if (!rule.type.isEmpty())
        object.insert(QLatin1String("type"), rule.type);
    if (rule.nth > 0)
        object.insert(QLatin1String("nth"), rule.nth);
    if (rule.every > 0)
        object.insert(QLatin1String("every"), rule.every);
    if (rule.probability < 1)
        object.insert(QLatin1String("probability"), rule.probability);
    if (rule.count > 0)
        object.insert(QLatin1String("count"), rule.count);
    if (rule.delay.count() > 0)
        object.insert(QLatin1String("delay"), static_cast<qint64>(rule.delay.count()));
    return object;
}

void FaultPlan::replace(std::vector<FaultRule> rules)
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    for (FaultRule& rule : rules) {
        const quint32 seed = rule.seed;
        m_entries.push_back({std::move(rule), std::mt19937(seed), 0, 0});
    }
}

bool FaultPlan::fires(Entry& entry)
{
    const FaultRule& rule = entry.rule;
    ++entry.matched;
    // Drawn for every match, so that the sequence depends on the seed only. The library's distributions are not the
    // same everywhere, so the number is made here.
    const double drawn = static_cast<double>(entry.random()) / 4294967296.0;
    if (rule.count > 0 && entry.fired >= rule.count)
        return false;
    if (rule.nth > 0 && entry.matched != rule.nth)
        return false;
    if (rule.every > 0 && entry.matched % rule.every != 0)
        return false;
    return drawn < rule.probability;
}

std::optional<FaultRule> FaultPlan::match(const QByteArray& method, const QString& path, const QString& type)
{
    const std::lock_guard lock(m_mutex);
    std::optional<FaultRule> found;
    for (Entry& entry : m_entries) {
        const FaultRule& rule = entry.rule;
        if ((!rule.method.isEmpty() && rule.method != method) || (!rule.type.isEmpty() && rule.type != type) ||
            !matchesGlob(rule.endpoint, path))
            continue;
        if (!fires(entry) || found)
            continue;
        ++entry.fired;
        found = rule;
    }
    return found;
}

QJsonArray FaultPlan::report() const
{
    const std::lock_guard lock(m_mutex);
    QJsonArray rules;
    for (const Entry& entry : m_entries) {
        QJsonObject object = toJson(entry.rule);
        object.insert(QLatin1String("matched"), entry.matched);
        object.insert(QLatin1String("fired"), entry.fired);
        rules.append(object);
    }
    return rules;
}

} // namespace itam::sandbox::platform
