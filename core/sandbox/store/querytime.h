// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values of an encoded query that depend on who asks and when (servicenow-rest.md 4): the javascript functions, times
// relative to now, distances between two dates. No SQL. Stateless; any thread.
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace itam::sandbox::store {

/// How somebody reads and writes dates and times, as patterns of Qt; without more, as the platform keeps them.
struct TimeFormat
{
    QString date = QStringLiteral("yyyy-MM-dd");
    QString time = QStringLiteral("HH:mm:ss");

    [[nodiscard]] QString both() const { return date + QLatin1Char(' ') + time; }
};
/// From "dd/MM/yyyy" or "hh:mm:ss a", as users and System Properties have them. Empty: it is none.
[[nodiscard]] QString timePattern(const QString& given);

/// Who asks, when, where their day begins and how they write it.
struct Asker
{
    QString userId;
    QDateTime now;
    QTimeZone zone = QTimeZone::utc();
    TimeFormat format = {};
};

/// "javascript:gs.daysAgoStart(3)" and the like as the value they stand for; anything else stays the text it is.
[[nodiscard]] QString evaluatedValue(const QString& value, const Asker& asker);

/// "@hour@ago@1", "@month@ahead@2": that time, seen from now. Empty when the text is none of the kind.
[[nodiscard]] std::optional<QDateTime> relativeTime(const QString& text, const Asker& asker);
/// First and last second of the asker's day of `time`, in UTC as date-time columns keep it.
[[nodiscard]] std::pair<QString, QString> dayOf(const QDateTime& time, const Asker& asker);

/// "opened_at@day@before@3"
struct Distance
{
    QString column;
    QString modifier; ///< of SQLite's date functions: "-3 days"
    bool isBefore = false;
};
[[nodiscard]] std::optional<Distance> distanceFrom(const QString& text);

} // namespace itam::sandbox::store
