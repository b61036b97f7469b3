// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/ciwriter.h"

#include "core/sandbox/identification/rowvalues.h"
#include "core/sandbox/store/mappedrecords.h"
#include "core/sandbox/store/matchingrecords.h"

namespace itam::sandbox::identification {
namespace {

const QString ciTable = QStringLiteral("cmdb_ci");
const QString sourceColumn = QStringLiteral("discovery_source");
const QString firstColumn = QStringLiteral("first_discovered");
const QString lastColumn = QStringLiteral("last_discovered");
const QString duplicateColumn = QStringLiteral("duplicate_of");

ClassChange changeBetween(const store::Schema& schema, const store::Table& from, const store::Table& to)
{
    if (schema.isA(to.name, from.name))
        return ClassChange::Upgrade;
    return schema.isA(from.name, to.name) ? ClassChange::Downgrade : ClassChange::Switch;
}

Operation operationOf(ClassChange change)
{
    switch (change) {
    case ClassChange::Upgrade:
        return Operation::UpdateWithUpgrade;
    case ClassChange::Downgrade:
        return Operation::UpdateWithDowngrade;
    case ClassChange::Switch:
        break;
    }
    return Operation::UpdateWithSwitch;
}

QString skippedCode(ClassChange change)
{
    switch (change) {
    case ClassChange::Upgrade:
        return QStringLiteral("SKIPPED_CLASS_UPGRADE");
    case ClassChange::Downgrade:
        return QStringLiteral("SKIPPED_CLASS_DOWNGRADE");
    case ClassChange::Switch:
        break;
    }
    return QStringLiteral("SKIPPED_CLASS_SWITCH");
}

} // namespace

/// With what every call says of a CI.
store::Values CiWriter::values(const store::Table& table) const
{
    store::Values storable = storableValues(table, m_item.values);
    storable.insert(sourceColumn, m_context.sourceOf(m_item.source));
    return storable;
}

Result<bool> CiWriter::hasMandatoryValues(const store::Table& table, const store::Values& values)
{
    const auto names = mandatoryColumns(m_context.writer, table);
    if (!names)
        return failure(names.error());
    for (const QString& name : *names) {
        const store::ColumnDef* column = table.column(name);
        if (!column || !values.value(name, column->defaultValue).isEmpty())
            continue;
        m_outcome.errors.push_back({ProblemCode::RequiredAttributeEmpty,
                                    QStringLiteral("Missing mandatory field [%1] in table [%2]. Add input value for "
                                                   "mandatory field in payload")
                                        .arg(name, table.name)});
        return false;
    }
    return true;
}

Result<void> CiWriter::insert(const std::optional<Host>& host)
{
    const store::Table& table = *m_context.schema().find(m_item.className);
    const QString source = m_context.sourceOf(m_item.source);
    if (!m_context.settings.mayInsert(m_context.schema(), source, table.name)) {
        m_outcome.errors.push_back(
            {ProblemCode::InsertNotAllowedForSource,
             QStringLiteral("Insert into [%1] is not allowed for source [%2] due to IRE data source rules")
                 .arg(table.name, source)});
        return {};
    }
    store::Values all = values(table);
    const auto isComplete = hasMandatoryValues(table, all);
    if (!isComplete || !*isComplete)
        return isComplete ? Result<void>() : failure(isComplete.error());
    const QString now = m_context.writer.timeText();
    if (!all.contains(lastColumn))
        all.insert(lastColumn, now);
    if (!all.contains(firstColumn))
        all.insert(firstColumn, now);
    if (host && table.column(ciTable) && !all.contains(ciTable))
        all.insert(ciTable, host->sysId);
    const auto made = insertRecord(m_context.writer, table.name, all);
    if (!made)
        return failure(made.error());
    m_outcome.operation = Operation::Insert;
    m_outcome.sysId = *made;
    m_class = &table;
    return {};
}

const store::Table* CiWriter::wantedClass(const store::Table& current)
{
    const store::Table& wanted = *m_context.schema().find(m_item.className);
    if (&wanted == &current)
        return nullptr;
    const ClassChange change = changeBetween(m_context.schema(), current, wanted);
    if (m_item.keepsClassAt.contains(change)) {
        m_outcome.classKept.push_back(
            {skippedCode(change),
             QStringLiteral("Updated without reclassification from [%1] to [%2], as asked in the payload")
                 .arg(current.name, wanted.name)});
        return nullptr;
    }
    const bool isAllowed = m_item.classChangesAllowed.value(change, m_context.settings.classChanges.value(change));
    if (!isAllowed || ruleOf(m_context.schema(), current.name) != ruleOf(m_context.schema(), wanted.name))
        return refusedClass(current, wanted);
    m_outcome.operation = operationOf(change);
    return &wanted;
}

const store::Table* CiWriter::refusedClass(const store::Table& current, const store::Table& wanted)
{
    const QString message =
        QStringLiteral("CI Reclassification not allowed from class: [%1] to [%2]").arg(current.name, wanted.name);
    m_outcome.errors.push_back({ProblemCode::ReclassificationNotAllowed, message});
    m_context.tasks.push_back({WantedTask::Kind::Reclassification, {m_outcome.sysId}, message});
    return nullptr;
}

Result<void> CiWriter::update(const Identified& found)
{
    const store::Table* current = found.target->table;
    m_outcome.sysId = found.target->sysId;
    const store::Table* toClass = wantedClass(*current);
    if (!m_outcome.errors.empty())
        return {};
    const store::Table& table = toClass ? *toClass : *current;
    store::Values all = values(table);
    if (all.value(lastColumn) < found.target->values.value(lastColumn))
        all.remove(lastColumn);
    if (!found.target->values.value(duplicateColumn).isEmpty())
        all.insert(duplicateColumn, QString());
    store::Values changed = differences(found.target->values, all);
    m_outcome.masked = takeMasked(m_context.settings.reconciliation, m_context.schema(),
                                  m_context.sourceOf(m_item.source), table, found.target->values, changed);
    // First the class, because the values may be of columns that only the new one has.
    if (toClass)
        ITAM_TRY(updateRecord(m_context.writer, current->name, m_outcome.sysId, {}, toClass));
    if (!changed.isEmpty())
        ITAM_TRY(updateRecord(m_context.writer, table.name, m_outcome.sysId, changed));
    if (!toClass)
        m_outcome.operation = changed.isEmpty() ? Operation::NoChange : Operation::Update;
    m_class = &table;
    ITAM_TRY(markDuplicates(found));
    return stampDiscovery(found.target->values);
}

Result<void> CiWriter::markDuplicates(const Identified& found)
{
    for (const QString& duplicate : found.duplicates)
        ITAM_TRY(updateRecord(m_context.writer, ciTable, duplicate, {{duplicateColumn, m_outcome.sysId}}));
    return {};
}

/// Every call says that the CI was seen; without a time of its own that is no change.
Result<void> CiWriter::stampDiscovery(const store::Values& before)
{
    const QString now = m_context.writer.timeText();
    if (!storableValues(*m_class, m_item.values).value(lastColumn).isEmpty() || before.value(lastColumn) >= now)
        return {};
    return stampQuietly(m_context.writer, *m_class, m_outcome.sysId, *m_class->column(lastColumn), now);
}

} // namespace itam::sandbox::identification
