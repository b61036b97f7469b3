// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tests of this program work on files.
#include "tests/core/journal/support.h"

#include "core/support/sqlite.h"

namespace itam::tests {

using core::journal::Location;
namespace sqlite = core::support::sqlite;

Location journalAt(const QString& path)
{
    return path;
}

QString dumpTable(const Location& journal, const QString& table)
{
    const auto database = sqlite::Database::open(journal.place, sqlite::OpenMode::ReadOnly);
    if (!database)
        return database.error().detail;
    const QByteArray sql = "SELECT * FROM " + table.toUtf8() + " ORDER BY 1, 2";
    auto statement = database->prepare(sql);
    if (!statement)
        return statement.error().detail;
    QString text;
    for (auto row = statement->step(); row && *row; row = statement->step()) {
        text += table;
        for (int column = 0; column < statement->columnCount(); ++column) {
            const QByteArray value = statement->bytes(column).toByteArray();
            text += QLatin1Char('|') + QString::fromLatin1(statement->type(column) == 4 ? value.toHex() : value);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

Result<void> runSql(const Location& journal, const QByteArray& sql)
{
    const auto database = sqlite::Database::open(journal.place, sqlite::OpenMode::ReadWrite);
    if (!database)
        return failure(database.error());
    return database->execute(sql);
}

} // namespace itam::tests
