// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random numbers that are the same on every machine and with every library (std's distributions are not): xoshiro256**,
// seeded by splitmix64. Values; not for anything secret.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

namespace itam::core::sampledata {

/// One seed out of several numbers, so that each record has its own sequence, whatever was made before it.
[[nodiscard]] constexpr std::uint64_t mixed(std::initializer_list<std::uint64_t> numbers)
{
    std::uint64_t state = 0x9E3779B97F4A7C15U;
    for (const std::uint64_t number : numbers) {
        state += number + 0x9E3779B97F4A7C15U;
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9U;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EBU;
        state ^= state >> 31;
    }
    return state;
}

class Random
{
public:
    explicit constexpr Random(std::uint64_t seed)
        : m_state{mixed({seed, 1}), mixed({seed, 2}), mixed({seed, 3}), mixed({seed, 4})}
    {
    }

    [[nodiscard]] constexpr std::uint64_t next()
    {
        const std::uint64_t result = rotated(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }
    /// 0 to limit - 1. A limit of 0 or less gives 0.
    [[nodiscard]] constexpr int below(int limit)
    {
        if (limit <= 0)
            return 0;
        return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(limit)) >> 32);
    }
    [[nodiscard]] constexpr int between(int first, int last) { return first + below(last - first + 1); }
    [[nodiscard]] constexpr bool chance(int perThousand) { return below(1000) < perThousand; }
    template <typename Container>
    [[nodiscard]] constexpr const auto& pick(const Container& container)
    {
        return container[static_cast<std::size_t>(below(static_cast<int>(container.size())))];
    }

private:
    static constexpr std::uint64_t rotated(std::uint64_t value, int by) { return (value << by) | (value >> (64 - by)); }
    std::array<std::uint64_t, 4> m_state;
};

} // namespace itam::core::sampledata
