// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The applications of a sample company: a few that everybody has and a long tail that hardly anybody has. The same for
// the same seed and size. Value; any thread.
#pragma once

#include "core/sampledata/random.h"
#include "core/sampledata/records.h"

namespace itam::core::sampledata {

class Catalogue
{
public:
    /// About `titles` of them. One application in four has further versions; some are named like each other.
    Catalogue(std::uint64_t seed, int titles);

    [[nodiscard]] const std::vector<Title>& titles() const { return m_titles; }
    /// A title's number, counted from 1, by frequency: the n-th of a platform has a weight of 1/(n+3).
    [[nodiscard]] int pick(Random& random, bool forLinux) const;
    /// Another version of the same product, or the same title when it is the only one.
    [[nodiscard]] int otherVersion(int title, Random& random) const;

private:
    struct Ranking
    {
        std::vector<int> titles;               ///< most frequent first
        std::vector<std::uint64_t> cumulative; ///< of their weights
    };
    void add(Title title);
    void addFamily(Random& random, Title title, int versions);
    void addAwkwardOnes(std::uint64_t seed);

    std::vector<Title> m_titles;
    std::vector<std::pair<int, int>> m_families; ///< first and last title of each
    Ranking m_windows;
    Ranking m_linux;
};

/// Where an installation of it lies.
[[nodiscard]] QByteArray installPathOf(const Title& title);

} // namespace itam::core::sampledata
