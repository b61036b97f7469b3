// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/rateestimate.h"

#include <algorithm>
#include <cmath>

namespace itam::core::exporter {
namespace {

constexpr std::chrono::milliseconds resolution{250};
constexpr std::chrono::seconds shortest{1};

} // namespace

void RateEstimate::add(Time now, qint64 done, std::optional<qint64> total)
{
    if (!m_looks.empty() && (now < m_looks.back().at || done < m_looks.back().done))
        m_looks.clear();
    m_total = total;
    // The last look is always the newest; those before it are kept at some distance.
    if (m_looks.size() >= 2 && now - m_looks[m_looks.size() - 2].at < resolution)
        m_looks.back() = {now, done};
    else
        m_looks.push_back({now, done});
    while (m_looks.size() > 2 && now - m_looks[1].at >= window)
        m_looks.pop_front();
}

void RateEstimate::reset()
{
    m_looks.clear();
    m_total.reset();
}

std::optional<double> RateEstimate::rateBetween(const Look& from, const Look& to)
{
    if (to.at - from.at < shortest)
        return std::nullopt;
    return static_cast<double>(to.done - from.done) / std::chrono::duration<double>(to.at - from.at).count();
}

std::optional<double> RateEstimate::perSecond() const
{
    return m_looks.empty() ? std::nullopt : rateBetween(m_looks.front(), m_looks.back());
}

std::optional<std::chrono::seconds> RateEstimate::remaining() const
{
    if (!m_total || m_looks.empty())
        return std::nullopt;
    const qint64 done = m_looks.back().done;
    const qint64 left = *m_total - done;
    if (left == 0)
        return std::chrono::seconds(0);
    // More than there is: the total was wrong.
    const bool enough = static_cast<double>(done) >= trustedPart * static_cast<double>(*m_total);
    if (left < 0 || !enough || m_looks.back().at - m_looks.front().at < trustAfter || !isSteady())
        return std::nullopt;
    const double seconds = static_cast<double>(left) / *perSecond();
    return std::chrono::seconds(static_cast<qint64>(std::ceil(seconds)));
}

bool RateEstimate::isSteady() const
{
    const Time middle = m_looks.front().at + (m_looks.back().at - m_looks.front().at) / 2;
    const auto half = std::ranges::find_if(m_looks, [&](const Look& look) { return look.at >= middle; });
    const auto earlier = rateBetween(m_looks.front(), *half);
    const auto later = rateBetween(*half, m_looks.back());
    if (!earlier || !later || *earlier <= 0 || *later <= 0)
        return false;
    return std::max(*earlier, *later) <= trustedFactor * std::min(*earlier, *later);
}

} // namespace itam::core::exporter
