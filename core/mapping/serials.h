// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace itam::core::mapping {

/// T-20 and D-11: placeholders of manufacturers and serials with fewer than three distinct letters or digits count as
/// no serial. Pure; any thread.
[[nodiscard]] bool isJunkSerial(QStringView serial);
/// Trimmed; empty when it is junk.
[[nodiscard]] QString effectiveSerial(const QString& serial);

} // namespace itam::core::mapping
