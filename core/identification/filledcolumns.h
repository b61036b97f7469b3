// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which columns of a CI we gave a value, as one number for the memory, so that a column that becomes empty is known to
// (13.2: NOT_CLEARED). The journal has fingerprints and no values, and the answer says nothing of a column that was not
// sent. Reading each changed CI back would cost a request for every hundred and could not tell our value from the one
// that somebody else entered; a bit for each column costs eight bytes a computer and tells exactly that. Values; any
// thread.
//
// Of a computer that an earlier version exported there are none until it is sent again: within 30 days where the source
// has InventoryDate (D-7), at once by a full export. Nothing fills them in sooner. Only the answer to a send tells
// which columns were written: the source's values do not, as references may have had no record and columns may have
// been masked; the instance's do not, as they may be somebody else's. So a run that looked at what is unchanged, or
// `verify` (which also writes nothing to the journal, so that it may run beside an export), would claim columns that
// never were ours, and then NOT_CLEARED were wrong where now it is only silent.
//
//     bits 0-47   columns of the map, by their place in it
//     bits 48-62  a check of all their names: what another map left is not known
#pragma once

#include "core/identification/payload.h"
#include "core/mapping/transformmap.h"

#include <QStringList>

namespace itam::core::identification {

class FilledColumns
{
public:
    /// No column of the CI, but kept in the same way: it was related to a host.
    static constexpr auto hostRelation = "(host)";

    explicit FilledColumns(const mapping::TransformMap& map);

    /// `except`: columns that were not written all the same.
    [[nodiscard]] qint64 of(const ColumnValues& values, const QStringList& except = {}) const;
    /// What is in either; of what is not known nothing.
    [[nodiscard]] qint64 either(qint64 before, qint64 now) const;
    /// False also for what is not known.
    [[nodiscard]] bool isKnown(qint64 filled) const;
    /// Those of `columns` that were given a value.
    [[nodiscard]] QStringList among(qint64 filled, const QStringList& columns) const;

private:
    QStringList m_columns;
    quint64 m_check = 0;
};

} // namespace itam::core::identification
