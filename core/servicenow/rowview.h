// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The values of one row of a table, read as what they are (servicenow-rest.md 2). A column that the instance does not
// have is empty. Borrows the row; any thread.
#pragma once

#include "core/servicenow/historyquery.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

class RowView
{
public:
    explicit RowView(const TableRow& row) : m_row(row) {}

    /// False: the instance has no such column, or does not show it to this account.
    [[nodiscard]] bool has(const char* name) const { return m_row.contains(QString::fromLatin1(name)); }
    [[nodiscard]] QString text(const char* name) const { return m_row.value(QString::fromLatin1(name)); }
    /// Real instances write integers with or without separators of thousands.
    [[nodiscard]] qint64 number(const char* name) const { return text(name).remove(QLatin1Char(',')).toLongLong(); }
    [[nodiscard]] int integer(const char* name) const { return static_cast<int>(number(name)); }
    [[nodiscard]] QDateTime time(const char* name) const { return timeFromTable(text(name)); }
    [[nodiscard]] bool isTrue(const char* name) const
    {
        const QString value = text(name);
        return value == QLatin1String("true") || value == QLatin1String("1");
    }

private:
    const TableRow& m_row;
};

/// "sys_id name": names of columns.
[[nodiscard]] inline QStringList columnsFrom(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace itam::core::servicenow
