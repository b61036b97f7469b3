// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/relations.h"

#include "core/sandbox/store/matchingrecords.h"

namespace itam::sandbox::identification {
namespace {

const QString typeTable = QStringLiteral("cmdb_rel_type");
const QString relationTable = QStringLiteral("cmdb_rel_ci");
const QString sourceTable = QStringLiteral("sys_rel_source");
const QString sysIdColumn = QStringLiteral("sys_id");

} // namespace

Result<Relations::Type> Relations::typeNamed(const QString& name)
{
    if (const auto known = m_types.constFind(name); known != m_types.constEnd())
        return *known;
    const store::Table& types = *m_context.schema().find(typeTable);
    std::vector<store::Values> found;
    if (!name.isEmpty()) {
        auto rows = findMatching(m_context.writer, types, {{types.column(u"name"), name, true}});
        if (!rows)
            return failure(rows.error());
        found = std::move(*rows);
    }
    Type type;
    if (found.empty()) {
        type.problem = {ProblemCode::InvalidInputData,
                        QStringLiteral("No such relationship with name [%1] exist in table [cmdb_rel_type]. If "
                                       "out-of-box relationship for [%1] has been removed or renamed, it should be "
                                       "restored")
                            .arg(name)};
    } else if (found.size() > 1) {
        QStringList ids;
        for (const store::Values& row : found)
            ids.append(row.value(sysIdColumn));
        type.problem = {ProblemCode::DuplicateRelationshipTypes,
                        QStringLiteral("Duplicate relationship type records exists with name [%1] in table "
                                       "[cmdb_rel_type] having sys_ids: [%2]")
                            .arg(name, ids.join(QLatin1String(", ")))};
    } else {
        type.sysId = found.front().value(sysIdColumn);
    }
    m_types.insert(name, type);
    return type;
}

Result<void> Relations::relate(const RelationInput& relation, const QString& parent, const QString& child,
                               RelationOutcome& outcome)
{
    const auto type = typeNamed(relation.type);
    if (!type)
        return failure(type.error());
    if (type->sysId.isEmpty()) {
        outcome.errors.push_back(type->problem);
        return {};
    }
    const store::Table& relations = *m_context.schema().find(relationTable);
    const auto found = findMatching(m_context.writer, relations,
                                    {{relations.column(u"parent"), parent, true},
                                     {relations.column(u"child"), child, true},
                                     {relations.column(u"type"), type->sysId, true}},
                                    1);
    if (!found)
        return failure(found.error());
    if (!found->empty()) {
        outcome.operation = Operation::NoChange;
        outcome.sysId = found->front().value(sysIdColumn);
    } else {
        const auto made = insertRecord(m_context.writer, relationTable,
                                       {{QStringLiteral("parent"), parent},
                                        {QStringLiteral("child"), child},
                                        {QStringLiteral("type"), type->sysId}});
        if (!made)
            return failure(made.error());
        outcome.operation = Operation::Insert;
        outcome.sysId = *made;
    }
    return recordSource(relation, outcome.sysId);
}

/// Who says so, for whoever wants to take it back later.
Result<void> Relations::recordSource(const RelationInput& relation, const QString& sysId)
{
    const store::Table& sources = *m_context.schema().find(sourceTable);
    const QString name = m_context.sourceOf(relation.source);
    const QString feed = relation.source.feed.isEmpty() ? QStringLiteral("UNKNOWN") : relation.source.feed;
    const auto found = findMatching(m_context.writer, sources,
                                    {{sources.column(u"cmdb_rel_ci"), sysId, true},
                                     {sources.column(u"name"), name, true},
                                     {sources.column(u"source_feed"), feed, true}},
                                    1);
    if (!found)
        return failure(found.error());
    const store::Values scanned{{QStringLiteral("last_scan"), m_context.writer.timeText()}};
    if (!found->empty()) {
        ITAM_TRY(updateRecord(m_context.writer, sourceTable, found->front().value(sysIdColumn), scanned));
        return {};
    }
    store::Values values = scanned;
    values.insert(QStringLiteral("cmdb_rel_ci"), sysId);
    values.insert(QStringLiteral("name"), name);
    values.insert(QStringLiteral("source_feed"), feed);
    ITAM_TRY(insertRecord(m_context.writer, sourceTable, values));
    return {};
}

} // namespace itam::sandbox::identification
