// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast something moves and when it will be done, from looks at a counter. A wrong estimate costs more trust than
// none (exemplars 28), so the time that remains is only told when it deserves belief. Pure; one thread.
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace itam::core::exporter {

class RateEstimate
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Looks older than this do not count.
    static constexpr std::chrono::seconds window{30};
    /// What must have been seen before the remaining time is told: so long, and this part of the whole.
    static constexpr std::chrono::seconds trustAfter{8};
    static constexpr double trustedPart = 0.02;
    /// The two halves of what was seen may differ by this factor.
    static constexpr double trustedFactor = 1.5;

    /// A look, as often as one likes. `total` as far as it is known. A counter or a time that goes back begins anew.
    void add(Time now, qint64 done, std::optional<qint64> total);
    void reset();

    /// Per second, over the window; nullopt in the first second.
    [[nodiscard]] std::optional<double> perSecond() const;
    /// nullopt: not known well enough.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining() const;

private:
    struct Look
    {
        Time at;
        qint64 done = 0;
    };
    [[nodiscard]] static std::optional<double> rateBetween(const Look& from, const Look& to);
    [[nodiscard]] bool isSteady() const;

    std::deque<Look> m_looks; ///< not closer to each other than the resolution, but for the last
    std::optional<qint64> m_total;
};

} // namespace itam::core::exporter
