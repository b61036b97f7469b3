// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal for looking: where there is none yet, an empty one that goes with it. One thread.
#pragma once

#include "core/journal/journal.h"

#include <QTemporaryDir>

#include <memory>

namespace itam::core::exporter {

struct ReadJournal
{
    std::unique_ptr<QTemporaryDir> folder; ///< of the empty one
    std::optional<journal::Journal> journal;

    /// Errors: those of Journal::openIfThere().
    [[nodiscard]] static Result<ReadJournal> open(const journal::Location& location, const std::stop_token& stop);
};

} // namespace itam::core::exporter
