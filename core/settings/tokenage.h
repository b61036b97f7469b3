// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How old a refresh token is and when it dies (W-08, F-04): 100 days after it was made, unless the instance is set up
// otherwise, which cannot be seen from here. Pure; any thread.
#pragma once

#include <QDateTime>

namespace itam::core::settings {

inline constexpr int tokenLifeDays = 100;
/// From this age on it is said loudly.
inline constexpr int tokenWarningDays = 90;

struct TokenAge
{
    enum class State
    {
        Unknown, ///< when it was saved is not known
        Fresh,
        EndsSoon,       ///< 90 days and older
        ProbablyExpired ///< 100 days and older
    };
    State state = State::Unknown;
    int days = 0;      ///< since it was saved; a date in the future counts as today
    QDateTime expires; ///< expected; null when unknown
    int daysLeft = 0;  ///< whole days, the present one included; 0 when expired

    friend bool operator==(const TokenAge&, const TokenAge&) = default;
};

[[nodiscard]] TokenAge tokenAge(const QDateTime& savedAt, const QDateTime& nowUtc);

} // namespace itam::core::settings
