// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace itam::core::mapping {

/// itam-export.md 6.4: table of a computer by its device type and operating system; text tests ignore case. Pure.
[[nodiscard]] QString ciClassOf(const QString& computerType, const QString& operatingSystem);

/// All that it can answer.
[[nodiscard]] QStringList ciClasses();

/// 5.6: lease, service or plain contract by the words of its type.
[[nodiscard]] QString contractClassOf(const QString& contractType);

} // namespace itam::core::mapping
