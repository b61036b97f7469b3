// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of one record through ServiceNow, field by field: what was sent, what was staged, by which rule of the running
// transform maps it went where, what that rule makes of it, and what the target record holds now (ux.md 2, Staging
// records). Pure; any thread.
#pragma once

#include "core/mapping/conversions.h"
#include "core/servicenow/stagedrows.h"

namespace itam::core::exporter {

struct FieldTrace
{
    QStringList columns;            ///< of the operations database; empty: a constant, or computed
    std::optional<QString> sent;    ///< nothing: it was not sent, or the payload is not there
    QString staged;
    QString map;                    ///< name; empty: no map reads the column
    QString target;                 ///< column of the map's table
    QString script;                 ///< as the instance has it; empty: copied
    std::optional<mapping::Conversion> conversion; ///< nothing: a script that is not ours
    bool isKey = false;
    std::optional<QString> made; ///< by the rule; nothing: only the instance knows
    QString warning;             ///< of the rule
    std::optional<QString> now;  ///< in the target record; nothing: there is none, or it does not show it

    friend bool operator==(const FieldTrace&, const FieldTrace&) = default;
};

/// In the order of the columns, then what has none. Of maps that did not apply to the row nothing is told, unless none
/// did yet. `sent`: nothing where the payload is not there.
[[nodiscard]] QList<FieldTrace> traceFields(model::DataType type, const servicenow::StagedRecord& record,
                                            const QList<servicenow::RunningMap>& maps,
                                            const std::optional<servicenow::TableRow>& sent);

} // namespace itam::core::exporter
