// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/importvalues.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace itam::sandbox::transform {
namespace {

const QString systemDate = QStringLiteral("yyyy-MM-dd");
const QString systemTime = QStringLiteral("yyyy-MM-dd HH:mm:ss");

std::optional<QTimeZone> zoneNamed(const QString& name)
{
    if (name == QLatin1String("Z"))
        return QTimeZone::utc();
    // "+02:00" and "+0200"
    if (name.startsWith(QLatin1Char('+')) || name.startsWith(QLatin1Char('-'))) {
        const QString digits = name.mid(1).remove(QLatin1Char(':'));
        bool isNumber = false;
        const int number = digits.toInt(&isNumber);
        if (!isNumber || digits.size() != 4 || number % 100 >= 60)
            return std::nullopt;
        const int seconds = (number / 100 * 60 + number % 100) * 60;
        const QTimeZone zone(name.startsWith(QLatin1Char('-')) ? -seconds : seconds);
        return zone.isValid() ? std::optional(zone) : std::nullopt;
    }
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

QString shown(const QDateTime& time, bool withTime)
{
    return withTime ? time.toUTC().toString(systemTime) : time.date().toString(systemDate);
}

} // namespace

KeyDecision decideKey(const std::vector<KeyState>& keys, bool insertsOnEmptyKeys)
{
    if (keys.empty())
        return KeyDecision::Insert;
    const bool isAllEmpty = std::all_of(keys.begin(), keys.end(), [](const KeyState& key) { return key.isEmpty; });
    const auto cannotMatch = [](const KeyState& key) { return key.isEmpty && !key.matchesEmpty; };
    if (std::none_of(keys.begin(), keys.end(), cannotMatch))
        return KeyDecision::Search;
    return isAllEmpty && !insertsOnEmptyKeys ? KeyDecision::Skip : KeyDecision::Insert;
}

QString withoutTrailingBlanks(const QString& value)
{
    qsizetype end = value.size();
    while (end > 0 && value[end - 1].isSpace())
        --end;
    return value.left(end);
}

bool clearsTarget(const QString& value)
{
    return value == QLatin1String("NULL");
}

std::optional<QString> dateFrom(const QString& value, const QString& format, bool withTime)
{
    QString text = value.trimmed();
    QString pattern = format.trimmed();
    QTimeZone zone = QTimeZone::utc();
    if (pattern.endsWith(QLatin1Char('z'), Qt::CaseInsensitive)) {
        while (pattern.endsWith(QLatin1Char('z'), Qt::CaseInsensitive))
            pattern.chop(1);
        pattern = pattern.trimmed();
        static const QRegularExpression parts(
            QStringLiteral("^(.*?)\\s*(Z|[+-]\\d\\d:?\\d\\d|[A-Za-z]+(?:/[A-Za-z_+-]+)*)$"));
        const QRegularExpressionMatch match = parts.match(text);
        const auto named = match.hasMatch() ? zoneNamed(match.captured(2)) : std::nullopt;
        if (!named)
            return std::nullopt;
        zone = *named;
        text = match.captured(1);
    }
    const QStringList patterns = pattern.isEmpty() ? QStringList{systemTime, systemDate} : QStringList{pattern};
    for (const QString& each : patterns) {
        QDateTime time = QDateTime::fromString(text, each);
        if (!time.isValid())
            continue;
        time.setTimeZone(zone);
        return shown(time, withTime);
    }
    return std::nullopt;
}

} // namespace itam::sandbox::transform
