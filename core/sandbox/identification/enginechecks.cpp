// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the engine that asks, before anybody looks for a CI: may the source speak, are there rules for all of the
// item, and what must be there first.
#include "core/sandbox/identification/engine.h"

namespace itam::sandbox::identification {
namespace {

bool isCi(const store::Schema& schema, const QString& className)
{
    return schema.isA(className, u"cmdb_ci");
}

} // namespace

/// Nobody may speak for a source that the instance does not know, compared with case.
Result<void> Engine::checkSources()
{
    QHash<QString, bool> known;
    for (WorkItem& work : m_works) {
        const QString source = m_context.sourceOf(work.input.source);
        if (!known.contains(source)) {
            const auto isKnown = isDataSource(m_context.writer, source);
            if (!isKnown)
                return failure(isKnown.error());
            known.insert(source, *isKnown);
        }
        if (known.value(source))
            continue;
        const QString sentence =
            source.isEmpty()
                ? QStringLiteral("In payload no data source exist. You need to provide choice value from choice field "
                                 "[discovery_source] in table [cmdb_ci]")
                : QStringLiteral("In payload invalid data source [%1] exist. You need to provide a valid choice value "
                                 "from field [discovery_source] in table [cmdb_ci]")
                      .arg(source);
        failItem(work, {ProblemCode::InvalidInputData, sentence});
    }
    return {};
}

/// Two rows with one internal id: nobody knows which of them is meant.
void Engine::checkInternalIds()
{
    QHash<QString, int> counts;
    for (WorkItem& work : m_works) {
        for (const QString& id : qAsConst(work.internalIds))
            ++counts[id];
        for (const AttachedRow* row : work.rows()) {
            if (!row->input.internalId.isEmpty())
                ++counts[row->input.internalId];
        }
    }
    for (auto id = counts.begin(); id != counts.end(); ++id) {
        // Equal items that became one may have shared theirs.
        if (WorkItem* work = itemOf(id.key()); *id > 1 && work && work->internalIds.count(id.key()) < *id)
            failItem(*work, {ProblemCode::InvalidInputData,
                             QStringLiteral("Found internal_id [%1] more than once in the payload").arg(id.key())});
    }
}

/// What the item and its rows refer to. An id that another item has as well may mean that one.
std::vector<Engine::Referring> Engine::referencesOf(WorkItem& work) const
{
    std::vector<Referring> found;
    const auto add = [&](const QString& id) {
        const auto own = m_payload.references.constFind(id);
        const auto meant = m_rows.constFind(id);
        if (own == m_payload.references.constEnd() || meant == m_rows.constEnd() || meant->first != &work)
            return;
        for (const ReferenceInput& reference : *own)
            found.push_back({id, meant->second, &reference});
    };
    if (m_payload.references.isEmpty())
        return found;
    for (const QString& id : qAsConst(work.internalIds))
        add(id);
    for (const AttachedRow* row : work.rows())
        add(row->input.internalId);
    return found;
}

/// Items that it refers to, and those that it may hang on, come first. A circle is broken where it closes.
Result<void> Engine::processWhatItNeeds(WorkItem& work)
{
    for (const Referring& each : referencesOf(work)) {
        WorkItem* referenced = itemOf(each.reference->referenced);
        if (referenced && referenced != &work)
            ITAM_TRY(process(*referenced));
    }
    if (!work.rule || work.rule->isIndependent())
        return {};
    for (const RelationInput& relation : m_payload.relations) {
        for (const HostingRule& rule : work.rule->hosts) {
            if (WorkItem* host = hostItem(work, relation, rule))
                ITAM_TRY(process(*host));
        }
    }
    return {};
}

bool Engine::hasRules(WorkItem& work)
{
    const QString& className = work.input.className;
    if (!isCi(m_context.schema(), className)) {
        failItem(work, {ProblemCode::InvalidInputData,
                        QStringLiteral("In payload className [%1] is no CMDB class").arg(className)});
        return false;
    }
    if (!work.rule || m_context.settings.withoutRule.contains(className)) {
        failItem(work,
                 {ProblemCode::RuleMissing, QStringLiteral("Identity Rule Missing for table [%1]").arg(className)});
        return false;
    }
    for (const AttachedRow& row : work.lookups) {
        const bool isOff = m_context.settings.lookupsOff.contains(row.input.className);
        if (work.rule->lookupEntry(row.input.className) && !isOff)
            continue;
        const bool isDependent = !work.rule->isIndependent();
        failItem(work, isDependent
                           ? Problem{ProblemCode::LookupRuleOfDependent,
                                     QStringLiteral("Cannot have Lookup Rule for a Dependent Identity Rule on '%1'")
                                         .arg(work.rule->appliesTo)}
                           : Problem{ProblemCode::LookupRuleMissing,
                                     QStringLiteral("Identity Rule for table [%1] missing Lookup Rule for class [%2]")
                                         .arg(work.rule->appliesTo, row.input.className)});
        return false;
    }
    for (const AttachedRow& row : work.related) {
        const QString& table = row.input.className;
        if (work.rule->relatedEntry(table) && !m_context.settings.relatedOff.contains(table))
            continue;
        failItem(work, {ProblemCode::RelatedRuleMissing,
                        QStringLiteral("Identity Rule for table [%1] missing Related Rule for class [%2]")
                            .arg(work.rule->appliesTo, table)});
        return false;
    }
    return true;
}

/// False: the item itself refers to one that failed. A row that does is abandoned alone.
bool Engine::fillReferences(WorkItem& work)
{
    for (const auto& [id, row, reference] : referencesOf(work)) {
        const RowOutcome* referenced = outcomeOf(reference->referenced);
        if (referenced && !referenced->sysId.isEmpty()) {
            (row ? row->input.values : work.input.values).insert(reference->field, referenced->sysId);
            continue;
        }
        const Problem problem{
            ProblemCode::Abandoned,
            QStringLiteral("Abandoning processing payload item '%1', since its depends on payload item '%2' has errors")
                .arg(id, reference->referenced)};
        if (row) {
            fail(row->outcome, problem);
            continue;
        }
        failItem(work, problem);
        return false;
    }
    return true;
}

/// Null: by that relationship and that rule it hangs on nothing.
WorkItem* Engine::hostItem(const WorkItem& work, const RelationInput& relation, const HostingRule& rule)
{
    if (relation.type != rule.type)
        return nullptr;
    WorkItem* parent = relation.parent >= 0 ? itemOf(relation.parent) : itemOf(relation.parentId);
    WorkItem* child = relation.child >= 0 ? itemOf(relation.child) : itemOf(relation.childId);
    WorkItem* own = rule.isChild ? child : parent;
    WorkItem* other = rule.isChild ? parent : child;
    return own == &work && other && m_context.schema().isA(other->input.className, rule.host) ? other : nullptr;
}

Result<std::optional<Host>> Engine::hostOf(WorkItem& work)
{
    std::optional<Host> host;
    // What names its record needs nobody to be found by.
    if (work.rule->isIndependent() || !work.input.values.value(QStringLiteral("sys_id")).isEmpty())
        return host;
    const WorkItem* hostWork = nullptr;
    QStringList wanted;
    for (const HostingRule& rule : work.rule->hosts) {
        wanted.append(QStringLiteral("%1 >> %2 >> %3").arg(work.rule->appliesTo, rule.type, rule.host));
        for (const RelationInput& relation : m_payload.relations) {
            const WorkItem* found = hostItem(work, relation, rule);
            if (!found || found == hostWork)
                continue;
            if (hostWork) {
                failItem(work, {ProblemCode::MultipleDependencies,
                                QStringLiteral("Found multiple dependent relation items [%1] and [%2] in payload")
                                    .arg(hostWork->input.className, found->input.className)});
                return std::optional<Host>();
            }
            const auto type = m_relations.typeNamed(rule.type);
            if (!type)
                return failure(type.error());
            hostWork = found;
            host = Host{found->outcome.sysId, type->sysId, rule.isChild};
        }
    }
    if (!hostWork) {
        failItem(work, {ProblemCode::MissingDependency,
                        QStringLiteral("In payload no relations defined for dependent class [%1] that matches any "
                                       "containment/hosting rules: [%2]. Add appropriate relations in payload for '%1'")
                            .arg(work.input.className, wanted.join(QLatin1String(", ")))});
    } else if (host->sysId.isEmpty()) {
        failItem(work, {ProblemCode::Abandoned,
                        QStringLiteral("Abandoning processing payload item '%1', since its depends on payload item "
                                       "'%2' has errors")
                            .arg(work.input.className, hostWork->input.className)});
    }
    return host;
}

} // namespace itam::sandbox::identification
