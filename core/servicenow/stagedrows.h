// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The staged rows of one Import Transaction or of a whole Import Run, over the public Table API (design.md 6.3): page by
// page, filtered on the instance, and one row with all that became of it. Values; the class lives on the thread of its
// TableClient.
#pragma once

#include "core/servicenow/recordtrace.h"
#include "core/servicenow/tablepages.h"
#include "core/servicenow/transformmaps.h"

namespace itam::core::servicenow {

/// Whose rows.
struct StagedScope
{
    QString number; ///< of the transaction, or of the run
    model::DataType type = model::DataType::Hardware;
    QString transactionId; ///< sys_id; empty: all rows of the run
    QString runId;         ///< sys_id
    QString runNumber;
    QString stateText; ///< as the instance writes it
    QDateTime received;
    qint64 rows = 0;

    [[nodiscard]] bool isRun() const { return transactionId.isEmpty(); }
    friend bool operator==(const StagedScope&, const StagedScope&) = default;
};

/// What one transform map wrote to, as it is now.
struct MapTarget
{
    MapTrace trace;
    TargetRecord record;
    TableRow values; ///< the columns that the map writes; of references also "column.name"
};

struct StagedRecord
{
    TableRow values;          ///< by staging column, those of the import set among them
    QList<MapTarget> targets; ///< of the maps that applied, in their order
};

/// Errors: those of TableClient; NotFound with the number.
class StagedRows
{
public:
    explicit StagedRows(TableClient& tables, HistoryNames names = {});

    /// A transaction or a run by its number; of no number the newest transaction. NotFound with an empty context:
    /// nothing was ever imported.
    [[nodiscard]] Result<StagedScope> scope(const QString& number, std::stop_token stop);
    /// For readPage(); `conditions` as TableQuestion's, of columns of the staging table.
    [[nodiscard]] TableQuestion question(const StagedScope& scope, const QString& conditions) const;
    /// `maps`: those of the type's staging table, for what is read of the targets.
    [[nodiscard]] Result<StagedRecord> record(model::DataType type, const QString& sysId, const QList<RunningMap>& maps,
                                              std::stop_token stop);

private:
    [[nodiscard]] Result<std::optional<StagedScope>> transaction(const QString& query, const std::stop_token& stop);
    [[nodiscard]] Result<std::optional<StagedScope>> run(const QString& number, const std::stop_token& stop);
    [[nodiscard]] Result<MapTarget> target(const MapTrace& trace, const QList<RunningMap>& maps,
                                           const std::stop_token& stop);

    TableClient& m_tables;
    HistoryNames m_names;
};

/// What is asked for of each row.
[[nodiscard]] QStringList stagedColumns();

/// What was sent of one record, by the names of the operations database's columns: the element <record key="..."> of a
/// payload. Nothing: it is not in there. A column that was not sent is not in the row (W-31).
[[nodiscard]] std::optional<TableRow> sentValues(const QByteArray& payload, const QString& key);

} // namespace itam::core::servicenow
