// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance should hold of a record by one transform map, and whether it does. Compared are the columns whose
// value follows from the record alone; not compared are columns that are written once (design.md 7), volatile ones
// (D-7) and those that the map computes. References are compared by the names of what they refer to. Pure; one thread.
#pragma once

#include "core/mapping/transformmap.h"
#include "core/model/recordbatch.h"

#include <QHash>

namespace itam::core::mapping {

/// One target column that is compared.
struct ExpectedField
{
    enum class Comparison
    {
        Text,
        Number,
        Boolean,
        Time,   ///< dates too
        Name,   ///< of another record; letter case does not matter, as when it was looked up
        Person, ///< T-11: by user ID, e-mail address or name
    };
    QString column;
    Comparison comparison = Comparison::Text;
    QStringList reads; ///< what to ask an instance for: the column, or columns of the record that it refers to
    Conversion conversion = Conversion::Text;
    QString constant;
    std::vector<int> sources; ///< positions in the source's columns; -1: the source does not have it
    QString table = {};       ///< of a reference: where its name is looked up; empty: nowhere
};

/// Values of one row as the Table API gives them, by name.
using ShownValues = QHash<QString, QString>;

class Expectation
{
public:
    /// `columns` outlives it. `prefix`: when the target record is read through a reference ("contract.").
    /// `comparesClass`: false where the class of records that are there is not changed.
    Expectation(const TransformMap& map, const model::ColumnSet& columns, QString prefix = {},
                bool comparesClass = true);

    /// `column` refers to the record whose `read` says what `source`, a column of the data type, says. For links that
    /// the map's own code makes. `table`: as ExpectedField::table.
    void addLink(const QString& column, const char* source, const QString& read, const QString& table = {});

    /// The same of what `conversion` makes of several columns.
    void addLink(const QString& column, Conversion conversion, std::initializer_list<const char*> sources,
                 const QString& read);

    [[nodiscard]] const std::vector<ExpectedField>& fields() const { return m_fields; }
    /// All that fields() reads.
    [[nodiscard]] QStringList reads() const;
    /// By field; nullopt: the record does not say, so the target is left alone (W-31).
    [[nodiscard]] std::vector<std::optional<QString>> values(const model::RecordBatch& batch, std::size_t record) const;
    /// What `row` shows in this field, for people.
    [[nodiscard]] QString shown(const ExpectedField& field, const ShownValues& row) const;
    [[nodiscard]] bool isEqual(const ExpectedField& field, const QString& expected, const ShownValues& row) const;

private:
    void add(ExpectedField field);

    const model::ColumnSet& m_columns;
    QString m_prefix;
    std::vector<ExpectedField> m_fields;
};

/// Equal for people who know each other by user ID, address or name (T-11).
[[nodiscard]] bool isSamePerson(const QString& wanted, const QString& userName, const QString& email,
                                const QString& name);

} // namespace itam::core::mapping
