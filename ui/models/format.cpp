// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace itam::ui::models {
namespace {

using std::chrono::milliseconds;

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString ago(qint64 seconds)
{
    if (seconds < 45)
        return Format::tr("just now");
    if (seconds < 90 * 60)
        //: %n minutes, abbreviated
        return Format::tr("%n min ago", nullptr, static_cast<int>((seconds + 30) / 60));
    //: %n hours, abbreviated
    return Format::tr("%n h ago", nullptr, static_cast<int>((seconds + 1800) / 3600));
}

QString ahead(qint64 seconds)
{
    if (seconds < 60)
        return Format::tr("in less than a minute");
    if (seconds < 90 * 60)
        return Format::tr("in %n min", nullptr, static_cast<int>((seconds + 30) / 60));
    return Format::tr("in %n h", nullptr, static_cast<int>((seconds + 1800) / 3600));
}

} // namespace

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString bytes(qint64 size)
{
    return QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat);
}

QString duration(milliseconds time)
{
    const double seconds = static_cast<double>(time.count()) / 1000.0;
    const qint64 whole = time.count() / 1000;
    if (time.count() < 1000)
        return Format::tr("%1 ms").arg(QLocale().toString(static_cast<qint64>(time.count())));
    if (time.count() < 10'000)
        return Format::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    if (whole < 60)
        return Format::tr("%1 s").arg(whole);
    if (whole < 3600)
        return Format::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return Format::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString durationInSeconds(milliseconds time)
{
    if (time.count() < 1000)
        return Format::tr("under 1 s");
    const qint64 whole = time.count() / 1000;
    return whole < 60 ? Format::tr("%1 s").arg(whole) : duration(time);
}

QString relativeTime(const QDateTime& time, const QDateTime& nowUtc)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(nowUtc);
    constexpr qint64 halfDay = 12 * 3600;
    if (seconds >= 0 && seconds < halfDay)
        return ago(seconds);
    if (seconds < 0 && seconds > -halfDay)
        return ahead(-seconds);
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(nowUtc.toLocalTime().date());
    if (days == 0)
        return Format::tr("today, %1").arg(clock);
    if (days == 1)
        return Format::tr("yesterday, %1").arg(clock);
    if (days == -1)
        return Format::tr("tomorrow, %1").arg(clock);
    //: %1 is a date, %2 a time
    return Format::tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), clock);
}

QString date(const QDateTime& time)
{
    //: A date as QLocale writes it: day, name of the month, year
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), Format::tr("d MMMM yyyy")) : QString();
}

QString exactTime(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return QStringLiteral("%1 %2").arg(QLocale().toString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                       local.timeZoneAbbreviation());
}

QString isoTime(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString rate(double perSecond)
{
    if (perSecond < 10)
        return Format::tr("about %1 records/s").arg(QLocale().toString(perSecond, 'f', 1));
    return Format::tr("about %1 records/s").arg(count(static_cast<qint64>(perSecond + 0.5)));
}

} // namespace itam::ui::models
