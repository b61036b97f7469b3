// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Transport blocks its thread; the peers of a test live on the test's own and answer from its event loop.
#pragma once

#include <QEventLoop>

#include <optional>
#include <thread>

namespace itam::tests {

/// Runs `work` on another thread, the event loop on this one until it has ended, and returns what it returned.
template <typename Work>
[[nodiscard]] auto whileServing(Work work)
{
    QEventLoop loop;
    std::optional<decltype(work())> result;
    std::jthread thread([&] {
        result.emplace(work());
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
    return *std::move(result);
}

} // namespace itam::tests
