// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an export ended, for people. Pure; GUI thread.
#pragma once

#include "core/exporter/summary.h"
#include "ui/models/roles.h"

namespace itam::ui::exporter {

/// Succeeded with problems is its own state, never green (ux.md 2).
[[nodiscard]] models::State stateOf(core::journal::Outcome outcome);
/// One or two sentences: "1,204 records were sent; 17 of them did not land and are sent again by the next export."
[[nodiscard]] QString sentenceOf(const core::exporter::ExportSummary& summary);
[[nodiscard]] models::State stateOf(core::exporter::TypeEnd end);

} // namespace itam::ui::exporter
