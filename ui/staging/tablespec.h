// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a sub-page shows of one table of the instance, as a value: columns, filters, details of a row, and the rows of
// another table that belong to it. GUI thread; words are in the language of the console.
#pragma once

#include "core/servicenow/tablepages.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/models/roles.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::staging {

struct TableField
{
    enum class Kind
    {
        Text,
        Number,
        Time,
        YesNo,
        Code ///< as it is written, in several lines
    };
    QString column; ///< of the table, or through a reference: "ci.name"
    QString title;
    Kind kind = Kind::Text;
    int width = 20; ///< in characters; 0: the rest
    bool isHidden = false;
    /// For people; null: as the instance writes it.
    QString (*words)(const QString& value) = nullptr;
    /// Null: it is no state.
    models::State (*state)(const QString& value) = nullptr;
    /// The instance can put the rows in its order: a column of the table itself, which is compared as it is written.
    bool isSortable = false;
};

struct FilterOption
{
    QString title;
    /// Encoded query; null: does not restrict.
    std::function<QString(const QDateTime& nowUtc)> condition = {};
};
struct FilterField
{
    const char* name; ///< of the combo box: "logLevelComboBox"
    QString title;    ///< for screen readers
    QList<FilterOption> options;
    int preset = 0;
};

/// Rows of another table that refer to the row that is chosen.
struct ChildSpec
{
    QString table;
    QString reference; ///< its column that has the parent's sys_id
    core::servicenow::PageOrder order;
    QList<TableField> fields;
    const char* name; ///< of the table: "usedByTable"
    QString title;
    QString nothing; ///< what an empty one says
};

struct TableSpec
{
    const char* name; ///< what object names begin with, and the id of the sub-page
    lifecycle::RecordList::Words words;
    QString explanation; ///< below the title; what these records are for
    QString table;       ///< without the scope of the integration when `isScoped`
    bool isScoped = false;
    core::servicenow::PageOrder order;
    QString conditions; ///< that always hold
    QList<TableField> fields;
    QStringList searched;
    QString searchHint;
    QList<FilterField> filters;
    QList<TableField> details; ///< besides the columns
    std::optional<ChildSpec> child;
    /// Which field is the number of an Import Transaction whose rows can be shown; empty: none.
    QString transactionField;
    /// Which field is the key of that record.
    QString keyField;
};

/// What a table says that cannot be read: missing, or not for this account.
[[nodiscard]] widgets::Message tableMessage(const Error& error);

/// Its list can be sorted by these columns.
void makeSortable(TableSpec& spec, const QStringList& columns);

/// All columns that are asked for.
[[nodiscard]] QStringList readsOf(const QList<TableField>& fields);
/// For people.
[[nodiscard]] QString shownText(const TableField& field, const core::servicenow::TableRow& row);
/// For copying and CSV: times as QDateTime in UTC.
[[nodiscard]] QVariant rawValue(const TableField& field, const core::servicenow::TableRow& row);

} // namespace itam::ui::staging
