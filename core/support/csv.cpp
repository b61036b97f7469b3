// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/csv.h"

namespace itam::core::support {

QString csvCell(const QString& text, bool isNumber)
{
    QString cell = text;
    if (!isNumber && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        cell.prepend(QLatin1Char('\''));
    if (cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
        cell.contains(QLatin1Char('\r'))) {
        cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
        cell = QLatin1Char('"') + cell + QLatin1Char('"');
    }
    return cell;
}

QString csvLine(const QStringList& texts)
{
    QStringList cells;
    for (const QString& text : texts)
        cells.append(csvCell(text));
    return cells.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

} // namespace itam::core::support
