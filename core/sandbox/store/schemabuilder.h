// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a Schema from its JSON documents and checks it: a mistake in the schema is found at start and named.
#pragma once

#include "core/sandbox/store/schema.h"

#include <QJsonObject>

namespace itam::sandbox::store {

/// Used once: read() for each document, then build().
class SchemaBuilder
{
public:
    [[nodiscard]] Result<void> read(const QByteArray& document);
    [[nodiscard]] Result<Schema> build();

    /// A class below `parent`, which is of a hierarchy, for Schema::put(). Error: SettingsInvalid.
    [[nodiscard]] static Result<std::unique_ptr<Table>>
    derived(const Table& parent, const QString& name, const QString& label, const std::vector<ColumnDef>& own);
    /// Names go into SQL text, so nothing but a-z, 0-9 and _ is let through, and at most 80 of them.
    [[nodiscard]] static bool isName(const QString& name);

private:
    [[nodiscard]] Result<void> readTable(const QJsonObject& object);
    [[nodiscard]] Result<void> resolve(Table& table, int depth = 0);
    [[nodiscard]] static Result<void> addColumn(Table& table, const ColumnDef& column);
    [[nodiscard]] Result<void> lendChoices(Table& table) const;
    [[nodiscard]] Result<void> checkReferences(const Table& table) const;
    [[nodiscard]] Result<void> addToPhysical(const Table& table);
    [[nodiscard]] Table* find(const QString& name) const;

    Schema m_schema;
    QHash<QString, Table*> m_tables;
    QHash<QString, std::vector<ColumnDef>> m_ownColumns;
    QHash<QString, std::size_t> m_physicalByName;
};

} // namespace itam::sandbox::store
