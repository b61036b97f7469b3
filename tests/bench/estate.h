// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reference data of performance.md: an operations database whose applications are one table, and what other
// programs do with it.
#pragma once

#include <QString>

namespace itam::bench {

/// `rows` installations, about 40 for each computer, in a file of their own: itam_export_applications as one table in
/// the order of its key, itam_export_hardware, and no contracts. False with a message on standard error.
[[nodiscard]] bool makeReference(const QString& path, qint64 rows);

/// Changes one row in a hundred, another one for each `round`, and says so in LastModified.
[[nodiscard]] bool changeOnePercent(const QString& path, int round);

/// Whether LastModified may be relied on (D-6).
[[nodiscard]] bool promise(const QString& path, bool covers);

struct Scan
{
    double seconds = 0;
    qint64 rows = 0;
    qint64 bytes = 0;
};
/// Every column of every row of itam_export_applications through the C interface of SQLite.
[[nodiscard]] Scan scan(const QString& path);

/// The baseline as rows and as blocks (core/journal/baselineblock.h), in scans.
void benchStorage(const QString& folder, double scanSeconds, qint64 rows);

} // namespace itam::bench
