// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/times.h"

#include "core/source/numbers.h"

#include <chrono>
#include <cmath>
#include <string_view>

namespace itam::core::source {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr qsizetype canonicalDateLength = 10;
constexpr qsizetype canonicalTimeLength = 20;
constexpr double julianDayOf1970 = 2440587.5;

std::int64_t startOf(int year, unsigned month, unsigned dayOfMonth)
{
    const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(dayOfMonth)};
    return sys_days(date).time_since_epoch().count() * day;
}

std::optional<std::int64_t> inYearsThatCanBeWritten(std::int64_t milliseconds)
{
    static const std::int64_t first = startOf(1, 1, 1);
    static const std::int64_t last = startOf(9999, 12, 31) + day - 1;
    if (milliseconds < first || milliseconds > last)
        return std::nullopt;
    return milliseconds;
}

/// Reads from the front of a text, remembering that something did not fit.
class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_text(text) {}

    /// Exactly `count` digits.
    int digits(qsizetype count)
    {
        if (m_text.size() < count) {
            m_failed = true;
            return 0;
        }
        int value = 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (m_text[i] < '0' || m_text[i] > '9')
                m_failed = true;
            value = value * 10 + (m_text[i] - '0');
        }
        m_text = m_text.sliced(count);
        return value;
    }
    /// One of `characters`, or a null character when the next is none of them.
    char oneOf(std::string_view characters)
    {
        if (m_text.isEmpty() || characters.find(m_text.front()) == std::string_view::npos)
            return '\0';
        const char c = m_text.front();
        m_text = m_text.sliced(1);
        return c;
    }
    void require(bool condition) { m_failed = m_failed || !condition; }
    [[nodiscard]] bool nextIsDigit() const
    {
        return !m_text.isEmpty() && m_text.front() >= '0' && m_text.front() <= '9';
    }
    [[nodiscard]] bool atEnd() const { return m_text.isEmpty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QByteArrayView m_text;
    bool m_failed = false;
};

/// YYYY-MM-DD
std::int64_t readDate(Reader& in)
{
    const int year = in.digits(4);
    in.require(in.oneOf("-") != '\0');
    const int month = in.digits(2);
    in.require(in.oneOf("-") != '\0');
    const int dayOfMonth = in.digits(2);
    if (in.failed())
        return 0;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(dayOfMonth))};
    in.require(year >= 1 && date.ok());
    return in.failed() ? 0 : sys_days(date).time_since_epoch().count() * day;
}

/// HH:MM[:SS[.fraction]]; 24:00 ends a day, and a leap second belongs to the next minute.
std::int64_t readClock(Reader& in)
{
    const int hours = in.digits(2);
    in.require(in.oneOf(":") != '\0');
    const int minutes = in.digits(2);
    int seconds = 0;
    std::int64_t fraction = 0;
    if (in.oneOf(":") != '\0') {
        seconds = in.digits(2);
        if (in.oneOf(".,") != '\0') {
            in.require(in.nextIsDigit());
            for (std::int64_t unit = 100; in.nextIsDigit(); unit /= 10)
                fraction += in.digits(1) * unit;
        }
    }
    in.require(hours <= 23 || (hours == 24 && minutes == 0 && seconds == 0 && fraction == 0));
    in.require(minutes <= 59 && seconds <= 60);
    return hours * hour + minutes * minute + seconds * second + fraction;
}

/// Nothing, Z, or an offset from UTC, as what has to be taken off.
std::int64_t readOffset(Reader& in)
{
    (void)in.oneOf(" ");
    if (in.atEnd() || in.oneOf("Zz") != '\0')
        return 0;
    const char sign = in.oneOf("+-");
    in.require(sign != '\0');
    const int hours = in.digits(2);
    int minutes = 0;
    if (in.oneOf(":") != '\0' || in.nextIsDigit())
        minutes = in.digits(2);
    in.require(hours <= 18 && minutes <= 59);
    return (sign == '-' ? -1 : 1) * (hours * hour + minutes * minute);
}

bool parse(QByteArrayView text, std::int64_t& date, std::int64_t& clock, std::int64_t& offset)
{
    Reader in(trimmed(text));
    date = readDate(in);
    if (!in.atEnd()) {
        in.require(in.oneOf("T t") != '\0');
        clock = readClock(in);
        offset = readOffset(in);
    }
    return !in.failed() && in.atEnd();
}

/// Two digits at `at`; anything else gives a number out of every range.
int twoDigits(QByteArrayView text, qsizetype at)
{
    const auto tens = static_cast<unsigned>(text[at] - '0');
    const auto ones = static_cast<unsigned>(text[at + 1] - '0');
    return tens <= 9 && ones <= 9 ? static_cast<int>(tens * 10 + ones) : 1000;
}

/// The start of the day that the first ten characters name, when they are YYYY-MM-DD and nothing else.
std::optional<std::int64_t> canonicalDay(QByteArrayView text)
{
    const int century = twoDigits(text, 0);
    const int year = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int dayOfMonth = twoDigits(text, 8);
    if (text[4] != '-' || text[7] != '-' || century > 99 || year > 99 || century + year == 0)
        return std::nullopt;
    const year_month_day date{std::chrono::year(century * 100 + year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(dayOfMonth))};
    if (month > 12 || dayOfMonth > 31 || !date.ok())
        return std::nullopt;
    return sys_days(date).time_since_epoch().count() * day;
}

/// YYYY-MM-DDTHH:MM:SSZ and nothing else.
std::optional<std::int64_t> canonicalMoment(QByteArrayView text)
{
    if (text.size() != canonicalTimeLength || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto date = canonicalDay(text);
    const int hours = twoDigits(text, 11);
    const int minutes = twoDigits(text, 14);
    const int seconds = twoDigits(text, 17);
    if (!date || hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return *date + hours * hour + minutes * minute + seconds * second;
}

void appendNumber(QByteArray& out, int value, int width)
{
    char digits[8] = {};
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[i] = static_cast<char>('0' + value % 10);
    out.append(digits, width);
}

} // namespace

bool isCanonicalDate(QByteArrayView text)
{
    return text.size() == canonicalDateLength && canonicalDay(text).has_value();
}

bool isCanonicalTime(QByteArrayView text)
{
    return canonicalMoment(text).has_value();
}

std::optional<std::int64_t> readTime(QByteArrayView text)
{
    if (const auto moment = canonicalMoment(text))
        return moment;
    std::int64_t date = 0;
    std::int64_t clock = 0;
    std::int64_t offset = 0;
    if (!parse(text, date, clock, offset))
        return std::nullopt;
    return inYearsThatCanBeWritten(date + clock - offset);
}

std::optional<std::int64_t> timeOfUnixSeconds(std::int64_t seconds)
{
    constexpr std::int64_t limit = std::int64_t{1} << 40; // far outside the years, and far from an overflow
    if (seconds > limit || seconds < -limit)
        return std::nullopt;
    return inYearsThatCanBeWritten(seconds * second);
}

std::optional<std::int64_t> timeOfJulianDay(double julianDay)
{
    if (!(julianDay > 0 && julianDay < 10'000'000))
        return std::nullopt;
    return inYearsThatCanBeWritten(std::llround((julianDay - julianDayOf1970) * static_cast<double>(day)));
}

bool canonicalDate(QByteArrayView text, QByteArray& out)
{
    std::int64_t date = 0;
    std::int64_t clock = 0;
    std::int64_t offset = 0;
    const QByteArrayView bare = trimmed(text);
    if (bare.size() == 8 && !bare.contains('-')) {
        const QByteArray dashed =
            bare.first(4).toByteArray() + '-' + bare.sliced(4, 2).toByteArray() + '-' + bare.sliced(6).toByteArray();
        if (!parse(dashed, date, clock, offset))
            return false;
    } else if (!parse(bare, date, clock, offset)) {
        return false;
    }
    writeDate(date, out);
    return true;
}

void writeDate(std::int64_t milliseconds, QByteArray& out)
{
    const std::int64_t dayNumber = (milliseconds >= 0 ? milliseconds : milliseconds - (day - 1)) / day;
    const year_month_day date{sys_days(days(dayNumber))};
    out.clear();
    appendNumber(out, static_cast<int>(date.year()), 4);
    out.append('-');
    appendNumber(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out.append('-');
    appendNumber(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

void writeTime(std::int64_t milliseconds, QByteArray& out)
{
    writeDate(milliseconds, out);
    const std::int64_t clock = ((milliseconds % day) + day) % day;
    out.append('T');
    appendNumber(out, static_cast<int>(clock / hour), 2);
    out.append(':');
    appendNumber(out, static_cast<int>(clock % hour / minute), 2);
    out.append(':');
    appendNumber(out, static_cast<int>(clock % minute / second), 2);
    out.append('Z');
}

} // namespace itam::core::source
