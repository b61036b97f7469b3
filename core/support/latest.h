// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The newest value of something that one side writes often and the other looks at now and then (progress: at most ten
// times a second). Thread-safe.
#pragma once

#include <mutex>
#include <utility>

namespace itam::core::support {

template <typename T>
class Latest
{
public:
    template <typename Change>
    void update(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_value);
    }
    [[nodiscard]] T get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    T m_value{};
};

} // namespace itam::core::support
