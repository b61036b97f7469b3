// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of exports that started by themselves: a small file that itam-export keeps, so that console and command
// line show them wherever the system's own log is out of reach. The last fifty; private. A file that cannot be read is
// begun anew: it is a help, no memory that anything depends on. Any thread; blocks for the disk.
#pragma once

#include "core/support/result.h"

#include <QDateTime>
#include <QStringList>

namespace itam::core::schedule {

struct ScheduledRun
{
    QDateTime started;  ///< UTC
    QDateTime finished; ///< null: it runs, or it ended without a word
    int exitStatus = 0; ///< of itam-export (design.md 6.4), when it has finished
    qint64 pid = 0;     ///< tells one that runs from one that died
    QStringList lines; ///< the last that it had to say

    friend bool operator==(const ScheduledRun&, const ScheduledRun&) = default;
};

class RunLog
{
public:
    explicit RunLog(QString path) : m_path(std::move(path)) {}

    /// Newest first. None yet: empty. Errors: FileUnreadable (it is somebody else's), BadReply (it is damaged).
    [[nodiscard]] Result<QList<ScheduledRun>> read() const;
    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> begin(const ScheduledRun& run) const;
    /// Takes the place of the one that began at the same time. Errors: FileUnwritable.
    [[nodiscard]] Result<void> end(const ScheduledRun& run) const;

private:
    [[nodiscard]] Result<void> write(QList<ScheduledRun> runs) const;

    QString m_path;
};

/// In the folder of the data: scheduled-runs.json
[[nodiscard]] QString runLogPath(const QString& dataFolder);
/// The last lines of a text, each bounded.
[[nodiscard]] QStringList lastLines(const QString& text);

} // namespace itam::core::schedule
