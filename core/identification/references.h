// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sys_ids of companies, models, users, places and the like by their names, read over the Table API in few requests and
// kept for one export: the identification API resolves no names (servicenow-ire.md 2, 13.2). A name that the instance
// does not have leaves its column alone and is counted, unless somebody makes it (NewReferences). Lives on the sender
// thread.
#pragma once

#include "core/identification/mappedvalues.h"
#include "core/servicenow/tableclient.h"

#include <QSet>

namespace itam::core::identification {

class References
{
public:
    explicit References(servicenow::TableClient tables) : m_tables(std::move(tables)) {}

    /// Reads those that are not known yet. A table that the account may not read has no names. Errors: those of the
    /// Table API otherwise.
    [[nodiscard]] Result<void> learn(const QSet<NamedReference>& wanted, const std::stop_token& stop);
    /// Empty: the instance has none, or it was never learned.
    [[nodiscard]] QString sysId(const NamedReference& reference) const;
    /// Adds what is known to `values`.
    void resolve(const MappedValues& mapped, ColumnValues& values) const;
    /// It was learned, and the instance has none.
    [[nodiscard]] bool isMissing(const NamedReference& reference) const;
    /// It was made.
    void found(const NamedReference& reference, const QString& sysId);
    /// Whether it is there is not known any more: the next learn() asks again.
    void doubt(const NamedReference& reference);
    void forget();
    /// Names that were looked for and not found.
    [[nodiscard]] int missing() const;
    /// One line about them in the log, with the first of them; once for each that came since the last.
    void logMissing(const QString& origin);

private:
    [[nodiscard]] Result<void> learnKind(mapping::Conversion kind, const QStringList& names,
                                         const std::stop_token& stop);

    servicenow::TableClient m_tables;
    QStringList m_examples;                 ///< of names that are missing, with their tables
    int m_missingLogged = 0;                ///< how many the log knows of
    QHash<NamedReference, QString> m_known; ///< names in lower case; empty sys_id: not there
};

} // namespace itam::core::identification
