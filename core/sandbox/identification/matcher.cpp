// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/matcher.h"

#include "core/sandbox/identification/rowvalues.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

const QString rootTable = QStringLiteral("cmdb");
const QString sysIdColumn = QStringLiteral("sys_id");
const QString duplicateColumn = QStringLiteral("duplicate_of");

/// "valid=true^absent=false^EQ" as far as it is about equal or not; a boolean without a value is false.
bool meets(const store::Table& table, const store::Values& row, const QString& condition)
{
    for (const QString& part : condition.split(QLatin1Char('^'), Qt::SkipEmptyParts)) {
        const bool isNot = part.contains(QLatin1String("!="));
        const QString name = part.section(QLatin1Char('='), 0, 0).remove(QLatin1Char('!'));
        const store::ColumnDef* column = table.column(name);
        if (!column)
            continue;
        QString value = row.value(name, column->defaultValue);
        if (value.isEmpty() && column->type == store::ColumnType::Boolean)
            value = QStringLiteral("false");
        if ((value == part.section(QLatin1Char('='), 1)) == isNot)
            return false;
    }
    return true;
}

bool isOlder(const Target& a, const Target& b)
{
    const QString created = QStringLiteral("sys_created_on");
    return a.values.value(created) < b.values.value(created);
}

QString keyInfo(AttemptResult result)
{
    return QLatin1String("sys_object_source ") + nameOf(result);
}

} // namespace

std::vector<store::Criterion> criteriaOf(const store::Table& table, const QStringList& attributes,
                                         const store::Values& values)
{
    const store::Values storable = storableValues(table, values);
    std::vector<store::Criterion> criteria;
    for (const QString& attribute : attributes) {
        const store::ColumnDef* column = table.column(attribute);
        const QString value = storable.value(attribute);
        if (!column || value.isEmpty())
            return {};
        criteria.push_back({column, value, false});
    }
    return criteria;
}

Result<Identified> identifyBySysId(Context& context, const ItemInput& item)
{
    const QString sysId = item.values.value(sysIdColumn);
    auto target = findTarget(context.writer, *context.schema().find(rootTable), sysId.toLower());
    if (!target)
        return failure(target.error());
    Identified found;
    if (*target && (*target)->values.value(duplicateColumn).isEmpty()) {
        found.target = std::move(*target);
        return found;
    }
    found.problems.push_back(
        {ProblemCode::InvalidInputData,
         QStringLiteral("Found invalid sys_id in payload. No record with sys_id [%1] exist in table [%2] or is a "
                        "duplicate record with [duplicate_of] field set to a main CI")
             .arg(sysId, item.className)});
    return found;
}

Matcher::Matcher(Context& context, const IdentificationRule& rule, const ItemInput& item, std::optional<Host> host)
    : m_context(context)
    , m_rule(rule)
    , m_item(item)
    , m_host(std::move(host))
{
}

Result<Identified> Matcher::identify()
{
    if (!m_item.values.value(sysIdColumn).isEmpty())
        return identifyBySysId(m_context, m_item);
    if (m_context.settings.keysFirst)
        ITAM_TRY(byKey());
    for (const IdentifierEntry& entry : m_rule.entries) {
        if (!isDecided())
            ITAM_TRY(byEntry(entry));
    }
    if (!m_context.settings.keysFirst && !isDecided())
        ITAM_TRY(byKey());
    const bool wasAsked = std::any_of(m_found.attempts.begin(), m_found.attempts.end(), [](const Attempt& attempt) {
        return !attempt.identifierName.isEmpty() && attempt.result != AttemptResult::Skipped;
    });
    if (!isDecided() && !wasAsked)
        m_found.problems.push_back(
            {ProblemCode::MissingMatchingAttributes,
             QStringLiteral("In payload missing minimum set of input values for criterion (matching) attributes from "
                            "identify rule for table [%1]. Add these input values in payload item '%2'")
                 .arg(m_rule.appliesTo, m_item.className)});
    return std::move(m_found);
}

Result<void> Matcher::byKey()
{
    Attempt attempt;
    if (!m_item.source.nativeKey.isEmpty()) {
        auto target = targetOfKey(m_context, *m_context.schema().find(rootTable), m_item.source);
        if (!target)
            return failure(target.error());
        attempt.result = *target ? AttemptResult::Matched : AttemptResult::NoMatch;
        m_found.target = std::move(*target);
    }
    attempt.info = keyInfo(attempt.result);
    m_found.attempts.push_back(std::move(attempt));
    return {};
}

Result<void> Matcher::byEntry(const IdentifierEntry& entry)
{
    const auto result = entry.isLookup() ? byLookups(entry) : byColumns(entry);
    if (!result)
        return failure(result.error());
    if (m_found.target)
        m_found.entry = m_rule.entrySysId(entry);
    m_found.attempts.push_back(
        {{}, m_rule.name, entry.isLookup() ? entry.table : m_rule.appliesTo, entry.attributes, *result});
    return {};
}

Result<AttemptResult> Matcher::byColumns(const IdentifierEntry& entry)
{
    const store::Table& table = *m_context.schema().find(m_rule.appliesTo);
    auto criteria = criteriaOf(table, entry.attributes, m_item.values);
    if (criteria.empty())
        return AttemptResult::Skipped;
    criteria.push_back({table.column(duplicateColumn), {}, true});
    auto candidates = findMatching(m_context.writer, table, criteria);
    if (!candidates)
        return failure(candidates.error());
    if (m_host) {
        std::vector<store::Values> onHost;
        for (store::Values& candidate : *candidates) {
            const auto hangs = hangsOnHost(candidate.value(sysIdColumn));
            if (!hangs)
                return failure(hangs.error());
            if (*hangs)
                onHost.push_back(std::move(candidate));
        }
        *candidates = std::move(onHost);
    }
    return decide(entry, std::move(*candidates));
}

/// What is to be done with those that agree, oldest first.
Result<AttemptResult> Matcher::decide(const IdentifierEntry& entry, std::vector<store::Values> candidates)
{
    if (candidates.empty())
        return AttemptResult::NoMatch;
    auto oldest =
        findTarget(m_context.writer, *m_context.schema().find(m_rule.appliesTo), candidates.front().value(sysIdColumn));
    if (!oldest)
        return failure(oldest.error());
    if (candidates.size() == 1) {
        m_found.target = std::move(*oldest);
        return AttemptResult::Matched;
    }
    const QString fields = entry.attributes.join(QLatin1String(", "));
    WantedTask task;
    task.description = QStringLiteral("%1 duplicates in %2 by %3").arg(candidates.size()).arg(m_rule.appliesTo, fields);
    for (const store::Values& candidate : candidates)
        task.cis.append(candidate.value(sysIdColumn));
    const bool isFew = candidates.size() < static_cast<std::size_t>(m_context.settings.duplicatesThreshold);
    if (m_host) {
        m_found.problems.push_back(
            {ProblemCode::MultiMatch, QStringLiteral("Duplicate dependent records found having relationship with same "
                                                     "CI (className:[%1], sysId:[%2])")
                                          .arg(m_rule.appliesTo, m_host->sysId)});
    } else if (m_context.settings.skipsDuplicates && isFew) {
        m_found.duplicates = task.cis.mid(1);
        m_found.target = std::move(*oldest);
    } else {
        m_found.problems.push_back(
            {ProblemCode::MultipleDuplicateRecords,
             QStringLiteral("Found duplicate records in table [%1] using fields [%2]").arg(m_rule.appliesTo, fields)});
    }
    m_context.tasks.push_back(std::move(task));
    return AttemptResult::MultiMatch;
}

Result<AttemptResult> Matcher::byLookups(const IdentifierEntry& entry)
{
    const store::Table& table = *m_context.schema().find(entry.table);
    std::optional<QStringList> common;
    for (const RowInput& lookup : m_item.lookups) {
        const bool isUseful = lookup.className == entry.table && meets(table, lookup.values, entry.condition) &&
                              !criteriaOf(table, entry.attributes, lookup.values).empty();
        if (!isUseful)
            continue;
        const auto cis = cisBehind(entry, table, lookup);
        if (!cis)
            return failure(cis.error());
        if (!common)
            common = *cis;
        else if (entry.needsAll)
            common->removeIf([&](const QString& ci) { return !cis->contains(ci); });
    }
    if (!common)
        return AttemptResult::Skipped;
    auto targets = presentTargets(*common);
    if (!targets)
        return failure(targets.error());
    if (targets->empty())
        return AttemptResult::NoMatch;
    std::stable_sort(targets->begin(), targets->end(), isOlder);
    if (targets->size() > 1 && m_context.settings.tasksOfLookups) {
        WantedTask task;
        task.description = QStringLiteral("%1 CIs behind one row of %2").arg(targets->size()).arg(entry.table);
        for (const Target& target : *targets)
            task.cis.append(target.sysId);
        m_context.tasks.push_back(std::move(task));
    }
    m_found.target = std::move(targets->front());
    return AttemptResult::Matched;
}

/// CIs with such a row.
Result<QStringList> Matcher::cisBehind(const IdentifierEntry& entry, const store::Table& table, const RowInput& lookup)
{
    const auto rows = findMatching(m_context.writer, table, criteriaOf(table, entry.attributes, lookup.values));
    if (!rows)
        return failure(rows.error());
    QStringList cis;
    for (const store::Values& row : *rows) {
        const QString ci = row.value(entry.referencedField);
        if (!ci.isEmpty() && !cis.contains(ci) && meets(table, row, entry.condition))
            cis.append(ci);
    }
    return cis;
}

/// Those of the rule's class that are no marked duplicates.
Result<std::vector<Target>> Matcher::presentTargets(const QStringList& cis)
{
    const store::Table& table = *m_context.schema().find(m_rule.appliesTo);
    std::vector<Target> targets;
    for (const QString& ci : cis) {
        auto target = findTarget(m_context.writer, table, ci);
        if (!target)
            return failure(target.error());
        if (*target && (*target)->values.value(duplicateColumn).isEmpty())
            targets.push_back(std::move(**target));
    }
    return targets;
}

Result<bool> Matcher::hangsOnHost(const QString& sysId)
{
    const store::Table& relations = *m_context.schema().find(u"cmdb_rel_ci");
    const auto found = findMatching(m_context.writer, relations,
                                    {{relations.column(u"parent"), m_host->isChild ? m_host->sysId : sysId, true},
                                     {relations.column(u"child"), m_host->isChild ? sysId : m_host->sysId, true},
                                     {relations.column(u"type"), m_host->typeId, true}},
                                    1);
    if (!found)
        return failure(found.error());
    return !found->empty();
}

} // namespace itam::sandbox::identification
