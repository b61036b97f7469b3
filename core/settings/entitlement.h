// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// P-10: is the ServiceNow integration licensed? A 30-day evaluation begins with the first start; the signed file comes
// with its own issue. Any thread.
#pragma once

#include "core/support/clock.h"
#include "core/support/result.h"

namespace itam::core::settings {

inline constexpr int evaluationDays = 30;

struct Entitlement
{
    QDateTime evaluationBegan;
    int daysLeft = 0;

    [[nodiscard]] bool isValid() const { return daysLeft > 0; }
};

/// Reads `path`, or creates it on the first start. A file that cannot be read, or lies in the future by more than a day
/// (a clock set back), counts as over. Errors: FileUnwritable.
[[nodiscard]] Result<Entitlement> loadEntitlement(const QString& path, const support::Clock& clock);

} // namespace itam::core::settings
