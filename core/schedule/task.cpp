// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/task.h"

#include <QRegularExpression>
#include <QStringList>

namespace itam::core::schedule {
namespace {

constexpr std::array<const char*, 7> names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr int daysInWeek = 7;

std::optional<int> dayOf(const QString& name)
{
    for (int i = 0; i < daysInWeek; ++i) {
        const QLatin1String whole(names[static_cast<std::size_t>(i)]);
        if (name.compare(whole, Qt::CaseInsensitive) == 0 || name.compare(whole.left(3), Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}

// A day, or days from one to another, over the end of the week as well. Empty: it is neither.
std::bitset<7> partOf(const QString& text, const QString& between)
{
    std::bitset<7> days;
    const QStringList ends = text.split(between);
    const auto first = dayOf(ends.first().trimmed());
    const auto last = dayOf(ends.last().trimmed());
    if (!first || !last || ends.size() > 2)
        return days;
    for (int day = *first;; day = (day + 1) % daysInWeek) {
        days.set(static_cast<std::size_t>(day));
        if (day == *last)
            return days;
    }
}

std::optional<std::bitset<7>> listOf(const QString& text, const QString& between)
{
    std::bitset<7> days;
    for (const QString& part : text.split(u',')) {
        const std::bitset<7> some = partOf(part.trimmed(), between);
        if (some.none())
            return std::nullopt;
        days |= some;
    }
    return days;
}

} // namespace

Result<std::bitset<7>> daysOf(const QString& text)
{
    for (const char* word : {"daily", "all", "every"}) {
        if (text.trimmed().compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return std::bitset<7>().set();
    }
    const auto days = listOf(text, QStringLiteral("-"));
    if (!days)
        return failure(ErrorCode::Usage, {},
                       QStringLiteral("--days takes days such as sun, mon,wed or mon-fri, or daily, not \"%1\"").arg(text));
    return *days;
}

Result<QTime> timeOf(const QString& text)
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("H:mm"));
    if (!time.isValid())
        return failure(ErrorCode::Usage, {},
                       QStringLiteral("--at takes a time from 00:00 to 23:59, not \"%1\"").arg(text));
    return time;
}

QString dayName(int index)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(index))).left(3);
}

QString daysText(const std::bitset<7>& days)
{
    if (days.all())
        return QStringLiteral("daily");
    QStringList on;
    for (int i = 0; i < daysInWeek; ++i) {
        if (days.test(static_cast<std::size_t>(i)))
            on.append(dayName(i));
    }
    return on.join(u',');
}

QString calendarText(const Task& task)
{
    const QString time = task.at.toString(QStringLiteral("HH:mm:00"));
    return task.isDaily() ? QStringLiteral("*-*-* %1").arg(time)
                          : QStringLiteral("%1 *-*-* %2").arg(daysText(task.days), time);
}

std::optional<Task> taskOf(const QString& calendar)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?<days>[A-Za-z,.]+) )?(?:\\*-\\*-\\* )?(?<time>\\d{1,2}:\\d{2})(?::00)?$"));
    const auto match = form.match(calendar.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    Task task;
    const auto time = timeOf(match.captured(QStringLiteral("time")));
    if (!time)
        return std::nullopt;
    task.at = *time;
    const QString days = match.captured(QStringLiteral("days"));
    const auto listed = days.isEmpty() ? std::optional(std::bitset<7>().set()) : listOf(days, QStringLiteral(".."));
    if (!listed)
        return std::nullopt;
    task.days = *listed;
    return task;
}

} // namespace itam::core::schedule
