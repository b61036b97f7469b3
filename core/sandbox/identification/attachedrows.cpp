// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/attachedrows.h"

#include "core/sandbox/identification/rowvalues.h"
#include "core/sandbox/store/matchingrecords.h"

namespace itam::sandbox::identification {
namespace {

const QString sysIdColumn = QStringLiteral("sys_id");
const QString sourceColumn = QStringLiteral("discovery_source");

} // namespace

QString criterionKey(const store::Table& table, const QStringList& attributes, const store::Values& values)
{
    const store::Values storable = storableValues(table, values);
    QStringList parts;
    for (const QString& attribute : attributes)
        parts.append(storable.value(attribute).toLower());
    return parts.join(QChar(0x1f));
}

AttachedWriter::AttachedWriter(Context& context, const store::Table& table, QString referencedField, QString ci)
    : m_context(context)
    , m_table(table)
    , m_referencedField(std::move(referencedField))
    , m_ci(std::move(ci))
{
}

Result<void> AttachedWriter::readRows(const QStringList& attributes)
{
    if (m_isRead)
        return {};
    auto rows = findMatching(m_context.writer, m_table, {{m_table.column(m_referencedField), m_ci, true}});
    if (!rows)
        return failure(rows.error());
    for (store::Values& row : *rows) {
        const QString key = criterionKey(m_table, attributes, row);
        if (!m_rows.contains(key))
            m_rows.insert(key, std::move(row));
    }
    m_isRead = true;
    return {};
}

/// By its key, as far as that row belongs to the CI, else by its attributes.
Result<std::optional<store::Values>> AttachedWriter::present(const AttachedRow& row, const QString& key)
{
    const auto byKey = targetOfKey(m_context, m_table, row.input.source);
    if (!byKey)
        return failure(byKey.error());
    if (*byKey && (*byKey)->values.value(m_referencedField) == m_ci)
        return std::optional((*byKey)->values);
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? std::optional<store::Values>() : std::optional(*found);
}

Result<void> AttachedWriter::write(AttachedRow& row)
{
    ITAM_TRY(readRows(row.attributes));
    store::Values values = storableValues(m_table, row.input.values);
    values.insert(m_referencedField, m_ci);
    if (m_table.column(sourceColumn))
        values.insert(sourceColumn, m_context.sourceOf(row.input.source));
    const QString key = criterionKey(m_table, row.attributes, values);
    const auto before = present(row, key);
    if (!before)
        return failure(before.error());
    if (*before)
        ITAM_TRY(update(row, **before, std::move(values)));
    else
        ITAM_TRY(insert(row, std::move(values), key));
    for (const SourceInfo& source : row.sources)
        ITAM_TRY(recordKey(m_context, source, m_table, row.outcome.sysId));
    return recordKey(m_context, row.input.source, m_table, row.outcome.sysId);
}

Result<void> AttachedWriter::insert(AttachedRow& row, store::Values values, const QString& key)
{
    const auto made = insertRecord(m_context.writer, m_table.name, values);
    if (!made)
        return failure(made.error());
    row.outcome.operation = Operation::Insert;
    row.outcome.sysId = *made;
    values.insert(sysIdColumn, *made);
    m_rows.insert(key, std::move(values));
    return {};
}

Result<void> AttachedWriter::update(AttachedRow& row, const store::Values& before, store::Values values)
{
    row.outcome.sysId = before.value(sysIdColumn);
    store::Values changed = differences(before, values);
    row.outcome.masked = takeMasked(m_context.settings.reconciliation, m_context.schema(),
                                    m_context.sourceOf(row.input.source), m_table, before, changed);
    row.outcome.operation = changed.isEmpty() ? Operation::NoChange : Operation::Update;
    if (!changed.isEmpty())
        ITAM_TRY(updateRecord(m_context.writer, m_table.name, row.outcome.sysId, changed));
    return {};
}

} // namespace itam::sandbox::identification
