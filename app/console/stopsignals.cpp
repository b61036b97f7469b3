// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/stopsignals.h"

#include <array>
#include <csignal>
#include <unistd.h>

namespace itam::app::console {
namespace {

constexpr std::array watched{SIGTERM, SIGINT, SIGHUP};

// A signal handler reaches nothing but globals: the two ends of a pipe, which is all that it may use.
std::array<int, 2> pipeEnds{-1, -1};

void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    // A reader that went away is an error of write(), not our death.
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe(pipeEnds.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(pipeEnds[0], &byte, 1);
        emit received();
    });
    for (const int signal : watched)
        std::signal(signal, handle);
}

StopSignals::~StopSignals()
{
    for (const int signal : watched)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace itam::app::console
