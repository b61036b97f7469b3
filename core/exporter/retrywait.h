// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wait before a retry: shown while it lasts, ended by "retry now" or a stop. Lives on the sender thread.
#pragma once

#include "core/exporter/control.h"
#include "core/exporter/progress.h"
#include "core/support/result.h"

namespace itam::core::exporter {

/// Board and control may be null (nobody watches); all three are borrowed and outlive it.
class RetryWait
{
public:
    explicit RetryWait(const support::Clock& clock, ProgressBoard* board = nullptr, ExportControl* control = nullptr);

    /// After `tries` failed tries of `maxTries`. Error: Cancelled.
    [[nodiscard]] Result<void> wait(const Error& reason, int tries, int maxTries, std::chrono::milliseconds duration,
                                    const std::stop_token& stop);

private:
    void show(const std::optional<WaitProgress>& waiting);

    const support::Clock& m_clock;
    ProgressBoard* m_board;
    ExportControl* m_control;
};

} // namespace itam::core::exporter
