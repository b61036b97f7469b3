// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sentrecords.h"

#include "core/journal/packing.h"

namespace itam::core::journal {
namespace {

using namespace packing;

constexpr char formatVersion = 1;

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::JournalFailed,
                   QStringLiteral("records of a segment are damaged: %1").arg(QLatin1String(what)));
}

} // namespace

QByteArray packRecords(const std::vector<SentRecord>& records)
{
    qsizetype size = 1 + maxVarintBytes + hashBytes;
    for (const SentRecord& record : records)
        size += maxVarintBytes + record.key.size() + hashBytes;
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
    const auto body = checkedBody(packed);
    if (!body)
        return damaged("check sum");
    Cursor cursor(*body);
    if (cursor.take(1)->front() != formatVersion)
        return damaged("unknown version");
    const auto count = cursor.takeLength();
    // A record has at least its length and its fingerprint: a wild count reserves no wild memory.
    if (!count || *count > cursor.left() / (1 + hashBytes))
        return damaged("count");
    std::vector<SentRecord> records;
    records.reserve(static_cast<std::size_t>(*count));
    for (qsizetype i = 0; i < *count; ++i) {
        const auto length = cursor.takeLength();
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
