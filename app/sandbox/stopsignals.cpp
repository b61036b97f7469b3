// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/stopsignals.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

namespace itam::app::sandbox {
namespace {

constexpr auto patience = std::chrono::milliseconds(900);

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
    // A client that went away is an error of write(), not our death.
    std::signal(SIGPIPE, SIG_IGN);
}

void waitForStopSignal()
{
    const sigset_t set = stopSignals();
    int received = 0;
    while (sigwait(&set, &received) != 0) {
    }
}

void endWithinASecond(const char* fileToRemove)
{
    std::thread([file = std::string(fileToRemove)] {
        std::this_thread::sleep_for(patience);
        std::remove(file.c_str());
        std::_Exit(EXIT_SUCCESS);
    }).detach();
}

} // namespace itam::app::sandbox
