// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// De-duplication tasks that an instance opened since the newest export that sent computers (servicenow-ire.md 5.3,
// 13.5): where several of its records match one computer, somebody has to decide. Only read, on the thread of the
// TableClient.
#pragma once

#include "core/journal/journal.h"
#include "core/servicenow/tableclient.h"

#include <QUrl>

namespace itam::core::exporter {

struct DuplicateTask
{
    QString number;
    QString description;
    QDateTime opened;
    QUrl url; ///< its page on the instance

    friend bool operator==(const DuplicateTask&, const DuplicateTask&) = default;
};

struct DuplicateTasks
{
    QDateTime since;                  ///< when that export began
    std::vector<DuplicateTask> tasks; ///< oldest first, at most mostDuplicateTasks
    bool areMore = false;

    friend bool operator==(const DuplicateTasks&, const DuplicateTasks&) = default;
};
inline constexpr int mostDuplicateTasks = 200;

/// nullopt: there was no such export, or the account may not read the tasks. `instance`: its address. Errors: those of
/// TableClient otherwise, and of the journal.
[[nodiscard]] Result<std::optional<DuplicateTasks>> readDuplicateTasks(servicenow::TableClient& tables,
                                                                       journal::Journal& journal,
                                                                       const QString& instanceId, const QUrl& instance,
                                                                       const std::stop_token& stop);

} // namespace itam::core::exporter
