// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Static reconciliation rules, rows of cmdb_reconciliation_definition: which source may update which columns of a class
// (servicenow-ire.md 5.4). The nearest class with a rule about a column decides, and of the sources that it names the
// one with the lowest priority number. Who wrote a value last is not kept here: a column that has one counts as written
// by that source, an empty one may be filled by anybody. Dynamic rules and rules with a condition are not known.
// Without rules the last writer wins. Values; on the thread of the session. Errors: those of the store.
#pragma once

#include "core/sandbox/store/records.h"

#include <vector>

namespace itam::sandbox::identification {

struct ReconciliationRule
{
    QString appliesTo;      ///< class, and those below it that have no rule about the column
    QStringList attributes; ///< empty: all
    QString source;
    int priority = 0; ///< the lowest wins
};

/// The active ones.
[[nodiscard]] Result<std::vector<ReconciliationRule>> readReconciliationRules(store::Session& session);

/// Takes those columns out of `changed` that the rules keep `source` from writing over `before`; sorted.
[[nodiscard]] QStringList takeMasked(const std::vector<ReconciliationRule>& rules, const store::Schema& schema,
                                     const QString& source, const store::Table& table, const store::Values& before,
                                     store::Values& changed);

} // namespace itam::sandbox::identification
