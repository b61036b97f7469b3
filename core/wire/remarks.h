// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be known of a record that landed: told among the rows that did not land, in the reason, and never a cause
// to send it again. One kind so far: columns that became empty in the operations database and keep their value on the
// instance, since the channel cannot clear them (servicenow-ire.md 13.2, 14.4). Pure; any thread.
#pragma once

#include <QStringList>

namespace itam::core::wire {

inline constexpr auto notCleared = "NOT_CLEARED"; ///< followed by the columns, "os_version,ram"

[[nodiscard]] inline QString notClearedRemark(const QStringList& columns)
{
    return QLatin1String(notCleared) + QLatin1Char(' ') + columns.join(QLatin1Char(','));
}
[[nodiscard]] inline bool isRemark(const QString& reason)
{
    return reason.startsWith(QLatin1String(notCleared) + QLatin1Char(' '));
}
/// Empty: it is no such remark.
[[nodiscard]] inline QStringList notClearedColumns(const QString& remark)
{
    return isRemark(remark) ? remark.section(QLatin1Char(' '), 1).split(QLatin1Char(','), Qt::SkipEmptyParts)
                            : QStringList();
}

} // namespace itam::core::wire
