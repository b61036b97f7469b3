// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One transform map at work on one segment: evaluates its fields, finds the target, compares, writes (6.2, D-16). The
// maps that find their target in their own way (computers, virtual machines, links, installations) use its parts. Lives
// inside one transaction, on the writer thread. Errors are those of the store; what is wrong with a row is a MapResult.
#pragma once

#include "core/sandbox/transform/followedtarget.h"
#include "core/sandbox/transform/segmentcontext.h"

namespace itam::sandbox::transform {

/// Value of one target column for one row.
struct Cell
{
    bool isSet = false;  ///< false: leave
    QString value;       ///< as the column shows it; empty: clear
    QString referenceTo; ///< name of a record that is not there yet; found or made when the target is written
};

struct Evaluated
{
    std::vector<Cell> cells;               ///< by column of the target table
    const store::Table* toClass = nullptr; ///< null: nothing chose one
    QString comment;
};

/// A reference that another map of the same row gives; an empty value leaves the column.
struct Linked
{
    int column = -1;
    QString value;
};

class MapRunner
{
public:
    MapRunner(SegmentContext& context, const TransformMap& map);
    MapRunner(const MapRunner&) = delete;
    MapRunner& operator=(const MapRunner&) = delete;

    [[nodiscard]] const TransformMap& map() const { return m_map; }
    [[nodiscard]] store::TargetTable& table() { return m_table; }
    /// -1: the map has no such target column.
    [[nodiscard]] int column(QStringView name) const;
    [[nodiscard]] const store::ColumnDef& columnDef(int column) const
    {
        return *m_table.columns()[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] bool mayAdd() const
    {
        return m_map.addProperty.isEmpty() || m_context.switches.isOn(m_map.addProperty);
    }
    [[nodiscard]] bool mayUpdate() const
    {
        return m_map.updateProperty.isEmpty() || m_context.switches.isOn(m_map.updateProperty);
    }

    [[nodiscard]] Result<Evaluated> evaluate(const Row& row);
    void set(Evaluated& evaluated, int column, const QString& value) const;
    void leave(Evaluated& evaluated, int column) const;

    /// By the key columns, oldest first. Empty also when the key is (T-10): see hasKey().
    [[nodiscard]] bool hasKey(const Evaluated& evaluated) const;
    [[nodiscard]] Result<std::vector<store::TargetRow>> findByKey(const Evaluated& evaluated);

    /// Columns whose value would change. Class changes count in classDiffers().
    [[nodiscard]] std::vector<std::size_t> differences(const Evaluated& evaluated,
                                                       const store::TargetRow& existing) const;
    [[nodiscard]] const store::Table* newClass(const Evaluated& evaluated, const store::TargetRow& existing) const;

    /// Truth table 6.2 with D-16. `existing` null: insert. `always`: an update that no property holds back.
    [[nodiscard]] Result<store::MapResult> write(Evaluated& evaluated, const store::TargetRow* existing,
                                                 bool always = false);

    /// A map that is all data: key, compare, write; for shared targets the rule of TransformMap::isShared.
    [[nodiscard]] Result<store::MapResult> run(const Row& row, Evaluated& evaluated);

    /// evaluate() and run() for a shared target. Thousands of rows say the same of it (a title is installed on every
    /// computer): what was found to change nothing is not evaluated again.
    [[nodiscard]] Result<store::MapResult> runOnce(const Row& row, const Linked& linked = {});

    [[nodiscard]] store::MapResult result(core::wire::RowResult outcome, const char* reason = nullptr,
                                          const QString& comment = {}) const;
    /// Same with the target it is about.
    [[nodiscard]] store::MapResult resultFor(const store::TargetRow& target, core::wire::RowResult outcome,
                                             const char* reason, const QString& comment = {}) const;

private:
    [[nodiscard]] Result<void> evaluateField(const FieldMap& field, const store::ColumnDef& target, const Row& row,
                                             Cell& cell, QString& comment);
    [[nodiscard]] Result<void> evaluateReference(const FieldMap& field, const store::ColumnDef& target,
                                                 const Converted& converted, Cell& cell, QString& comment);
    void chooseClass(const FieldMap& field, const Row& row, Evaluated& evaluated) const;
    [[nodiscard]] Result<void> makeReferences(Evaluated& evaluated, const std::vector<std::size_t>& columns);
    /// `target`: as remembered for this segment; kept up to date.
    [[nodiscard]] Result<store::MapResult> runShared(const Row& row, Evaluated& evaluated,
                                                     const std::shared_ptr<store::TargetRow>& target);
    [[nodiscard]] QString saidBy(const Row& row, const Linked& linked) const;
    [[nodiscard]] QString memoryKey(const Evaluated& evaluated) const;
    [[nodiscard]] bool isKey(std::size_t column) const { return m_isKey[column]; }

    SegmentContext& m_context;
    const TransformMap& m_map;
    std::vector<int> m_fieldColumn; ///< column of each field; -1: it chooses the class
    std::vector<bool> m_isKey;      ///< by column
    bool m_mapHasKey = false;
    std::vector<bool> m_insertOnly; ///< by column
    std::vector<Conversion> m_kind; ///< by column, for references
    store::TargetTable m_table;
    FollowedTarget m_followed;
    int m_ownerColumn = -1;
    MapMemory& m_memory;
    std::vector<int> m_sources;               ///< columns of a row that the map reads
    std::shared_ptr<store::TargetRow> m_last; ///< of runShared(): the target that it left alone; null: it did not
};

/// What `value` looks like in `column`; nullopt: it does not fit.
[[nodiscard]] std::optional<QString> fitted(const store::ColumnDef& column, const QString& value);

} // namespace itam::sandbox::transform
