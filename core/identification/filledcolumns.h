// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which columns of a CI we gave a value, as one number for the memory, so that a column that becomes empty is known to
// (13.2: NOT_CLEARED). The journal has fingerprints and no values, and the answer says nothing of a column that was not
// sent. Reading each changed CI back would cost a request for every hundred and could not tell our value from the one
// that somebody else entered; a bit for each column costs eight bytes a computer and tells exactly that. Values; any
// thread.
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
