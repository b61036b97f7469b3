// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is going on in an export, for whoever watches: a snapshot, never a lock held across work.
#pragma once

#include "core/model/datatype.h"
#include "core/support/latest.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace itam::core::exporter {

enum class Phase
{
    Waiting,
    Excluded,
    Skipped,
    Exporting,
    Importing,
    Done,
    Unchanged,
    Failed
};

struct TypeProgress
{
    Phase phase = Phase::Waiting;
    std::optional<qint64> total; ///< records in the source, once counted
    qint64 read = 0;
    qint64 sent = 0; ///< records in accepted segments
    int segments = 0;
    int retries = 0;
    QString runNumber;
    qint64 imported = 0; ///< rows with a result in ServiceNow
    bool full = false;

    friend bool operator==(const TypeProgress&, const TypeProgress&) = default;
};

struct ExportProgress
{
    QString step; ///< id of the preflight step, or empty: "licence", "credentials", "readiness", "settle", "database"
    model::PerType<TypeProgress> types;
    std::optional<QDateTime> nextTryAt; ///< while waiting for a retry
    QString waitReason;                 ///< id of the error that is waited for
    bool finished = false;

    friend bool operator==(const ExportProgress&, const ExportProgress&) = default;
};

using ProgressBoard = support::Latest<ExportProgress>;

} // namespace itam::core::exporter
