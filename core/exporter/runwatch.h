// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Follows a run on the instance to its end, and closes one (D-3). Lives on the sender thread.
#pragma once

#include "core/exporter/options.h"
#include "core/exporter/retrywait.h"

namespace itam::core::exporter {

/// nullopt: the instance does not know the run (code 22).
using FinalRun = std::optional<wire::RunReport>;

class RunWatch
{
public:
    RunWatch(servicenow::IntegrationChannel& channel, const support::Clock& clock, wire::Sender sender,
             WatchLimits watch, servicenow::RetryLimits retry, ProgressBoard* board = nullptr,
             ExportControl* control = nullptr);

    /// Gets every report.
    using Seen = std::function<void(const wire::RunReport&)>;

    /// Polls until the run is final. Errors: ImportStalled, Cancelled, those of the channel after all tries.
    [[nodiscard]] Result<FinalRun> untilFinal(const QString& exportId, model::DataType type, std::stop_token stop,
                                              const Seen& seen = {});
    /// Polls until each transaction of the run is final though the run still waits for its last segment. Errors: as
    /// untilFinal().
    [[nodiscard]] Result<FinalRun> untilTransactionsFinal(const QString& exportId, model::DataType type,
                                                          std::stop_token stop, const Seen& seen = {});
    /// Closes the run, known to the instance or not, and polls until it is final.
    [[nodiscard]] Result<FinalRun> close(const QString& exportId, model::DataType type, wire::CloseReason reason,
                                         std::stop_token stop, const Seen& seen = {});
    /// The rows that did not land, page by page in order of their keys (D-1).
    [[nodiscard]] Result<QHash<QByteArray, wire::NotLandedRow>> notLanded(const QString& exportId, model::DataType type,
                                                                          std::stop_token stop);
    /// After the last type: ends the reservation (D-10).
    [[nodiscard]] Result<void> endExport(const QString& exportId, std::stop_token stop);

private:
    using IsEnough = bool (*)(const wire::RunReport&);
    [[nodiscard]] Result<FinalRun> poll(const QString& exportId, model::DataType type, const std::stop_token& stop,
                                        const Seen& seen, IsEnough isEnough);
    [[nodiscard]] Result<wire::Reply> ask(const wire::StatusRequest& request, const std::stop_token& stop);
    [[nodiscard]] wire::StatusRequest requestFor(const QString& exportId, model::DataType type) const;

    servicenow::IntegrationChannel& m_channel;
    const support::Clock& m_clock;
    wire::Sender m_sender;
    WatchLimits m_watch;
    servicenow::RetryLimits m_retry;
    RetryWait m_wait;
};

} // namespace itam::core::exporter
