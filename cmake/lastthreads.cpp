// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Part of each program that is built with AddressSanitizer. QThread::wait() returns before the thread has given back its
// QThreadData (the last thing a thread does, in pthread's own clearing up); a program that ends in that moment is said to
// leak its 152 bytes. So each program lets its threads come to their end first, as they would a moment later.
#include <chrono>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <thread>

namespace {

long threads()
{
    std::error_code failed;
    const std::filesystem::directory_iterator tasks("/proc/self/task", failed);
    return failed ? 1 : std::distance(begin(tasks), end(tasks));
}

// Behind whatever was registered with atexit(), before LeakSanitizer looks.
[[gnu::destructor]] void waitForLastThreads()
{
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + 500ms;
    while (threads() > 1 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(1ms);
}

} // namespace
