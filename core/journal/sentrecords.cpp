// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sentrecords.h"

namespace itam::core::journal {
namespace {

constexpr char formatVersion = 1;
constexpr qsizetype hashBytes = 16;
constexpr int varintBytes = 5;

void appendVarint(QByteArray& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

void appendHash(QByteArray& out, const support::Hash128& hash)
{
    out.append(reinterpret_cast<const char*>(hash.bytes.data()), hashBytes);
}

/// Takes pieces from the front; every take checks what is left.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_rest(bytes) {}

    std::optional<QByteArrayView> take(qsizetype size)
    {
        if (size < 0 || size > m_rest.size())
            return std::nullopt;
        const QByteArrayView piece = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return piece;
    }

    std::optional<qsizetype> takeVarint()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < varintBytes; ++i) {
            const auto octet = take(1);
            if (!octet)
                return std::nullopt;
            const auto bits = static_cast<std::uint8_t>(octet->front());
            value |= static_cast<std::uint64_t>(bits & 0x7f) << (7 * i);
            if ((bits & 0x80) == 0)
                return static_cast<qsizetype>(value);
        }
        return std::nullopt;
    }

    [[nodiscard]] qsizetype left() const { return m_rest.size(); }

private:
    QByteArrayView m_rest;
};

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::JournalFailed,
                   QStringLiteral("records of a segment are damaged: %1").arg(QLatin1String(what)));
}

} // namespace

QByteArray packRecords(const std::vector<SentRecord>& records)
{
    qsizetype size = 1 + varintBytes + hashBytes;
    for (const SentRecord& record : records)
        size += varintBytes + record.key.size() + hashBytes;
    QByteArray out;
    out.reserve(size);
    out.append(formatVersion);
    appendVarint(out, records.size());
    for (const SentRecord& record : records) {
        appendVarint(out, static_cast<std::uint64_t>(record.key.size()));
        out.append(record.key);
        appendHash(out, record.fingerprint);
    }
    appendHash(out, support::hash128(out));
    return out;
}

Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed)
{
    if (packed.size() < 2 + hashBytes)
        return damaged("too short");
    const QByteArrayView body = packed.first(packed.size() - hashBytes);
    if (support::Hash128::fromBytes(packed.last(hashBytes)) != support::hash128(body))
        return damaged("check sum");
    Cursor cursor(body);
    if (cursor.take(1)->front() != formatVersion)
        return damaged("unknown version");
    const auto count = cursor.takeVarint();
    // A record has at least its length and its fingerprint: a wild count reserves no wild memory.
    if (!count || *count > cursor.left() / (1 + hashBytes))
        return damaged("count");
    std::vector<SentRecord> records;
    records.reserve(static_cast<std::size_t>(*count));
    for (qsizetype i = 0; i < *count; ++i) {
        const auto length = cursor.takeVarint();
        const auto key = length ? cursor.take(*length) : std::nullopt;
        const auto fingerprint = key ? cursor.take(hashBytes) : std::nullopt;
        if (!fingerprint)
            return damaged("record");
        records.push_back({key->toByteArray(), support::Hash128::fromBytes(*fingerprint)});
    }
    if (cursor.left() != 0)
        return damaged("bytes left over");
    return records;
}

} // namespace itam::core::journal
