// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the name of a database behind ODBC says: odbc:DSN, a data source of odbc.ini, or odbc:ATTRIBUTE=VALUE;... as
// ODBC has it (Driver={...};Server=...;Database=...;Uid=...). Any thread.
//
// Beside the driver's own attributes: StatementTimeout (seconds that a query may take; otherwise the server's limit or
// ten minutes). What this program's way of reading needs of a driver is added unless the name or odbc.ini says it:
// rows from the server some at a time, TLS where the server can, and signs of life for PostgreSQL's driver; several
// queries at a time for SQL Server's.
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::core::source {

struct OdbcAddress
{
    struct Attribute
    {
        QString name;
        QString value; ///< without its braces
    };
    QList<Attribute> attributes;
    unsigned statementTimeout = 0; ///< seconds; 0: the server's, or ten minutes

    /// Whatever the case of its letters; null: it is not there.
    [[nodiscard]] const Attribute* find(QLatin1String name) const;
    /// Here, else in odbc.ini.
    [[nodiscard]] QString valueOf(QLatin1String name) const;
    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] QString password() const;
    /// For the driver manager.
    [[nodiscard]] QString connectionString() const;
};

/// `rest` is the name without scheme and colon. Error: Usage, with no part of a password in it.
[[nodiscard]] Result<OdbcAddress> parseOdbc(const QString& rest, const SourceLocation& location);

} // namespace itam::core::source
