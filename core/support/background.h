// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Work that takes too long for the thread that asks for it: runs on a thread of its own, and its result comes back to
// the asking thread (exemplars 19). Each call of start() makes the result of the one before unwelcome: it is asked to
// stop and is never delivered, so that an answer that was overtaken cannot overwrite a newer one.
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <thread>

namespace itam::core::support {

/// Lives on one thread with an event loop; start(), cancel() and deliveries happen there. The destructor asks the work
/// to stop and waits for it: work must look at its stop token (within 100 ms).
class BackgroundLane
{
public:
    BackgroundLane() = default;
    ~BackgroundLane() { cancel(); }
    BackgroundLane(const BackgroundLane&) = delete;
    BackgroundLane& operator=(const BackgroundLane&) = delete;

    /// `work(std::stop_token)` runs on its own thread; `deliver(value)` here, if nothing newer was started, cancel()
    /// was not called, and the lane still lives. Work must not throw.
    template <typename Work, typename Deliver>
    void start(Work work, Deliver deliver)
    {
        using Value = std::invoke_result_t<Work&, std::stop_token>;
        cancel();
        sweep();
        const quint64 generation = ++m_generation;
        auto ended = std::make_shared<std::atomic<bool>>(false);
        m_busy = true;
        // A value that can be copied into the queued call, whatever Value is.
        auto box = std::make_shared<std::optional<Value>>();
        auto back = [this, generation, box, deliver = std::move(deliver)]() mutable {
            if (generation != m_generation || !m_busy)
                return;
            m_busy = false;
            deliver(std::move(**box));
        };
        m_threads.push_back({ended, std::jthread([work = std::move(work), back = std::move(back), box, ended,
                                                  // Outlives every thread: m_threads is destroyed before m_context.
                                                  context = m_context.get()](std::stop_token stop) mutable {
                                 box->emplace(work(stop));
                                 QMetaObject::invokeMethod(context, std::move(back), Qt::QueuedConnection);
                                 *ended = true;
                             })});
    }

    /// Asks the present work to stop; its result is not delivered. Does not wait.
    void cancel()
    {
        m_busy = false;
        ++m_generation;
        for (Running& running : m_threads)
            running.thread.request_stop();
    }

    /// Asks the present work to stop; what it has until then is delivered. Does not wait.
    void requestStop()
    {
        for (Running& running : m_threads)
            running.thread.request_stop();
    }

    /// From start() until its result was delivered or it was cancelled.
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    struct Running
    {
        std::shared_ptr<std::atomic<bool>> ended;
        std::jthread thread;
    };
    void sweep()
    {
        m_threads.remove_if([](const Running& running) { return running.ended->load(); });
    }

    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    quint64 m_generation = 0;
    bool m_busy = false;
    std::list<Running> m_threads;
};

} // namespace itam::core::support
