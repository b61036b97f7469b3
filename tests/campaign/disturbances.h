// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong in the Nth-failure campaign, kind by kind.
#pragma once

#include "tests/campaign/cases.h"

namespace itam::tests::campaign {

[[nodiscard]] QList<Kind> journalStatements(); ///< the n-th fails; it and all behind it fail
[[nodiscard]] QList<Kind> httpFaults();        ///< each mode of design.md 8
[[nodiscard]] QList<Kind> silences();          ///< from the n-th exchange on there is no answer any more
/// Without those whose request arrives when another export is over already: nothing on a stock instance tells an old
/// request from a new one (servicenow-ire.md 14), so a contract may then be there twice. The console says so.
[[nodiscard]] QList<Kind> silencesThatEnd();
[[nodiscard]] QList<Kind> cancels();    ///< at the n-th statement, before and after the n-th exchange
[[nodiscard]] QList<Kind> otherHosts(); ///< before the n-th exchange
[[nodiscard]] QList<Kind> killedExporters();
[[nodiscard]] QList<Kind> killedInstances();

} // namespace itam::tests::campaign
