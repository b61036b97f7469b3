// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of the source against the rows that an instance holds of them, both read once in the order of their keys.
// While both ascend in byte order they are merged; an instance may sort otherwise (without letter case, for example):
// from the first key that does not ascend, the caller looks each key up, and the hashes of those keys tell rows that
// are too many from rows that were looked up (16 bytes a record), as the ChangeDetector does. One thread.
#pragma once

#include "core/servicenow/tableclient.h"
#include "core/support/hash.h"

namespace itam::core::exporter {

/// A row of an instance with a key of ours.
struct TargetRow
{
    QByteArray key;
    servicenow::TableRow values;
};

/// The rows of one data type. Implemented over the Table API.
class TargetRows
{
public:
    virtual ~TargetRows() = default;
    /// The next one in the instance's order of keys, or nullopt at the end. Errors: those of TableClient.
    [[nodiscard]] virtual Result<std::optional<TargetRow>> next(const std::stop_token& stop) = 0;
};

/// Errors: those of the rows, which it borrows.
class MergeJoin
{
public:
    /// `kept`: the column that finish() is to show of a row; empty: none but its key.
    explicit MergeJoin(TargetRows& rows, QString kept = {}) : m_rows(rows), m_kept(std::move(kept)) {}

    /// The row of `key`; nullopt: look it up, it may be missing or sorted elsewhere. Each key once.
    [[nodiscard]] Result<std::optional<TargetRow>> match(QByteArrayView key, const std::stop_token& stop);
    /// The source has a record of this key which is not compared: its row is not one too many.
    void notePresent(QByteArrayView key);
    /// After the last record: the rows that no record stands behind, second rows of one key among them. Once.
    [[nodiscard]] Result<void> finish(const std::function<Result<void>(const TargetRow&)>& extra,
                                      const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> advance(const std::stop_token& stop);

    TargetRows& m_rows;
    QString m_kept;
    std::optional<TargetRow> m_ahead;
    bool m_started = false;
    bool m_ascending = true;
    QByteArray m_lastKey;
    std::vector<TargetRow> m_passedBy;    ///< rows that the source skipped while both ascended
    std::vector<support::Hash128> m_seen; ///< of keys that the caller looks up
};

} // namespace itam::core::exporter
