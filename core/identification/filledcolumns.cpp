// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/filledcolumns.h"

#include "core/support/hash.h"

#include <cstring>

namespace itam::core::identification {
namespace {

constexpr int mostColumns = 48;
constexpr quint64 columnBits = (quint64(1) << mostColumns) - 1;
constexpr quint64 checkBits = 0x7fff;

} // namespace

FilledColumns::FilledColumns(const mapping::TransformMap& map)
{
    m_columns.append(QLatin1String(hostRelation));
    for (const mapping::FieldMap& field : map.fields) {
        if (!m_columns.contains(field.target) && m_columns.size() < mostColumns)
            m_columns.append(field.target);
    }
    const support::Hash128 hash = support::hash128(m_columns.join(QLatin1Char(',')).toUtf8());
    quint64 half = 0;
    std::memcpy(&half, hash.bytes.data(), sizeof half);
    m_check = (half & checkBits) << mostColumns;
}

bool FilledColumns::isKnown(qint64 filled) const
{
    return filled > 0 && (static_cast<quint64>(filled) & ~columnBits) == m_check;
}

qint64 FilledColumns::of(const ColumnValues& values, const QStringList& except) const
{
    quint64 filled = m_check;
    for (const auto& [column, value] : values) {
        const qsizetype place = except.contains(column) ? -1 : m_columns.indexOf(column);
        if (place >= 0)
            filled |= quint64(1) << place;
    }
    return static_cast<qint64>(filled);
}

qint64 FilledColumns::either(qint64 before, qint64 now) const
{
    return isKnown(before) ? before | now : now;
}

QStringList FilledColumns::among(qint64 filled, const QStringList& columns) const
{
    QStringList found;
    for (const QString& column : columns) {
        const qsizetype place = m_columns.indexOf(column);
        if (place >= 0 && isKnown(filled) && (static_cast<quint64>(filled) >> place & 1) != 0)
            found.append(column);
    }
    return found;
}

} // namespace itam::core::identification
