// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/numbers.h"

#include <charconv>
#include <cstdint>

namespace itam::core::source {
namespace {

constexpr qsizetype maxDigits = 60;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// value = digits * 10^exponent, digits without leading zeros; empty digits = zero.
struct Parsed
{
    bool negative = false;
    QByteArray digits;
    qsizetype exponent = 0;
};

/// Reads "e-3" at `i`; false when it is not an exponent that makes sense.
bool readExponent(QByteArrayView text, qsizetype i, qsizetype& exponent)
{
    if (i == text.size())
        return true;
    if (text[i] != 'e' && text[i] != 'E')
        return false;
    const char* begin = text.data() + i + 1;
    const char* end = text.data() + text.size();
    if (end - begin > 1 && *begin == '+' && isDigit(begin[1]))
        ++begin;
    int value = 0;
    const auto [rest, error] = std::from_chars(begin, end, value);
    if (begin == end || error != std::errc() || rest != end || value > 400 || value < -400)
        return false;
    exponent += value;
    return true;
}

bool parse(QByteArrayView text, Parsed& number)
{
    qsizetype i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        number.negative = text[i++] == '-';
    bool anyDigit = false;
    bool afterPoint = false;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && !afterPoint)); ++i) {
        if (text[i] == '.') {
            afterPoint = true;
            continue;
        }
        anyDigit = true;
        if (afterPoint)
            --number.exponent;
        if (!number.digits.isEmpty() || text[i] != '0')
            number.digits.append(text[i]);
    }
    return anyDigit && readExponent(text, i, number.exponent);
}

} // namespace

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

bool canonicalDecimal(QByteArrayView text, QByteArray& out)
{
    Parsed number;
    if (!parse(trimmed(text), number))
        return false;
    while (number.digits.endsWith('0')) {
        number.digits.chop(1);
        ++number.exponent;
    }
    out.clear();
    if (number.digits.isEmpty()) {
        out.append('0');
        return true;
    }
    const qsizetype whole = number.digits.size() + number.exponent; // digits before the point
    if (std::max(whole, number.digits.size()) > maxDigits || whole < -maxDigits)
        return false;
    if (number.negative)
        out.append('-');
    if (whole <= 0)
        out.append("0.").append(QByteArray(-whole, '0')).append(number.digits);
    else if (whole >= number.digits.size())
        out.append(number.digits).append(QByteArray(whole - number.digits.size(), '0'));
    else
        out.append(number.digits.first(whole)).append('.').append(number.digits.sliced(whole));
    return true;
}

bool canonicalInteger(QByteArrayView text, QByteArray& out)
{
    if (!canonicalDecimal(text, out))
        return false;
    std::int64_t value = 0;
    const char* end = out.constData() + out.size();
    const auto [rest, error] = std::from_chars(out.constData(), end, value);
    return error == std::errc() && rest == end;
}

QByteArray textOf(double value)
{
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return error == std::errc() ? QByteArray(buffer.data(), end - buffer.data()) : QByteArray();
}

} // namespace itam::core::source
