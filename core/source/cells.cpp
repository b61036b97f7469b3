// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/cells.h"

#include "core/source/numbers.h"
#include "core/source/times.h"
#include "core/support/utf8.h"

#include <cstring>

namespace itam::core::source {
namespace {

/// Nothing but printable ASCII, eight bytes at a time: nearly every cell, and this runs for each of them.
bool isPlain(QByteArrayView text)
{
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t space = 0x2020202020202020U;
    const char* data = text.data();
    qsizetype left = text.size();
    for (; left >= 8; left -= 8, data += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data, 8);
        // A byte below 0x20 borrows and shows its high bit; one from 0x80 on has it already.
        if (((word | (word - space)) & high) != 0)
            return false;
    }
    for (; left > 0; --left, ++data) {
        if (static_cast<unsigned char>(*data) - 0x20U >= 0x60U)
            return false;
    }
    return true;
}

bool isBlank(QByteArrayView text)
{
    return text.isEmpty() || (static_cast<unsigned char>(text.front()) <= 0x20 && trimmed(text).isEmpty());
}

/// Numbers in text columns are as good as text.
QByteArrayView bytesOf(const RawCell& raw, QByteArray& scratch)
{
    if (raw.kind == RawCell::Kind::Text)
        return raw.text;
    if (raw.kind == RawCell::Kind::Integer)
        scratch = QByteArray::number(raw.integer);
    else if (raw.kind != RawCell::Kind::Real)
        return {};
    else if (const QByteArray shortest = textOf(raw.real); !canonicalDecimal(shortest, scratch))
        scratch = shortest;
    return scratch;
}

Cell normalisedText(const RawCell& raw, const model::Column& column, QByteArray& scratch, Truncate truncate)
{
    Cell cell;
    cell.text = bytesOf(raw, scratch);
    if (isBlank(cell.text)) {
        cell.text = {};
        return cell;
    }
    if (!isPlain(cell.text) && !support::isCleanXmlText(cell.text)) {
        QByteArray clean;
        cell.replaced = support::appendClean(clean, cell.text);
        scratch = clean;
        cell.text = scratch;
    }
    if (truncate == Truncate::Yes && cell.text.size() > column.maxLength) {
        const QByteArrayView fitting = support::truncatedTo(cell.text, column.maxLength);
        cell.truncated = fitting.size() < cell.text.size();
        cell.text = fitting;
    }
    return cell;
}

bool readNumber(const RawCell& raw, model::ColumnKind kind, QByteArray& scratch)
{
    const auto read = kind == model::ColumnKind::Integer ? canonicalInteger : canonicalDecimal;
    switch (raw.kind) {
    case RawCell::Kind::Integer:
        scratch = QByteArray::number(raw.integer);
        return true;
    case RawCell::Kind::Real:
        return read(textOf(raw.real), scratch);
    case RawCell::Kind::Text:
        return read(raw.text, scratch);
    case RawCell::Kind::None:
        break;
    }
    return false;
}

bool readDate(const RawCell& raw, QByteArray& scratch)
{
    if (raw.kind == RawCell::Kind::Text)
        return canonicalDate(raw.text, scratch);
    // 20240131 kept as a number would be a day of August 1970 in seconds.
    if (raw.kind == RawCell::Kind::Integer && raw.integer >= 1900'01'01 && raw.integer <= 2199'12'31)
        return canonicalDate(QByteArray::number(raw.integer), scratch);
    const auto time = timeOf(raw);
    if (time)
        writeDate(*time, scratch);
    return time.has_value();
}

bool readTimeCell(const RawCell& raw, QByteArray& scratch)
{
    const auto time = timeOf(raw);
    if (time)
        writeTime(*time, scratch);
    return time.has_value();
}

bool readBoolean(const RawCell& raw, QByteArray& scratch)
{
    QByteArray word;
    if (raw.kind == RawCell::Kind::Text)
        word = trimmed(raw.text).toByteArray().toLower();
    else if (!readNumber(raw, model::ColumnKind::Integer, word))
        return false;
    const bool yes = word == "1" || word == "true";
    scratch = yes ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    return yes || word == "0" || word == "false";
}

/// Text that needs no work: the value is the cell as it stands.
bool isCanonical(QByteArrayView text, model::ColumnKind kind)
{
    return (kind == model::ColumnKind::Time && isCanonicalTime(text)) ||
           (kind == model::ColumnKind::Date && isCanonicalDate(text));
}

bool readTyped(const RawCell& raw, model::ColumnKind kind, QByteArray& scratch)
{
    switch (kind) {
    case model::ColumnKind::Integer:
    case model::ColumnKind::Decimal:
        return readNumber(raw, kind, scratch);
    case model::ColumnKind::Date:
        return readDate(raw, scratch);
    case model::ColumnKind::Time:
        return readTimeCell(raw, scratch);
    case model::ColumnKind::Boolean:
        return readBoolean(raw, scratch);
    case model::ColumnKind::Text:
        break;
    }
    return false;
}

} // namespace

Cell normalised(const RawCell& raw, const model::Column& column, QByteArray& scratch, Truncate truncate)
{
    if (raw.kind == RawCell::Kind::None)
        return {};
    if (column.kind == model::ColumnKind::Text)
        return normalisedText(raw, column, scratch, truncate);
    Cell cell;
    if (raw.kind == RawCell::Kind::Text && isBlank(raw.text))
        return cell;
    if (raw.kind == RawCell::Kind::Text && isCanonical(raw.text, column.kind))
        cell.text = raw.text;
    else if (readTyped(raw, column.kind, scratch))
        cell.text = scratch;
    else
        cell.unreadable = true;
    return cell;
}

std::optional<std::int64_t> timeOf(const RawCell& raw)
{
    switch (raw.kind) {
    case RawCell::Kind::None:
        return 0;
    case RawCell::Kind::Integer:
        return timeOfUnixSeconds(raw.integer);
    case RawCell::Kind::Real:
        return timeOfJulianDay(raw.real);
    case RawCell::Kind::Text:
        return isBlank(raw.text) ? std::optional<std::int64_t>(0) : readTime(raw.text);
    }
    return std::nullopt;
}

int characterCount(QByteArrayView text)
{
    int count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

QString describe(const RawCell& raw)
{
    constexpr int shown = 60;
    QByteArray scratch;
    const QByteArrayView bytes = bytesOf(raw, scratch);
    QByteArray clean;
    support::appendClean(clean, bytes.first(std::min<qsizetype>(bytes.size(), 4 * shown)));
    const QByteArrayView head = support::truncatedTo(clean, shown);
    QString text = QString::fromUtf8(head);
    if (head.size() < clean.size())
        text += QChar(0x2026);
    return text;
}

} // namespace itam::core::source
