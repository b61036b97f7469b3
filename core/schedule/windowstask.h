// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same task for the Task Scheduler of Windows, as the file that it imports (MS-TSCH 2.5). Any thread.
//
//     schtasks /Create /TN "Export to ServiceNow" /XML FILE /RU USER /RP *
#pragma once

#include "core/schedule/units.h"

namespace itam::core::schedule {

/// UTF-16, little endian, with a byte order mark and CRLF: the form in which Task Scheduler itself exports. `firstDay`
/// is the day from which the task counts. Credentials have no place in it; on Windows they are in the keyring.
[[nodiscard]] QByteArray windowsTaskXml(const UnitInput& input, const QDate& firstDay);

/// What the schema of Task Scheduler would refuse in it: names, order where order matters, values; empty: nothing. It
/// knows the part of the schema that a weekly task with one action uses, and refuses the rest.
[[nodiscard]] QStringList windowsTaskFaults(const QByteArray& xml);

/// One argument for a program of Windows, quoted as its C library reads it.
[[nodiscard]] QString windowsWord(const QString& word);

} // namespace itam::core::schedule
