// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-4: before anything new is sent, every unfinished run of ours is closed, followed to its end and accounted for.
// Lives on the sender thread.
#pragma once

#include "core/exporter/accounting.h"

namespace itam::core::exporter {

struct Settled
{
    int runs = 0; ///< closed or found closed, and accounted for
};

/// Errors: those of journal and channel; then the rest stays open for the next time.
[[nodiscard]] Result<Settled> settle(journal::Journal& journal, servicenow::IntegrationChannel& channel,
                                     const Ports& ports, const ExportOptions& options,
                                     const wire::ConnectionReport& report, ProgressBoard& board, ExportControl& control,
                                     std::stop_token stop);

} // namespace itam::core::exporter
