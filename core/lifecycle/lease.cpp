// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/lease.h"

#include <QRegularExpression>

namespace itam::core::lifecycle {

std::optional<std::chrono::seconds> leaseTimeFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{2,6}):([0-5][0-9]):([0-5][0-9])\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const std::chrono::seconds time = std::chrono::hours(match.captured(1).toInt()) +
                                      std::chrono::minutes(match.captured(2).toInt()) +
                                      std::chrono::seconds(match.captured(3).toInt());
    return time.count() > 0 ? std::optional(time) : std::nullopt;
}

QString leaseText(std::chrono::seconds time)
{
    constexpr qint64 perMinute = 60;
    constexpr qint64 perHour = 3600;
    const qint64 seconds = time.count();
    const auto twoDigits = [](qint64 number) { return QString::number(number).rightJustified(2, QLatin1Char('0')); };
    return QStringList{twoDigits(seconds / perHour), twoDigits(seconds % perHour / perMinute),
                       twoDigits(seconds % perMinute)}
        .join(QLatin1Char(':'));
}

Lease leaseFrom(const QDateTime& now, const std::optional<std::chrono::seconds>& time)
{
    Lease lease;
    lease.time = time;
    lease.start = now;
    if (time)
        lease.expires = now.addSecs(time->count());
    return lease;
}

bool isExpired(const Lease& lease, const QDateTime& now)
{
    return lease.expires && now >= *lease.expires;
}

bool isBeyondGrace(const Lease& lease, const QDateTime& now, int graceDays)
{
    constexpr qint64 secondsOfDay = 86400;
    return lease.expires && now > lease.expires->addSecs(secondsOfDay * std::max(graceDays, 0));
}

Lease extended(const Lease& lease, const QDateTime& now, std::chrono::seconds time)
{
    if (!lease.expires || isExpired(lease, now))
        return leaseFrom(now, time);
    Lease longer = lease;
    longer.time = lease.time.value_or(std::chrono::seconds(0)) + time;
    longer.expires = lease.expires->addSecs(time.count());
    return longer;
}

} // namespace itam::core::lifecycle
