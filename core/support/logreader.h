// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what LogFile wrote, the newest lines first, also from rotated files: for people who look for a cause. Bounded:
// so many lines, and so much of each file. Any thread; blocks for the disk.
#pragma once

#include "core/support/result.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>

namespace itam::core::support {

/// In the order of their weight.
enum class LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
    Fatal
};

struct LogLine
{
    QDateTime time; ///< null: the line is none of ours
    LogLevel level = LogLevel::Info;
    QString area; ///< Qt's category, "itam.core.exporter"
    QString text;

    friend bool operator==(const LogLine&, const LogLine&) = default;
};
/// A line without its end. What does not look like one of ours becomes the text of a line without a time.
[[nodiscard]] LogLine logLineOf(const QByteArray& line);

struct LogFilter
{
    LogLevel least = LogLevel::Debug;
    QString area = {}; ///< and those below it; empty: all
    QString text = {}; ///< in area or text, whatever the case; empty: all
    int limit = 5000;  ///< lines that match
};

struct LogTail
{
    QList<LogLine> lines; ///< newest first
    QStringList areas;    ///< of all lines that were looked at, sorted
    bool more = false;    ///< the limit was reached
    int files = 0;        ///< that were read
};

/// Of `path` and of its rotated files, as far as they are there; none at all: no lines. Error: FileUnreadable,
/// Cancelled.
[[nodiscard]] Result<LogTail> readLog(const QString& path, const LogFilter& filter, const std::stop_token& stop);

} // namespace itam::core::support
