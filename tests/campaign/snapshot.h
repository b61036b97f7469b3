// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance and a journal know, as lines of text that do not tell when and under which generated ids they
// learned it: a reference stands as the content of the row that it leads to.
#pragma once

#include "core/journal/store/location.h"

#include <QMap>
#include <QStringList>

#include <array>

namespace itam::tests::campaign {

/// What depends on how a row came to be and not on what its record says now: who made a model, and values that are
/// written on insert only, which a CI keeps when it is reclassified or taken over.
enum class Past
{
    Told,
    LeftOut
};
/// Target tables and identity. The data are closed meanwhile.
[[nodiscard]] QStringList instanceContent(const QString& path, Past past = Past::Told);
/// Baseline, pending, tombstones, who is trusted, and exports that are still open.
[[nodiscard]] QStringList journalContent(const core::journal::Location& journal);
/// Pending records only: "type key reason".
[[nodiscard]] QStringList pendingContent(const core::journal::Location& journal);

/// What is the same whichever channel it came through, by parts. Aside are what a stock instance has no place for
/// (itam_... columns, virtual machine instances and their models), references that IRE does not make
/// (servicenow-ire.md 13.2), and rows of two records that its rule takes for one (13.4).
inline constexpr std::array<const char*, 4> comparableParts{"computers", "installations", "contracts", "links"};
[[nodiscard]] QStringList comparableContent(const QString& path, int part);

/// D-9: transactions that hold part of their rows, in any state, a line each. Before anything is recovered.
[[nodiscard]] QStringList partsOfSegments(const QString& path);
/// How many Import Transactions there are.
[[nodiscard]] int transactionCount(const QString& path);

/// Lines of one list that the other does not have, "- " of the first and "+ " of the second; at most a few.
[[nodiscard]] QStringList differences(QStringList expected, QStringList actual, int limit = 6);

} // namespace itam::tests::campaign
