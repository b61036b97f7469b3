// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The platform's own row algorithm (servicenow-import.md 8): a staging row through the maps that administrators keep.
// The integration has transforms of its own (segmenttransform.h) and is not run here.
#pragma once

#include "core/sandbox/store/mappedrecords.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/storedmaps.h"

#include <QJsonArray>

namespace itam::sandbox::transform {

/// servicenow-import.md 9.
enum class RowError
{
    None = 0,
    Reference = 100,
    Choice = 200,
    List = 300,
    Target = 800
};

/// What a map made of a row.
struct MapOutcome
{
    QString map;         ///< name
    QString mapId;       ///< sys_id in sys_transform_map; empty when there was no map
    QString targetTable; ///< class of the record, or the map's target table
    QString target;      ///< sys_id; empty when no record was found or made
    QString state;       ///< inserted, updated, ignored, skipped, error
    QString comment;
    RowError error = RowError::None;
    QStringList warnings; ///< values that could not be taken over
};

/// For the staging row, so that a later GET tells the same.
[[nodiscard]] QJsonArray toJson(const std::vector<MapOutcome>& outcomes);
[[nodiscard]] std::vector<MapOutcome> outcomesFrom(const QJsonArray& array);

/// Rows through one map, one after another. Inside one transaction, on the writer thread; references outlive it. What
/// is wrong with a row is its outcome; errors are those of the store.
class RowTransform
{
public:
    RowTransform(store::Writer& writer, const store::StoredMap& map) : m_writer(writer), m_map(map) {}

    /// `row`: values of the staging row by column.
    [[nodiscard]] Result<MapOutcome> run(const store::Values& row);

private:
    /// A record or a choice that the row needs but that is not there yet. Made only when the row is not rejected or
    /// skipped.
    struct Missing
    {
        QString target;
        const store::ColumnDef* column = nullptr;
        QString table;        ///< of the record
        QString lookupColumn; ///< empty: a choice
        QString value;
    };

    void rejectTable(const QString& name);
    void reject(RowError code, const QString& message);
    [[nodiscard]] Result<void> chooseClass(const store::Values& row);
    [[nodiscard]] Result<void> readValue(const store::StoredEntry& entry, const store::Values& row);
    [[nodiscard]] Result<void> convert(const store::StoredEntry& entry, const store::ColumnDef& column,
                                       const QString& value);
    [[nodiscard]] Result<void> convertReference(const store::StoredEntry& entry, const store::ColumnDef& column,
                                                const QString& value);
    [[nodiscard]] Result<void> convertList(const store::StoredEntry& entry, const store::ColumnDef& column,
                                           const QString& value);
    [[nodiscard]] Result<bool> convertChoice(const store::StoredEntry& entry, const store::ColumnDef& column,
                                             const QString& value);
    [[nodiscard]] Result<QString> lookUp(const store::StoredEntry& entry, const store::Table& table,
                                         const QString& value, QString& lookupColumn);
    [[nodiscard]] Result<void> createMissing();
    [[nodiscard]] Result<QString> createRecord(const Missing& missing);
    [[nodiscard]] Result<QString> findTarget();
    [[nodiscard]] Result<void> checkMandatory(const QString& target);
    [[nodiscard]] Result<void> write(const QString& target);
    [[nodiscard]] Result<void> update(const QString& target);

    store::Writer& m_writer;
    const store::StoredMap& m_map;
    MapOutcome m_outcome;
    const store::Table* m_target = nullptr; ///< of the map
    const store::Table* m_class = nullptr;  ///< that the row asks for
    bool m_asksForClass = false;
    store::Values m_values;
    std::vector<Missing> m_missing;
    QHash<QString, QList<store::Choice>> m_choices; ///< by class and column
};

} // namespace itam::sandbox::transform
