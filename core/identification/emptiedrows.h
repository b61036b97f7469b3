// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Installations that landed with columns that the source says are empty: which of these keep a value on the instance
// (13.2: NOT_CLEARED). There are too many installations to remember for each which columns were filled, as it is done
// for computers. They are ours alone, though, so a value that is there is one that we gave: those of a segment are read
// back, a hundred at a time, and only in a run that sends what changed; a full one would read all of them, and `verify`
// does that. Reads one table; sender thread.
#pragma once

#include "core/identification/parts.h"

namespace itam::core::identification {

class EmptiedRows
{
public:
    struct Row
    {
        QString key;
        QString sysId;
        wire::RowResult result = wire::RowResult::Updated;
        QStringList empty; ///< columns
    };
    explicit EmptiedRows(Parts& parts) : m_parts(&parts) {}

    void add(const QString& table, Row row);
    /// Remarks on all that were added, which are forgotten when it succeeds. A table that may not be read tells
    /// nothing. Errors: those of the Table API otherwise.
    [[nodiscard]] Result<void> remark(const std::stop_token& stop);

private:
    Parts* m_parts;
    QString m_table;
    std::vector<Row> m_rows;
};

} // namespace itam::core::identification
