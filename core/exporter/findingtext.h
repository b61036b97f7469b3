// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the findings of the connection test over the identification API mean for an export, and who does what about
// them (servicenow-ire.md 5, 6.3, 11). For people, translated. Pure; any thread.
#pragma once

#include "core/exporter/connectionchecks.h"

namespace itam::core::exporter {

/// Stands before what the check of foreign keys found where there is no journal yet that could know any.
inline constexpr auto noJournalYet = "no journal: ";

/// Whole sentences; empty: the check has none of its own (checktext.cpp).
[[nodiscard]] QString findingSentence(const ConnectionCheck& check);
/// Why the account could not be told, for a check that was not made.
[[nodiscard]] QString notCheckedSentence(const QString& id);

} // namespace itam::core::exporter
