// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For calls of a database's own library that cannot be interrupted, such as the question to a name server when it
// connects: the thread that waits goes on when it is told to stop, and the call ends by itself, on a thread of its own
// that touches nothing but what it was given. Without a stop that thread has come to its end before this returns: what
// libraries keep for a thread is given back at its end, which a program that ends at once would not wait for.
#pragma once

#include <chrono>
#include <future>
#include <optional>
#include <stop_token>
#include <thread>

namespace itam::core::support {

/// What `work` gives; nullopt: the stop came first, and what it gives later is destroyed on its thread.
template <typename Work>
[[nodiscard]] auto unlessStopped(Work work, const std::stop_token& stop) -> std::optional<decltype(work())>
{
    constexpr auto look = std::chrono::milliseconds(10);
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto outcome = task.get_future();
    std::thread worker(std::move(task));
    while (outcome.wait_for(look) != std::future_status::ready) {
        if (stop.stop_requested()) {
            worker.detach();
            return std::nullopt;
        }
    }
    worker.join();
    return outcome.get();
}

} // namespace itam::core::support
