// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-1: what became of everything that was sent. Joins the journal's segments with the run as the instance reports it
// and stores the result in one commit. Lives on the sender thread.
#pragma once

#include "core/exporter/runwatch.h"
#include "core/journal/journal.h"

namespace itam::core::exporter {

/// How one sent record ended. Pure, so that the table of D-1 can be tested.
/// `transaction`: its transaction as reported, or null; `row`: its row among those that did not land, or null.
[[nodiscard]] journal::Landing landingOf(const journal::SentRecord& record, const wire::TransactionReport* transaction,
                                         const wire::NotLandedRow* row);

struct AccountedRun
{
    journal::TypeRecord type; ///< with the counters of the run
    bool succeeded = false;   ///< the run and every transaction of ours
};

/// `pass`: what the complete pass established that the run came from, if it did. `type` as the journal has it; `run` as
/// it ended, nullopt when the instance does not know it. Errors: JournalFailed, those of the channel (then nothing is
/// stored and the export stays open).
[[nodiscard]] Result<AccountedRun> accountRun(journal::Journal& journal, RunWatch& watch, const journal::Owner& owner,
                                              journal::TypeRecord type, const FinalRun& run,
                                              const std::optional<journal::PassEnd>& pass, const QDateTime& now,
                                              std::stop_token stop);

} // namespace itam::core::exporter
