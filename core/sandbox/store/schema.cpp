// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/schema.h"

#include "core/sandbox/store/schemabuilder.h"

namespace itam::sandbox::store {

Storage ColumnDef::storage() const
{
    if (compressed)
        return Storage::Blob;
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
        return Storage::Integer;
    case ColumnType::Decimal:
        return Storage::Real;
    case ColumnType::String:
    case ColumnType::Date:
    case ColumnType::DateTime:
    case ColumnType::Reference:
    case ColumnType::Choice:
    case ColumnType::List:
    case ColumnType::Xml:
    case ColumnType::Guid:
    case ColumnType::Duration:
    case ColumnType::Journal:
        return Storage::Text;
    }
    return Storage::Text;
}

bool ColumnDef::hasNumericChoices() const
{
    return !choices.isEmpty() && std::all_of(choices.begin(), choices.end(), [](const Choice& choice) {
        bool isNumber = false;
        (void)choice.value.toLongLong(&isNumber);
        return isNumber;
    });
}

bool ColumnDef::isNumber() const
{
    return type == ColumnType::Integer || type == ColumnType::Decimal ||
           (type == ColumnType::Choice && hasNumericChoices());
}

QString ColumnDef::labelOf(const QString& value) const
{
    for (const Choice& choice : choices) {
        if (choice.value == value)
            return choice.label;
    }
    return value;
}

const ColumnDef* Table::column(QStringView columnName) const
{
    const auto found = m_byName.constFind(columnName.toString());
    return found == m_byName.constEnd() ? nullptr : &columns[*found];
}

Result<Schema> Schema::fromJson(const QList<QByteArray>& documents)
{
    SchemaBuilder builder;
    for (const QByteArray& document : documents)
        ITAM_TRY(builder.read(document));
    return builder.build();
}

Schema Schema::copy() const
{
    Schema copy;
    copy.m_version = m_version;
    copy.m_physical = m_physical;
    for (const auto& table : m_tables) {
        copy.m_tables.push_back(std::make_unique<Table>(*table));
        copy.m_byName.insert(table->name, copy.m_tables.back().get());
    }
    return copy;
}

const Table* Schema::find(QStringView table) const
{
    const QString name = table.toString();
    if (const Table* known = m_byName.value(name, nullptr))
        return known;
    const std::shared_lock lock(m_added->mutex);
    return m_added->byName.value(name, nullptr);
}

void Schema::put(std::unique_ptr<Table> table)
{
    const std::unique_lock lock(m_added->mutex);
    m_added->byName.insert(table->name, table.get());
    m_added->all.push_back(std::move(table));
}

void Schema::drop(const QString& table)
{
    const std::unique_lock lock(m_added->mutex);
    m_added->byName.remove(table);
}

bool Schema::isA(QStringView table, QStringView ancestor) const
{
    const Table* found = find(table);
    while (found) {
        if (found->name == ancestor)
            return true;
        found = find(found->extends);
    }
    return false;
}

} // namespace itam::sandbox::store
