// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/fingerprint.h"

#include <cstring>

namespace itam::core::changes {
namespace {

constexpr qsizetype lengthBytes = 4;

/// Four bytes, lowest first, on every machine: fingerprints outlive the computer that made them.
char* writeLength(char* out, qsizetype length)
{
    const auto value = static_cast<std::uint32_t>(length);
    for (int shift = 0; shift < 32; shift += 8)
        *out++ = static_cast<char>((value >> shift) & 0xFFU);
    return out;
}

char* writeBytes(char* out, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(out, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return out + bytes.size();
}

/// Stored by way of fingerprints: a kind keeps its letter.
char letterOf(model::ColumnKind kind)
{
    switch (kind) {
    case model::ColumnKind::Text:
        return 't';
    case model::ColumnKind::Integer:
        return 'i';
    case model::ColumnKind::Decimal:
        return 'd';
    case model::ColumnKind::Date:
        return 'a';
    case model::ColumnKind::Time:
        return 'z';
    case model::ColumnKind::Boolean:
        return 'b';
    }
    return '?';
}

QByteArray prefixOf(const model::Column& column)
{
    const QByteArrayView name(column.name);
    QByteArray prefix(lengthBytes, '\0');
    writeLength(prefix.data(), name.size());
    prefix.append(name);
    prefix.append(letterOf(column.kind));
    return prefix;
}

} // namespace

Fingerprinter::Fingerprinter(const model::ColumnSet& columns, std::uint64_t seed) : m_seed(seed)
{
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        if (!columns.columns[i]->isVolatile)
            m_parts.push_back({i, prefixOf(*columns.columns[i])});
    }
}

support::Hash128 Fingerprinter::operator()(const model::RecordBatch& batch, std::size_t record)
{
    qsizetype size = 1;
    for (const Part& part : m_parts)
        size += part.prefix.size() + lengthBytes + batch.cell(record, part.column).size();
    m_buffer.resize(size);
    char* out = m_buffer.data();
    *out++ = static_cast<char>(fingerprintVersion);
    for (const Part& part : m_parts) {
        const QByteArrayView value = batch.cell(record, part.column);
        out = writeBytes(out, part.prefix);
        out = writeLength(out, value.size());
        out = writeBytes(out, value);
    }
    return support::hash128(m_buffer, m_seed);
}

support::Hash128 columnsFingerprint(const model::ColumnSet& columns)
{
    QByteArray bytes;
    bytes.append(static_cast<char>(fingerprintVersion));
    bytes.append(static_cast<char>(columns.type));
    for (const model::Column* column : columns.columns) {
        bytes.append(prefixOf(*column));
        bytes.append(column->isVolatile ? 'v' : '-');
    }
    return support::hash128(bytes);
}

} // namespace itam::core::changes
