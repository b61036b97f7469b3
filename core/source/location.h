// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a data source name says (design.md 6.1, 6.4). Pure; any thread.
#pragma once

#include "core/support/result.h"

namespace itam::core::source {

enum class Driver
{
    Sqlite,
    Postgres,
    MariaDb,
    Odbc
};

/// "sqlite", "PostgreSQL" and so on, for people.
[[nodiscard]] QString nameOf(Driver driver);

struct ParsedLocation
{
    Driver driver = Driver::Sqlite;
    QString rest; ///< behind the scheme and its colon
};

/// Error: Usage, saying what a DSN looks like.
[[nodiscard]] Result<ParsedLocation> parseDsn(const QString& dsn);

/// It is behind an account, which may have a password.
[[nodiscard]] bool isOnServer(const QString& dsn);

/// The DSN with every password in it replaced: user:SECRET@host, password=SECRET, Pwd=SECRET;
[[nodiscard]] QString withoutPassword(const QString& dsn);

/// What somebody typed or pasted into the console: trimmed, and the path of a file becomes sqlite:PATH. Errors: Usage
/// as above; SettingsInvalid for one that names a password, since settings are readable.
[[nodiscard]] Result<QString> correctedDsn(const QString& text);

} // namespace itam::core::source
