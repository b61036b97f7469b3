// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Some hundred records on their way from the reader to the builder: one flat buffer instead of an object per cell.
// Cells hold normalised UTF-8 text (see core/source); an empty cell is "no value". A value; moved between threads.
#pragma once

#include "core/model/recordschema.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <vector>

namespace itam::core::model {

class RecordBatch
{
public:
    RecordBatch() = default;
    explicit RecordBatch(std::shared_ptr<const ColumnSet> columns) : m_columns(std::move(columns)) {}

    void reserve(std::size_t records, std::size_t bytes)
    {
        m_bytes.reserve(bytes);
        m_ends.reserve(records * columnCount());
        m_lastModifiedMs.reserve(records);
    }
    /// A record is as many cells as there are columns, in their order, then its end.
    void appendCell(QByteArrayView text)
    {
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    }
    /// `lastModifiedMs`: milliseconds since 1970 UTC, or 0 when there is none.
    void endRecord(std::int64_t lastModifiedMs) { m_lastModifiedMs.push_back(lastModifiedMs); }
    /// A record of which only the key was read, since the instance is known to hold the rest (D-6).
    void appendKnown(QByteArrayView key, std::int64_t lastModifiedMs)
    {
        appendCell(key);
        m_ends.insert(m_ends.end(), columnCount() - 1, m_ends.back());
        m_known.resize(size());
        endRecord(lastModifiedMs);
        m_known.push_back(true);
    }
    /// The source has a record of this key but it cannot travel: it must not be taken for a vanished one.
    void appendUnsendable(QByteArrayView key) { m_unsendable.push_back(key.toByteArray()); }
    void append(const RecordBatch& other, std::size_t record)
    {
        for (std::size_t c = 0; c < other.columnCount(); ++c)
            appendCell(other.cell(record, c));
        endRecord(other.lastModifiedMs(record));
    }

    [[nodiscard]] const std::shared_ptr<const ColumnSet>& columns() const { return m_columns; }
    [[nodiscard]] std::size_t columnCount() const { return m_columns->columns.size(); }
    [[nodiscard]] std::size_t size() const { return m_lastModifiedMs.size(); }
    /// Neither records nor unsendable keys: the end of a pass.
    [[nodiscard]] bool isEmpty() const { return m_lastModifiedMs.empty() && m_unsendable.empty(); }
    [[nodiscard]] const std::vector<QByteArray>& unsendableKeys() const { return m_unsendable; }
    [[nodiscard]] qsizetype byteSize() const { return static_cast<qsizetype>(m_bytes.size()); }
    [[nodiscard]] QByteArrayView cell(std::size_t record, std::size_t column) const
    {
        const std::size_t i = record * columnCount() + column;
        const std::uint32_t begin = i == 0 ? 0 : m_ends[i - 1];
        return {m_bytes.data() + begin, static_cast<qsizetype>(m_ends[i] - begin)};
    }
    [[nodiscard]] QByteArrayView key(std::size_t record) const { return cell(record, 0); }
    /// True: it has no values beside its key.
    [[nodiscard]] bool isKnown(std::size_t record) const { return record < m_known.size() && m_known[record]; }
    [[nodiscard]] std::int64_t lastModifiedMs(std::size_t record) const { return m_lastModifiedMs[record]; }

private:
    std::shared_ptr<const ColumnSet> m_columns;
    std::vector<char> m_bytes; ///< half the time of a QByteArray: this runs for every cell
    std::vector<std::uint32_t> m_ends;
    std::vector<std::int64_t> m_lastModifiedMs;
    std::vector<QByteArray> m_unsendable;
    std::vector<bool> m_known; ///< may be shorter than there are records: those behind its end are not
};

} // namespace itam::core::model
