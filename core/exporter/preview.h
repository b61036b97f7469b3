// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the next export would do with each record, without sending or storing anything: the checks, the reader and the
// detector of an export, and nobody behind them. A plain class; lives on the thread of its ports.
#pragma once

#include "core/exporter/preflight.h"

namespace itam::core::exporter {

/// "added", "changed", "unchanged", "refreshed", "returned", "pending", "held-back", "duplicate", "vanished".
[[nodiscard]] QString nameOf(changes::RecordKind kind);
[[nodiscard]] std::optional<changes::RecordKind> recordKindNamed(QStringView name);

struct PreviewRecord
{
    model::DataType type = model::DataType::Hardware;
    changes::RecordKind kind = changes::RecordKind::Added;
    bool travels = false;
    QByteArray key;
    QString reason; ///< why it did not land, of those that did not
};

struct PreviewCounts
{
    bool looked = false;
    QString fullReason; ///< D-5: why this type would be exported in full; empty: it would not, unless asked for
    qint64 read = 0;
    qint64 travel = 0;
    qint64 unsendable = 0; ///< X-3
    std::array<qint64, changes::recordKindCount> kinds{};

    [[nodiscard]] qint64 of(changes::RecordKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

struct PreviewReport
{
    QString instanceId;
    model::PerType<PreviewCounts> types;
};

/// `record` is called for every record that is read, in the order of the source, then for those that vanished; it
/// should be quick. The journal of `ports` may not exist yet. Errors: those of preflight, SourceReadFailed,
/// JournalFailed, Cancelled.
[[nodiscard]] Result<PreviewReport> preview(const Ports& ports, ExportOptions options,
                                            const std::function<void(const PreviewRecord&)>& record,
                                            ProgressBoard& board, const std::stop_token& stop);

} // namespace itam::core::exporter
