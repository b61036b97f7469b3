// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that come along with a CI: lookups and related rows (servicenow-ire.md 2, 6.1, 8). On the writer thread. Errors:
// those of the store.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/identification/rules.h"
#include "core/sandbox/identification/sourcekeys.h"

namespace itam::sandbox::identification {

/// A lookup or related row that is to be written, and its outcome.
struct AttachedRow
{
    RowInput input;
    std::vector<SourceInfo> sources; ///< of equal rows that came beside it
    AttachedOutcome outcome;
    QString referencedField; ///< the column that names the CI
    QStringList attributes;  ///< tell the rows of one CI apart
};

/// Brings the rows of one table to a CI. Reads those that are there once.
class AttachedWriter
{
public:
    AttachedWriter(Context& context, const store::Table& table, QString referencedField, QString ci);

    /// Inserts, updates or finds equal; the outcome says which, and the sys_id.
    [[nodiscard]] Result<void> write(AttachedRow& row);

private:
    [[nodiscard]] Result<void> readRows(const QStringList& attributes);
    [[nodiscard]] Result<std::optional<store::Values>> present(const AttachedRow& row, const QString& key);
    [[nodiscard]] Result<void> insert(AttachedRow& row, store::Values values, const QString& key);
    [[nodiscard]] Result<void> update(AttachedRow& row, const store::Values& before, store::Values values);

    Context& m_context;
    const store::Table& m_table;
    const QString m_referencedField;
    const QString m_ci;
    bool m_isRead = false;
    QHash<QString, store::Values> m_rows; ///< by the values of the attributes
};

/// The values of `attributes` as one text, without case; what two rows share that are the same row.
[[nodiscard]] QString criterionKey(const store::Table& table, const QStringList& attributes,
                                   const store::Values& values);

} // namespace itam::sandbox::identification
