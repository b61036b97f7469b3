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
/// From so many days left on it is said loudly.
inline constexpr int evaluationWarningDays = 7;

enum class EntitlementState
{
    Evaluation,
    EndsSoon,
    Over
};

struct Entitlement
{
    QDateTime evaluationBegan;
    int daysLeft = 0;

    [[nodiscard]] bool isValid() const { return daysLeft > 0; }
    [[nodiscard]] EntitlementState state() const
    {
        return daysLeft <= 0                       ? EntitlementState::Over
               : daysLeft <= evaluationWarningDays ? EntitlementState::EndsSoon
                                                   : EntitlementState::Evaluation;
    }
    /// The last moment at which an export can start; null when it is not known.
    [[nodiscard]] QDateTime ends() const
    {
        return evaluationBegan.isValid() ? evaluationBegan.addDays(evaluationDays) : QDateTime();
    }
    friend bool operator==(const Entitlement&, const Entitlement&) = default;
};

/// Reads `path`, or creates it on the first start. A file that cannot be read, or lies in the future by more than a day
/// (a clock set back), counts as over. Errors: FileUnwritable.
[[nodiscard]] Result<Entitlement> loadEntitlement(const QString& path, const support::Clock& clock);
/// The same as a check. Errors: NotEntitled, FileUnwritable.
[[nodiscard]] Result<void> checkEntitlement(const QString& path, const support::Clock& clock);

} // namespace itam::core::settings
