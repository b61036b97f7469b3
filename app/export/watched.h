// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Work on a thread of its own, since the main thread waits for stop signals meanwhile (signals.h).
#pragma once

#include "app/export/signals.h"

#include <future>
#include <thread>

namespace itam::app::exporter {

/// `work(std::stop_token)` is asked to stop by SIGINT and SIGTERM and must not throw; `tick()` is called ten times a
/// second on the main thread.
template <typename Work, typename Tick>
[[nodiscard]] auto runWatched(Work work, Tick tick)
{
    using Value = std::invoke_result_t<Work&, std::stop_token>;
    std::promise<Value> promise;
    auto result = promise.get_future();
    {
        std::jthread thread([&](std::stop_token stop) { promise.set_value(work(std::move(stop))); });
        while (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            if (waitForStopSignal(std::chrono::milliseconds(100))) {
                thread.request_stop();
                result.wait(); // at most 100 ms now, and no more to show
            }
            tick();
        }
    }
    return result.get();
}

} // namespace itam::app::exporter
