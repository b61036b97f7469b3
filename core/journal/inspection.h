// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is at a place where a journal is or shall be, before anybody relies on it. Looking makes, migrates and locks
// nothing. Blocks for the server; not on the GUI thread.
#pragma once

#include "core/journal/journal.h"
#include "core/model/roles.h"

namespace itam::core::journal {

struct Inspection
{
    bool isThere = false; ///< a journal; else whoever opens the place for writing first makes one
    int schema = 0;       ///< of the journal
    int newestSchema = 0; ///< of this program; opening for writing brings an older one up to date
    QString holder;       ///< of the export lock, for people; empty: nobody
    /// Of a journal of this version: who this account is there, on a server that of the database.
    QString account = {};
    std::optional<model::Role> role = std::nullopt;

    friend bool operator==(const Inspection&, const Inspection&) = default;
};

/// Errors: JournalUnavailable (out of reach, no journal, no rights, no place for one), JournalTooNew, NotPermitted,
/// Cancelled, and what the location's password says.
[[nodiscard]] Result<Inspection> inspect(const Location& location, const model::Account& account,
                                         std::stop_token stop = {});

} // namespace itam::core::journal
