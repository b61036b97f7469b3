// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/querytime.h"

#include "core/sandbox/store/session.h"

#include <QRegularExpression>

#include <array>

namespace itam::sandbox::store {
namespace {

constexpr int farthest = 1'000'000; // a longer distance overflows the calendar

enum class Unit
{
    Second,
    Day,
    Month
};

struct UnitName
{
    const char* name;
    Unit unit;
    int count;
};

constexpr std::array unitNames{
    UnitName{"second", Unit::Second, 1}, UnitName{"minute", Unit::Second, 60}, UnitName{"hour", Unit::Second, 3600},
    UnitName{"dayofweek", Unit::Day, 1}, UnitName{"day", Unit::Day, 1},        UnitName{"week", Unit::Day, 7},
    UnitName{"month", Unit::Month, 1},   UnitName{"quarter", Unit::Month, 3},  UnitName{"year", Unit::Month, 12},
};

struct Span
{
    Unit unit = Unit::Day;
    qint64 count = 0;
};

std::optional<Span> spanFrom(const QString& unit, const QString& count)
{
    bool isNumber = false;
    const int number = count.toInt(&isNumber);
    if (!isNumber || std::abs(number) > farthest)
        return std::nullopt;
    for (const UnitName& each : unitNames) {
        if (unit == QLatin1String(each.name))
            return Span{each.unit, qint64{number} * each.count};
    }
    return std::nullopt;
}

QString startOf(const QDate& date, const Asker& asker)
{
    return platformTime(QDateTime(date, QTime(0, 0), asker.zone));
}

QString endOf(const QDate& date, const Asker& asker)
{
    return platformTime(QDateTime(date, QTime(23, 59, 59), asker.zone));
}

/// gs.dateGenerate('2024-03-01','start'), ('2024-03-01','13:00:00') or ("2024-03-01 13:00:00"): in the asker's zone.
QString generatedDate(const QString& arguments, const Asker& asker)
{
    QString text = arguments;
    text.remove(QLatin1Char('\'')).remove(QLatin1Char('"')).replace(QLatin1Char(','), QLatin1Char(' '));
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QDate date = QDate::fromString(words.value(0), Qt::ISODate);
    if (!date.isValid())
        return {};
    const QString time = words.value(1, QStringLiteral("start"));
    if (time == QLatin1String("start"))
        return startOf(date, asker);
    if (time == QLatin1String("end"))
        return endOf(date, asker);
    const QTime clock = QTime::fromString(time, Qt::ISODate);
    return clock.isValid() ? platformTime(QDateTime(date, clock, asker.zone)) : QString();
}

} // namespace

QString timePattern(const QString& given)
{
    constexpr QLatin1String letters("yMdHhmsa");
    const bool isKnown = std::all_of(given.begin(), given.end(), [&](QChar c) {
        return QString(letters).contains(c) || (!c.isLetter() && c != QLatin1Char('\''));
    });
    return isKnown ? QString(given).replace(QLatin1Char('a'), QLatin1String("AP")) : QString();
}

QString evaluatedValue(const QString& value, const Asker& asker)
{
    if (!value.startsWith(QLatin1String("javascript:")))
        return value;
    static const QRegularExpression call(QStringLiteral("^javascript:\\s*gs\\.(\\w+)\\(([^()]{0,80})\\);?$"));
    const auto match = call.match(value);
    const QString name = match.captured(1);
    const QDate today = asker.now.toTimeZone(asker.zone).date();
    const int days = std::clamp(match.captured(2).toInt(), -farthest, farthest);
    if (name == QLatin1String("getUserID"))
        return asker.userId;
    if (name == QLatin1String("daysAgoStart"))
        return startOf(today.addDays(-days), asker);
    if (name == QLatin1String("daysAgoEnd"))
        return endOf(today.addDays(-days), asker);
    if (name == QLatin1String("beginningOfToday"))
        return startOf(today, asker);
    if (name == QLatin1String("endOfToday"))
        return endOf(today, asker);
    if (name == QLatin1String("dateGenerate")) {
        const QString made = generatedDate(match.captured(2), asker);
        return made.isEmpty() ? value : made;
    }
    return value;
}

std::optional<QDateTime> relativeTime(const QString& text, const Asker& asker)
{
    const QStringList parts = text.split(QLatin1Char('@'));
    const bool isAgo = parts.value(2) == QLatin1String("ago");
    if (parts.size() != 4 || (!isAgo && parts[2] != QLatin1String("ahead")))
        return std::nullopt;
    const auto span = spanFrom(parts[1], parts[3]);
    if (!span)
        return std::nullopt;
    const qint64 count = isAgo ? -span->count : span->count;
    const QDateTime now = asker.now.toTimeZone(asker.zone);
    switch (span->unit) {
    case Unit::Second:
        return now.addSecs(count);
    case Unit::Day:
        return now.addDays(count);
    case Unit::Month:
        return now.addMonths(static_cast<int>(count));
    }
    return std::nullopt;
}

std::pair<QString, QString> dayOf(const QDateTime& time, const Asker& asker)
{
    const QDate date = time.toTimeZone(asker.zone).date();
    return {startOf(date, asker), endOf(date, asker)};
}

std::optional<Distance> distanceFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('@'));
    const bool isBefore = parts.value(2) == QLatin1String("before");
    if (parts.size() != 4 || (!isBefore && parts[2] != QLatin1String("after")))
        return std::nullopt;
    const auto span = spanFrom(parts[1], parts[3]);
    if (!span)
        return std::nullopt;
    const char* word = span->unit == Unit::Second ? "seconds" : span->unit == Unit::Day ? "days" : "months";
    const qint64 count = isBefore ? -span->count : span->count;
    return Distance{parts[0],
                    (count < 0 ? QString() : QStringLiteral("+")) + QString::number(count) + QLatin1Char(' ') +
                        QLatin1String(word),
                    isBefore};
}

} // namespace itam::sandbox::store
