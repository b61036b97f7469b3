// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/csv.h"

#include "core/support/csv.h"
#include "ui/models/format.h"

namespace itam::ui::models {
namespace {

bool isNumber(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

} // namespace

QString rawText(const QVariant& value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return isoTime(value.toDateTime());
    return value.toString();
}

QString csvLine(const QList<QVariant>& cells)
{
    QString line;
    for (const QVariant& cell : cells) {
        if (&cell != &cells.front())
            line += QLatin1Char(',');
        line += core::support::csvCell(rawText(cell), isNumber(cell));
    }
    return line + QLatin1String("\r\n");
}

QString tsvLine(const QList<QVariant>& cells)
{
    QStringList texts;
    for (const QVariant& cell : cells) {
        QString text = rawText(cell);
        for (const QChar c : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')})
            text.replace(c, QLatin1Char(' '));
        texts.append(text);
    }
    return texts.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace itam::ui::models
