// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outcomes of a rehearsal for people. What would be inserted or updated is one kind for each data type; what would not
// land is told apart by its reason. Pure; GUI thread.
#pragma once

#include "core/exporter/rehearsal.h"
#include "ui/checks/checkvalues.h"

namespace itam::ui::checks {

/// A number for groupOf(); kinds in the order in which an administrator reads them, what would not land first.
[[nodiscard]] int kindOf(core::exporter::RehearsalOutcome outcome, const QString& reason);
/// Stable, for files: "inserted", "ignored ADD_OFF".
[[nodiscard]] QString nameOfRehearsed(int kind);
/// Without number and count.
[[nodiscard]] CheckGroup rehearsedGroup(int kind);
/// What goes on, as a sentence; empty when it has not begun.
[[nodiscard]] QString rehearsalPhase(const core::exporter::RehearsalProgress& progress,
                                     const core::exporter::ExportProgress& exporting);

} // namespace itam::ui::checks
