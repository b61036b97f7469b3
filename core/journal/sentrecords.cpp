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

Result<SentReader> SentReader::open(QByteArrayView packed)
{
    if (packed.size() < 2 + hashBytes)
        return damaged("too short");
    const auto body = checkedBody(packed);
    if (!body)
        return damaged("check sum");
    SentReader reader;
    reader.m_cursor = Cursor(*body);
    if (reader.m_cursor.take(1)->front() != formatVersion)
        return damaged("unknown version");
    const auto count = reader.m_cursor.takeLength();
    // A record has at least its length and its fingerprint: a wild count reserves no wild memory.
    if (!count || *count > reader.m_cursor.left() / (1 + hashBytes))
        return damaged("count");
    reader.m_records = static_cast<std::size_t>(*count);
    return reader;
}

Result<bool> SentReader::next(SentView& record)
{
    if (m_read == m_records) {
        if (m_cursor.left() != 0)
            return damaged("bytes left over");
        return false;
    }
    const auto length = m_cursor.takeLength();
    const auto key = length ? m_cursor.take(*length) : std::nullopt;
    const auto fingerprint = key ? m_cursor.take(hashBytes) : std::nullopt;
    if (!fingerprint)
        return damaged("record");
    record = {*key, support::Hash128::fromBytes(*fingerprint)};
    ++m_read;
    return true;
}

Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed)
{
    auto reader = SentReader::open(packed);
    if (!reader)
        return failure(reader.error());
    std::vector<SentRecord> records;
    records.reserve(reader->records());
    SentView record;
    while (true) {
        const auto more = reader->next(record);
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
        records.push_back({record.key.toByteArray(), record.fingerprint});
    }
}

} // namespace itam::core::journal
