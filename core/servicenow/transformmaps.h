// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transform maps that an instance runs, as it keeps them itself: sys_transform_map and sys_transform_entry
// (servicenow-import.md 5, 6). Values; the call on the thread of its TableClient.
#pragma once

#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

/// One field map.
struct MapEntry
{
    QStringList sources; ///< staging columns
    QString target;      ///< column of the target table
    QString script;      ///< of the source; of the integration's own maps the name of a conversion; empty: copied
    bool isKey = false;

    friend bool operator==(const MapEntry&, const MapEntry&) = default;
};

struct RunningMap
{
    QString sysId;
    QString name;
    QString targetTable;
    int order = 100;
    QList<MapEntry> entries;

    friend bool operator==(const RunningMap&, const RunningMap&) = default;
};

/// The active maps of a staging table in their order. Errors: those of TableClient; Forbidden where the account may not
/// read them.
[[nodiscard]] Result<QList<RunningMap>> runningMaps(TableClient& tables, const QString& stagingTable,
                                                    const std::stop_token& stop);

} // namespace itam::core::servicenow
