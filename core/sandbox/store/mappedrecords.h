// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a transform map of the platform asks of the records it writes to (servicenow-import.md 6-8). Tables and columns
// come from the schema, never from data. On the thread of the session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// One column of a coalesce key. An empty value finds records without one.
struct KeyColumn
{
    const ColumnDef* column = nullptr;
    QString value;
    bool isCaseSensitive = false;
};

/// sys_id of the oldest record of `table`, or a class below, where every part of the key is equal; empty when there is
/// none, or a value that its column cannot have. Without `key` nothing is found.
[[nodiscard]] Result<QString> findByKey(Session& session, const Table& table, const std::vector<KeyColumn>& key);

/// The class of a record of `table` or below; empty when there is none.
[[nodiscard]] Result<QString> classOf(Session& session, const Table& table, const QString& sysId);

/// One more choice of a column, beside those that it has (choicesOf(), displayvalues.h).
[[nodiscard]] Result<void> addChoice(Writer& writer, const Table& table, const ColumnDef& column, const QString& value);

/// Names of the columns that the dictionary calls mandatory, inherited ones included.
[[nodiscard]] Result<QStringList> mandatoryColumns(Session& session, const Table& table);

} // namespace itam::sandbox::store
