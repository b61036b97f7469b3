// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The export views of an operations database in SQLite, as tables in a database server.
#pragma once

#include "core/model/recordschema.h"

#include <QString>

#include <functional>

namespace itam::tests {

/// What a server calls the types of export-views.md.
struct ServerTypes
{
    const char* text;
    const char* key; ///< text with an index
    const char* integer;
    const char* decimal;
    const char* date;
    const char* time;
    const char* boolean;
    /// A literal of `time` for YYYY-MM-DDTHH:MM:SSZ, made of its first 19 characters.
    QByteArray (*timeLiteral)(const QByteArray& text);
};

[[nodiscard]] const ServerTypes& postgresTypes();
[[nodiscard]] const ServerTypes& mariaDbTypes();

using RunSql = std::function<void(const QByteArray&)>;

/// All values as SQLite has them, in columns of text.
void copyAsText(const QString& sqlitePath, const ServerTypes& types, const RunSql& run);
/// All values of the records that can travel, each in a column of its type, the key indexed.
void copyTyped(const QString& sqlitePath, const ServerTypes& types, const RunSql& run);

} // namespace itam::tests
