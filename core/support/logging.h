// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One log file per program (design.md 6.6): Qt's categorised messages, one line each, rotated, mode 0600. Secrets never
// reach a log line because the Secret type cannot be printed; nothing is filtered here.
#pragma once

#include "core/support/result.h"

namespace itam::core::support {

/// So many files that were rotated away are kept: PATH.1 is the newest of them.
inline constexpr int keptLogFiles = 5;

/// Sends all Qt log messages to `path` until the object dies. One at a time; install it in main() before any thread.
class LogFile
{
public:
    /// Rotation: when the file is larger than `limitBytes` at the start or while writing, it becomes PATH.1 (up to .5).
    [[nodiscard]] static Result<std::unique_ptr<LogFile>> open(const QString& path,
                                                               qint64 limitBytes = 5 * 1024 * 1024);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    [[nodiscard]] QString path() const;

private:
    struct Sink;
    explicit LogFile(std::unique_ptr<Sink> sink);
    std::unique_ptr<Sink> m_sink;
};

/// Standard folder for settings, journal and log of all programs (no organisation, application name itam-console).
[[nodiscard]] QString dataFolder();

} // namespace itam::core::support
