// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of an instance as data (design.md 9.4: one schema decides column names). Read once from JSON at start,
// constant afterwards; any thread.
//
//   {"version":1,"tables":[{"name":"cmdb_ci","label":"Configuration Item","extends":"cmdb","display":"name",
//     "access":"read|write|admin|internal","indexes":[["serial_number"],{"columns":["name"],"unique":true}],
//     "columns":[{"name":"serial_number","label":"Serial number","type":"string","reference":"core_company","max":255,
//                 "default":"1","choices":[{"value":"1","label":"Operational"}],"onDemand":false,"compressed":false,"mandatory":false,
//                 "writeOnly":false}]}]}
// Instead of choices: "choicesOf":"cmdb_ci.operational_status".
//
// Types: string integer decimal boolean date datetime reference choice list xml guid duration journal. "number":
// {"prefix":"INC","first":10001} numbers new records of a table in its column "number". A hierarchy is one physical
// table named like its root; it holds the columns of all classes, and a logical table is a prefix of sys_class_path.
//
// Besides these tables there are those that administrators make while the instance runs (addedtables.h).
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <shared_mutex>
#include <vector>

namespace itam::sandbox::store {

enum class ColumnType
{
    String,
    Integer,
    Decimal,
    Boolean,
    Date,
    DateTime,
    Reference,
    Choice,
    List,
    Xml,
    Guid,
    Duration, ///< time since the epoch, as a date-time
    Journal   ///< always empty itself: what is written becomes a row of sys_journal_field
};

/// How a column is kept in SQLite: integer and boolean (0/1) as INTEGER, decimal as REAL, compressed ones as BLOB (made
/// by qCompress), all others as TEXT: dates "yyyy-MM-dd", date-times "yyyy-MM-dd HH:mm:ss" in UTC. Empty is NULL.
enum class Storage
{
    Text,
    Integer,
    Real,
    Blob
};

struct Choice
{
    QString value;
    QString label;
};

/// A column of a table, inherited ones included.
struct ColumnDef
{
    QString name;
    QString label;
    ColumnType type = ColumnType::String;
    QString reference; ///< target table of a reference or list
    int max = 255;     ///< characters; 0: no limit
    QString defaultValue;
    QList<Choice> choices;
    QString choiceTable;   ///< the choices are those of another table's column, also those that people add; else empty
    QString choiceColumn;  ///< of choiceTable
    bool onDemand = false; ///< returned over REST only when asked for by name
    bool compressed = false; ///< zlib at rest
    bool mandatory = false;  ///< as the dictionary says; plain REST inserts do not mind
    bool writeOnly = false;  ///< a secret: taken from clients, never kept in the table, so always empty when read
    bool system = false;     ///< sys_ columns that exist without being listed
    /// The same in every record, so no column of the SQLite table: a sandbox has one domain and no tags.
    std::optional<QString> constant = std::nullopt;

    [[nodiscard]] Storage storage() const;
    /// The choice values are all numbers, so they are ordered as numbers.
    [[nodiscard]] bool hasNumericChoices() const;
    /// Ordered, compared and added up as a number.
    [[nodiscard]] bool isNumber() const;
    /// The label of a choice value; the value itself when it is none of them.
    [[nodiscard]] QString labelOf(const QString& value) const;
};

/// What REST may do with a table; whom it lets is decided by the platform.
enum class Access
{
    Internal, ///< not even there
    Read,
    Write,
    Admin ///< read like others, written by administrators only
};

/// How new records are numbered: "INC0010001" and so on.
struct Numbering
{
    QString prefix; ///< empty: no numbers
    int first = 1001;
};

struct IndexDef
{
    QStringList columns;
    bool unique = false;
    bool alphabetical = false; ///< the last column without case, as text is sorted: for paging by key
};

/// A logical table. Made by Schema only.
struct Table
{
    QString name;
    QString label;
    QString extends;
    QString display; ///< column that stands for a record in references; may be inherited; may be empty
    Access access = Access::Read;
    std::vector<ColumnDef> columns; ///< system columns first, then inherited, then own
    QList<IndexDef> indexes;        ///< own
    Numbering numbering;            ///< own, else the parent's

    QString physical;         ///< name of the SQLite table
    bool isHierarchy = false; ///< has sys_class_name and sys_class_path
    QString classPath;        ///< "/cmdb/cmdb_ci/": starts with the classPath of each ancestor

    /// Null when there is no such column.
    [[nodiscard]] const ColumnDef* column(QStringView columnName) const;

private:
    friend class SchemaBuilder;
    QHash<QString, std::size_t> m_byName;
};

/// A column of a physical table, for the DDL.
struct PhysicalColumn
{
    QString name;
    Storage storage = Storage::Text;
};

struct PhysicalTable
{
    QString name;
    bool isHierarchy = false;
    std::vector<PhysicalColumn> columns; ///< without the row number and sys_id
    QList<IndexDef> indexes;
};

/// All tables. Pointers to tables and columns stay valid as long as the schema lives, also when it is moved. Constant
/// but for put() and drop(), which any thread may call.
class Schema
{
public:
    /// Several documents are one schema: tables may extend those of another document. Error: SettingsInvalid, which
    /// names the table and what is wrong with it.
    [[nodiscard]] static Result<Schema> fromJson(const QList<QByteArray>& documents);
    /// What the documents say, for another store; without added tables. Takes a tenth of the time of reading them.
    [[nodiscard]] Schema copy() const;

    /// Highest version of the documents; a data file remembers it.
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const Table* find(QStringView table) const;
    /// `table` is `ancestor` or extends it at any distance.
    [[nodiscard]] bool isA(QStringView table, QStringView ancestor) const;
    /// In the order of the documents; without added ones.
    [[nodiscard]] const std::vector<std::unique_ptr<Table>>& tables() const { return m_tables; }
    /// Adds a table, or takes the place of the one added under that name.
    void put(std::unique_ptr<Table> table);
    /// An added table is not found any more.
    void drop(const QString& table);
    /// Not of the documents.
    [[nodiscard]] bool isAdded(const QString& table) const { return !m_byName.contains(table) && find(table); }
    [[nodiscard]] const std::vector<PhysicalTable>& physicalTables() const { return m_physical; }

private:
    friend class SchemaBuilder;
    struct Added
    {
        std::shared_mutex mutex;
        QHash<QString, const Table*> byName;
        std::vector<std::unique_ptr<Table>> all; ///< also former ones: somebody may still look at them
    };
    int m_version = 0;
    std::vector<std::unique_ptr<Table>> m_tables;
    QHash<QString, const Table*> m_byName;
    std::vector<PhysicalTable> m_physical;
    std::unique_ptr<Added> m_added = std::make_unique<Added>();
};

} // namespace itam::sandbox::store
