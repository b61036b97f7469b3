// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an export ended (design.md 6.4). Values; any thread.
#pragma once

#include "core/journal/types.h"
#include "core/support/error.h"

#include <QJsonObject>

namespace itam::core::exporter {

/// Of one data type, as it stands in the JSON answer.
enum class TypeEnd
{
    Done,
    Unchanged,
    Excluded,
    Skipped,
    Failed
};
[[nodiscard]] QString nameOf(TypeEnd end);

struct TypeSummary
{
    TypeEnd state = TypeEnd::Skipped;
    QString run; ///< number; empty: none was made
    bool full = false;
    QString fullReason; ///< why a differential export became a full one
    qint64 read = 0;
    qint64 sent = 0;
    qint64 unchanged = 0;
    std::optional<qint64> vanished; ///< not known after a partial pass
    qint64 pending = 0;             ///< problems: neither held back nor duplicates
    qint64 heldBack = 0;
    qint64 duplicates = 0;
    qint64 notCleared = 0; ///< that landed; ServiceNow keeps values which the operations database no longer has
    qint64 segments = 0;
    qint64 retries = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 ignored = 0;
    qint64 skipped = 0;
    qint64 errors = 0;
    qint64 findings = 0; ///< of the operations database
    double seconds = 0;
};

struct ExportSummary
{
    journal::Outcome outcome = journal::Outcome::PreflightFailed;
    QString exportId;
    QString instanceId;
    model::PerType<TypeSummary> types;
    std::optional<Error> error;
    double seconds = 0;
};

/// The one object of `--output json`.
[[nodiscard]] QJsonObject toJson(const ExportSummary& summary);
/// What happened, what it means, what to do, or null.
[[nodiscard]] QJsonValue toJson(const std::optional<Error>& error);
/// 0, 2, 3, 4, 5 as in design.md 6.4.
[[nodiscard]] int exitStatusOf(journal::Outcome outcome);

} // namespace itam::core::exporter
