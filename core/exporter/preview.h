// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the next export would do with each record, without sending or storing anything: the checks, the reader and the
// detector of an export, and nobody behind them. Where the channel can, the instance is asked what it would do with
// what travels (servicenow-ire.md 13.5). A plain class; lives on the thread of its ports.
#pragma once

#include "core/exporter/preflight.h"

namespace itam::core::exporter {

/// "added", "changed", "unchanged", "refreshed", "returned", "pending", "held-back", "duplicate", "vanished".
[[nodiscard]] QString nameOf(changes::RecordKind kind);
[[nodiscard]] std::optional<changes::RecordKind> recordKindNamed(QStringView name);
/// "insert", "update", "no-change", "duplicate", "refused".
[[nodiscard]] QString nameOf(servicenow::Predicted predicted);

struct PreviewRecord
{
    model::DataType type = model::DataType::Hardware;
    changes::RecordKind kind = changes::RecordKind::Added;
    bool travels = false;
    QByteArray key;
    QString reason;                                        ///< why it did not land, of those that did not
    std::optional<servicenow::Prediction> prediction = {}; ///< of one that travels, when the instance is asked
};

struct PreviewCounts
{
    bool looked = false;
    QString fullReason; ///< D-5: why this type would be exported in full; empty: it would not, unless asked for
    qint64 read = 0;
    qint64 travel = 0;
    qint64 unsendable = 0; ///< X-3
    std::array<qint64, changes::recordKindCount> kinds{};
    /// What the instance says, when it is asked.
    std::array<qint64, servicenow::predictedCount> predicted{};
    qint64 severalMatch = 0; ///< of them: several records of the instance match

    [[nodiscard]] qint64 of(changes::RecordKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] qint64 of(servicenow::Predicted what) const { return predicted[static_cast<std::size_t>(what)]; }
};

struct PreviewReport
{
    QString instanceId;
    bool asked = false; ///< the instance said what it would do
    model::PerType<PreviewCounts> types;
};

enum class AskInstance
{
    No,
    Yes ///< only with a channel that predicts (ChannelCapabilities)
};

/// `record` is called for every record that is read, in the order of the source, then for those that vanished; it
/// should be quick. What the instance is asked about comes with its answer, a segment later. The journal of `ports` may
/// not exist yet. Errors: those of preflight, SourceReadFailed, JournalFailed, Cancelled; with AskInstance::Yes also
/// Usage (the channel predicts nothing) and those of predict().
[[nodiscard]] Result<PreviewReport> preview(const Ports& ports, ExportOptions options,
                                            const std::function<void(const PreviewRecord&)>& record,
                                            ProgressBoard& board, const std::stop_token& stop,
                                            AskInstance ask = AskInstance::No);

} // namespace itam::core::exporter
