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

/// Moves a record to another class of its hierarchy. `counts`: as a change of the record of its own.
[[nodiscard]] Result<void> reclassify(Writer& writer, const Table& toClass, const QString& sysId, bool counts);

struct ChoiceList
{
    QString table; ///< whose list it is
    QList<Choice> choices;
};
/// The choices of a column: those of the nearest class that has any, the ones that people added among them. Empty for a
/// column without choices.
[[nodiscard]] Result<ChoiceList> choicesOf(Session& session, const Table& table, const ColumnDef& column);
/// One more choice of that list.
[[nodiscard]] Result<void> addChoice(Writer& writer, const QString& table, const QString& column, const QString& value);

/// Names of the columns that the dictionary calls mandatory, inherited ones included.
[[nodiscard]] Result<QStringList> mandatoryColumns(Session& session, const Table& table);

} // namespace itam::sandbox::store
