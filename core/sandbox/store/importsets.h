// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import sets of the platform and the rows in their staging tables, as records (servicenow-import.md 1, 2, 9, 10). No
// rules here: core/sandbox/transform decides. The import sets of the integration stand in the same tables but name
// staging tables of their own, so nothing here touches them. On the thread of the session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {

struct ImportSet
{
    QString sysId;
    QString number;
    QString table;
    QString state; ///< loading, loaded, processed, cancelled
    bool isSynchronous = false;
    QString multi;    ///< sys_id in sys_multi_import_set
    QString runAfter; ///< sys_id of the set that has to end first
    QString createdOn;
};

/// Sets sysId, number and createdOn.
[[nodiscard]] Result<void> insertSet(Writer& writer, ImportSet& set);
[[nodiscard]] Result<std::optional<ImportSet>> findSet(Session& session, const QString& sysId);
/// The synchronous one of that table that still takes rows, made since `since`.
[[nodiscard]] Result<std::optional<ImportSet>> openSet(Session& session, const QString& table, const QDateTime& since);
/// Loaded asynchronous sets of staging tables whose predecessor is over or gone, oldest first.
[[nodiscard]] Result<std::vector<ImportSet>> setsToTransform(Session& session);
/// Synchronous ones that still take rows but were made before `before`.
[[nodiscard]] Result<std::vector<ImportSet>> staleSets(Session& session, const QDateTime& before);
/// Its histories end with it when the state is processed or cancelled.
[[nodiscard]] Result<void> setStateOfSet(Writer& writer, const QString& set, const QString& state);

/// How a data source reads JSON (servicenow-import.md 3).
struct JsonSource
{
    QString path;                 ///< to a row
    bool inSingleColumn = false;  ///< a row is one text in the column "data"
    bool expandsChildren = false; ///< also a column "parent/child" for each member of a nested object
    bool discardsArrays = true;
};
/// That of a staging table whose rows insertMultiple takes as its data source does (sys_rest_insert_multiple); empty:
/// it takes "records". Error Usage: it should, but has no active data source for JSON.
[[nodiscard]] Result<std::optional<JsonSource>> jsonSourceOf(Session& session, const QString& table);

struct StagedRow
{
    QString sysId;
    Values values; ///< of the data columns
};

/// sys_import_row of the next row of a set.
[[nodiscard]] Result<qint64> nextRowNumber(Session& session, const QString& set);
[[nodiscard]] Result<QString> insertRow(Writer& writer, const Table& staging, const QString& set, qint64 number,
                                        const Values& values);
/// In order of their numbers.
[[nodiscard]] Result<std::vector<StagedRow>> pendingRows(Session& session, const Table& staging, const QString& set,
                                                         int limit);

/// What became of a row.
struct RowEnd
{
    QString state;
    QString comment;
    QString targetTable;
    QString target;
    QString map;
    QString history;
    QString error;
    QString results; ///< JSON, of all maps
};
[[nodiscard]] Result<void> endRow(Writer& writer, const QString& row, const RowEnd& end);
/// Number of its set and the results of its maps; nullopt when the row is not there (any more).
[[nodiscard]] Result<std::optional<std::pair<QString, QString>>> resultsOf(Session& session, const Table& staging,
                                                                           const QString& row);

/// The Transform History of a set and a map; made when it is not there. Returns its sys_id.
[[nodiscard]] Result<QString> historyOf(Writer& writer, const QString& set, const QString& mapName);
/// One more row that ended in `state`.
[[nodiscard]] Result<void> countInHistory(Writer& writer, const QString& history, const QString& state);
/// Returns its sys_id.
[[nodiscard]] Result<QString> insertRowError(Writer& writer, const QString& set, const QString& history,
                                             const QString& row, int code, const QString& message);

enum class ImportLogLevel
{
    Information,
    Warning,
    Error
};
[[nodiscard]] Result<void> writeImportLog(Writer& writer, ImportLogLevel level, const QString& set,
                                          const QString& message);

/// Sets of staging tables made before `before` go with their rows, histories, errors and log lines, at most `limit`
/// of them. Returns how many went.
[[nodiscard]] Result<int> purgeSets(Writer& writer, const QDateTime& before, int limit);

/// Value of a record of sys_properties; empty when there is none.
[[nodiscard]] Result<QString> systemProperty(Session& session, const QString& name);

} // namespace itam::sandbox::store
