// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The switches of identification, rows of sys_properties (store/identificationseeds.h has their names), and the rules
// of reconciliation. Read anew for each payload. On the thread of the session. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/payload.h"
#include "core/sandbox/identification/reconciliation.h"

namespace itam::sandbox::identification {

struct Settings
{
    bool keysFirst = true;
    bool skipsDuplicates = true;
    int duplicatesThreshold = 5; ///< from so many on it is an error
    bool tasksOfLookups = false;
    QMap<ClassChange, bool> classChanges;
    QStringList relatedOff;  ///< tables
    QStringList lookupsOff;  ///< tables
    QStringList withoutRule; ///< classes
    std::vector<ReconciliationRule> reconciliation;

    [[nodiscard]] bool mayInsert(const store::Schema& schema, const QString& source, const QString& className) const;

    QStringList withoutInsert; ///< "SOURCE" or "SOURCE/CLASS"
};

[[nodiscard]] Result<Settings> readSettings(store::Session& session);

/// `source` is a choice of cmdb_ci.discovery_source, in this spelling.
[[nodiscard]] Result<bool> isDataSource(store::Session& session, const QString& source);

} // namespace itam::sandbox::identification
