// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where one record went on an instance, over the public Table API: its staging rows, what every transform map made of
// them, and the record that it became. Values; the class lives on the thread of its TableClient.
#pragma once

#include "core/servicenow/importhistory.h"

namespace itam::core::servicenow {

/// A record of the instance.
struct TargetRecord
{
    QString table;
    QString sysId;
    QString number; ///< empty where its table has none
    QString name;
    bool exists = true; ///< false: a reference to nothing

    friend bool operator==(const TargetRecord&, const TargetRecord&) = default;
};

/// What one transform map did with one row.
struct MapTrace
{
    QString map;
    QString result;
    QString reason;
    QString comment;
    QString table;
    QString target; ///< sys_id

    friend bool operator==(const MapTrace&, const MapTrace&) = default;
};

/// u_map_results of a staged row, as the instance writes it. Damaged: none.
[[nodiscard]] QList<MapTrace> mapResults(const QString& json);

/// The record in one transaction.
struct StagingTrace
{
    QString transaction; ///< number
    QString transactionState;
    QDateTime created;
    QString result;
    QString reason;
    QString comment;
    QList<MapTrace> maps;
    QString targetTable;
    QString target; ///< sys_id

    friend bool operator==(const StagingTrace&, const StagingTrace&) = default;
};

struct RecordTrace
{
    QList<StagingTrace> rows;             ///< newest first
    qint64 total = -1;                    ///< of them on the instance; -1: it did not say
    std::optional<TargetRecord> identity; ///< the computer that its ComputerID stands for (D-11)
    std::optional<TargetRecord> target;   ///< what the newest row that names one became

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty() && !identity; }
};

/// Errors: those of TableClient.
class RecordTracer
{
public:
    explicit RecordTracer(TableClient& tables, HistoryNames names = {});

    /// `computerId`: of the computer that the record belongs to, the record's own key for hardware; empty: none.
    [[nodiscard]] Result<RecordTrace> trace(model::DataType type, const QString& key, const QString& computerId,
                                            int limit, std::stop_token stop);

private:
    [[nodiscard]] Result<void> addRows(RecordTrace& trace, const QString& table, const QString& key, int limit,
                                       const std::stop_token& stop);
    [[nodiscard]] Result<std::optional<TargetRecord>> identityOf(const QString& computerId,
                                                                 const std::stop_token& stop);
    [[nodiscard]] Result<TargetRecord> look(const QString& table, const QString& sysId, const std::stop_token& stop);

    TableClient& m_tables;
    HistoryNames m_names;
};

/// The page of a record in a browser.
[[nodiscard]] QUrl pageOf(const QUrl& instance, const TargetRecord& record);

} // namespace itam::core::servicenow
