// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/duetimes.h"

namespace itam::core::schedule {
namespace {

// More than five weeks, whatever is left out.
constexpr int mostDays = 400;
constexpr qint64 secondsInDay = 24 * 60 * 60;

/// The moments at which the clocks show this time on this day, earliest first: one, none or two.
QList<QDateTime> momentsOf(const QDate& day, const QTime& time, const QTimeZone& zone)
{
    const QDateTime asUtc(day, time, Qt::UTC);
    QList<QDateTime> moments;
    // No zone changes its clocks twice within two days, so that the offset before and the one after are all there are.
    for (const qint64 away : {-secondsInDay, secondsInDay}) {
        const int offset = zone.offsetFromUtc(asUtc.addSecs(away));
        const QDateTime moment = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset && !moments.contains(moment))
            moments.append(moment);
    }
    std::ranges::sort(moments);
    return moments;
}

} // namespace

Upcoming nextDueTimes(const Task& task, const QDateTime& after, const QTimeZone& zone, int count)
{
    Upcoming upcoming;
    int offset = zone.offsetFromUtc(after);
    const QDate today = after.toTimeZone(zone).date();
    for (int ahead = 0; ahead < mostDays && upcoming.times.size() < count; ++ahead) {
        const QDate day = today.addDays(ahead);
        if (!task.isOn(day.dayOfWeek()))
            continue;
        const QList<QDateTime> moments = momentsOf(day, task.at, zone);
        if (moments.isEmpty()) {
            if (day.endOfDay(zone) > after)
                upcoming.leftOut.append(day);
            continue;
        }
        if (moments.first() <= after)
            continue;
        const int here = zone.offsetFromUtc(moments.first());
        upcoming.times.append({moments.first(), moments.first().toTimeZone(zone), moments.size() > 1, here != offset});
        offset = here;
    }
    return upcoming;
}

} // namespace itam::core::schedule
