// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/tokenage.h"

#include <algorithm>

namespace itam::core::settings {

TokenAge tokenAge(const QDateTime& savedAt, const QDateTime& nowUtc)
{
    TokenAge age;
    if (!savedAt.isValid())
        return age;
    constexpr qint64 secondsPerDay = 24 * 60 * 60;
    age.days = static_cast<int>(std::max<qint64>(0, savedAt.secsTo(nowUtc)) / secondsPerDay);
    age.expires = savedAt.toUTC().addDays(tokenLifeDays);
    age.daysLeft = std::max(0, tokenLifeDays - age.days);
    age.state = age.days >= tokenLifeDays      ? TokenAge::State::ProbablyExpired
                : age.days >= tokenWarningDays ? TokenAge::State::EndsSoon
                                               : TokenAge::State::Fresh;
    return age;
}

} // namespace itam::core::settings
