// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/signals.h"

#include <csignal>
#include <ctime>

namespace itam::app::exporter {
namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

void blockStopSignals()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    // A reader that went away is an error of write(), not our death.
    std::signal(SIGPIPE, SIG_IGN);
}

bool waitForStopSignal(std::chrono::milliseconds duration)
{
    const sigset_t set = stopSignals();
    timespec time{};
    time.tv_sec = static_cast<std::time_t>(duration.count() / 1000);
    time.tv_nsec = static_cast<long>(duration.count() % 1000) * 1'000'000L;
    return sigtimedwait(&set, nullptr, &time) > 0;
}

} // namespace itam::app::exporter
