// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of one target table for the hot path of the transforms: found by a key that ignores case (T-08), compared,
// inserted and updated through prepared statements. Values are strings as REST shows them, already normal
// (values.h). Lives inside one transaction, on the writer thread. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"
#include "core/sandbox/store/textbinder.h"

#include <list>

namespace itam::sandbox::store {

/// sys_ids of one segment: as newSysId() makes them, consecutive among themselves, at less cost for each.
class SysIds
{
public:
    SysIds();
    [[nodiscard]] QString next();

private:
    QString m_prefix;
    quint32 m_count = 0;
};

struct TargetRow
{
    QString sysId;
    QString className;           ///< empty in tables that are no hierarchy
    std::vector<QString> values; ///< in order of TargetTable::columns()
};

/// One column of a key. An empty value finds records without one.
struct KeyPart
{
    const ColumnDef* column = nullptr;
    QString value;
    bool ignoresCase = true;
};

class TargetTable
{
public:
    /// `columns`: those that are read and written. Pointers into the schema.
    TargetTable(Writer& writer, SysIds& ids, const Table& table, std::vector<const ColumnDef*> columns);

    [[nodiscard]] const Table& table() const { return *m_table; }
    [[nodiscard]] const std::vector<const ColumnDef*>& columns() const { return m_columns; }

    /// Of this table or a class below it, oldest first.
    [[nodiscard]] Result<std::vector<TargetRow>> find(const std::vector<KeyPart>& key, int limit = 0);
    [[nodiscard]] Result<std::optional<TargetRow>> findById(const QString& sysId);
    /// As a record of `asClass`; columns without value get their default. Returns the sys_id.
    [[nodiscard]] Result<QString> insert(const Table& asClass, const std::vector<QString>& values);
    /// Writes `changed` (indexes of columns) of `row`, and another class when `toClass` is not null.
    [[nodiscard]] Result<void> update(const QString& sysId, const std::vector<std::size_t>& changed,
                                      const std::vector<QString>& values, const Table* toClass = nullptr);
    [[nodiscard]] Result<void> remove(const QString& sysId);
    /// Bookkeeping that is no change of the record: sys_mod_count stays. An empty value clears.
    [[nodiscard]] Result<void> setQuietly(const QString& sysId, const ColumnDef& column, const QString& value);

private:
    /// Statements stay on loan as long as the table: looking one up by its text costs as much as running it.
    struct FindPlan
    {
        std::vector<std::pair<const ColumnDef*, bool>> shape; ///< column, and whether its value is empty
        bool ignoresCase = true;
        int limit = 0;
        Query query;
    };
    struct InsertPlan
    {
        QString className;
        Query query;
        std::vector<QString> defaults;                            ///< parallel to the columns
        std::vector<std::pair<const ColumnDef*, QString>> others; ///< columns of the class that only get their default
    };
    [[nodiscard]] Result<FindPlan*> findPlan(const std::vector<KeyPart>& key, int limit);
    [[nodiscard]] Result<InsertPlan*> insertPlan(const Table& asClass);
    [[nodiscard]] TargetRow readRow(const sqlite::Statement& statement) const;

    Writer& m_writer;
    SysIds& m_ids;
    const Table* m_table;
    std::vector<const ColumnDef*> m_columns;
    QByteArray m_select; ///< up to WHERE
    QString m_afterClassPath;
    std::list<FindPlan> m_finds; // its nodes do not move
    std::list<InsertPlan> m_inserts;
    TextBinder m_binder;
};

} // namespace itam::sandbox::store
