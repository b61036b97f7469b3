// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6, the pre-filter: of which records a pass must read the values, when LastModified can be trusted. All keys are
// read all the same, so vanished records are known. Pure logic over a baseline that is read alongside; lives on the
// reader thread.
#pragma once

#include "core/changes/baselinemerge.h"

#include <QSet>

namespace itam::core::changes {

struct KeyFilterOptions
{
    qint64 watermarkMs = 0;         ///< values of records that were modified since then are read
    qint64 nowMs = 0;               ///< for D-7
    bool hasVolatileColumns = true; ///< D-7 applies
};

/// Errors: those of the BaselineReader. Borrows the reader.
class KeyFilter
{
public:
    /// `wanted`: keys of which the values are needed whatever LastModified says: pending, in doubt, tombstoned (D-1).
    KeyFilter(KeyFilterOptions options, BaselineReader& baseline, QSet<QByteArray> wanted);

    /// Each key of the source once, in any order; ascending is fast. `lastModifiedMs` 0: the record has none, so nobody
    /// knows whether it changed.
    [[nodiscard]] Result<bool> needsValues(QByteArrayView key, qint64 lastModifiedMs);

private:
    KeyFilterOptions m_options;
    BaselineMerge m_baseline;
    QSet<QByteArray> m_wanted;
};

} // namespace itam::core::changes
