// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people see instead of a value (servicenow-rest.md 2): labels of choices, names of lists and classes, times in
// the zone and the format of whoever asks. References come with the row (QueryCompiler). On the thread of the session.
// Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/encodedquery.h"
#include "core/sandbox/store/querytime.h"
#include "core/sandbox/store/session.h"

#include <QTimeZone>

namespace itam::sandbox::store {

/// One column of an answer.
struct Field
{
    ColumnPath path;
    const Table* reference = nullptr; ///< the table that the value names a record of
};

/// The choices of a column in `table`: those of sys_choice for the table, else for its nearest ancestor that has some,
/// else those of the schema.
[[nodiscard]] Result<QList<Choice>> choicesOf(Session& session, const Table& table, const ColumnDef& column);

/// For one query; reads the choices of its fields once.
class DisplayValues
{
public:
    [[nodiscard]] static Result<DisplayValues> load(Session& session, const std::vector<Field>& fields,
                                                    const Asker& asker);
    /// `field`: index into the fields.
    [[nodiscard]] Result<QString> of(std::size_t field, const QString& value) const;

private:
    DisplayValues(Session& session, const std::vector<Field>& fields, const Asker& asker);
    [[nodiscard]] QString ofTime(const QString& value) const;
    [[nodiscard]] Result<QString> ofList(const Field& field, const QString& value) const;

    Session* m_session;
    const std::vector<Field>* m_fields;
    QTimeZone m_zone;
    TimeFormat m_format;
    bool m_areTimesKept;                           ///< times are read as they are kept
    std::vector<QHash<QString, QString>> m_labels; ///< for each field
};

} // namespace itam::sandbox::store
