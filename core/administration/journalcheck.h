// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the button "Check journal" finds, as a list of named checks like those of an instance (connectionchecks.h). It
// makes, changes and locks nothing. Blocks; not on the GUI thread.
//
//   journal - journal.(new|current|older) - journal.(free|busy) - journal.(administrator|viewer)
//
// A place where no journal is yet ends with journal.new.
#pragma once

#include "core/exporter/connectionchecks.h"
#include "core/journal/store/location.h"
#include "core/model/roles.h"

namespace itam::core::administration {

struct JournalChecks
{
    const support::Clock& clock;
    journal::Location journal;
    model::Account account = model::currentAccount();
};

/// All checks, each of which was given to `onCheck` as well.
[[nodiscard]] QList<exporter::ConnectionCheck> runJournalChecks(const JournalChecks& input, const std::stop_token& stop,
                                                                const exporter::OnCheck& onCheck = {});

} // namespace itam::core::administration
