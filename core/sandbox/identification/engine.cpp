// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/engine.h"

#include "core/sandbox/identification/ciwriter.h"
#include "core/sandbox/identification/tasks.h"
#include "core/sandbox/store/savepoint.h"

#include <algorithm>
#include <list>

namespace itam::sandbox::identification {
namespace {

constexpr qsizetype keptText = 4000;

/// What a later payload could make whole: while that is taken, it is a warning.
bool isIncomplete(ProblemCode code)
{
    return code == ProblemCode::MissingMatchingAttributes || code == ProblemCode::RequiredAttributeEmpty ||
           code == ProblemCode::MissingDependency || code == ProblemCode::Abandoned;
}

void forgetWrites(RowOutcome& outcome)
{
    outcome.operation = Operation::None;
    outcome.sysId.clear();
    outcome.masked.clear();
}

Problem tooManyErrors()
{
    return {ProblemCode::Abandoned, QStringLiteral("Too many other errors")};
}

} // namespace

Result<Answer> Engine::run(store::Writer& writer, Options options, Payload payload)
{
    auto settings = readSettings(writer);
    if (!settings)
        return failure(settings.error());
    Context context(writer, std::move(options), std::move(*settings));
    return Engine(context, std::move(payload)).work();
}

Engine::Engine(Context& context, Payload payload)
    : m_context(context)
    , m_payload(std::move(payload))
    , m_works(workItems(context.schema(), m_payload, context.options.mergesDuplicates()))
    , m_relations(context)
{
    for (WorkItem& work : m_works) {
        for (const QString& id : qAsConst(work.internalIds))
            m_rows.insert(id, {&work, nullptr});
        for (AttachedRow* row : work.rows()) {
            if (!row->input.internalId.isEmpty())
                m_rows.insert(row->input.internalId, {&work, row});
        }
    }
}

Result<Answer> Engine::work()
{
    auto whole = store::Savepoint::begin(m_context.writer);
    if (!whole)
        return failure(whole.error());
    ITAM_TRY(checkSources());
    checkInternalIds();
    const bool isRejected = std::any_of(m_works.begin(), m_works.end(), [](const WorkItem& work) {
        return std::any_of(work.outcome.errors.begin(), work.outcome.errors.end(),
                           [](const Problem& problem) { return problem.code == ProblemCode::DuplicatePayloadRecords; });
    });
    for (WorkItem& work : m_works) {
        if (!isRejected)
            ITAM_TRY(process(work));
        else if (!work.outcome.errors.empty())
            failItem(work, {});
    }
    for (std::size_t i = 0; i < m_payload.relations.size(); ++i) {
        RelationOutcome& outcome = m_relationOutcomes.emplace_back();
        outcome.className = QStringLiteral("cmdb_rel_ci");
        outcome.indices = {static_cast<int>(i)};
        ITAM_TRY(relate(outcome, m_payload.relations[i]));
    }
    const bool isLost = isRejected || (m_context.options.isAllOrNothing() && hasFailures());
    if (isLost)
        abandonTheRest();
    if (m_context.options.isQuery)
        forgetInserted();
    ITAM_TRY(isLost || m_context.options.isQuery ? whole->rollBack() : whole->keep());
    if (!m_context.options.isQuery) {
        ITAM_TRY(writeTasks(m_context));
        ITAM_TRY(keepIncomplete());
    }
    return answer();
}

Result<void> Engine::process(WorkItem& work)
{
    if (work.isBegun)
        return {};
    work.isBegun = true;
    if (!work.outcome.errors.empty()) {
        failItem(work, {});
        return {};
    }
    if (work.outcome.hasFailed())
        return {};
    if (work.input.staysAsItIs)
        return find(work);
    ITAM_TRY(processWhatItNeeds(work));
    if (!hasRules(work) || !fillReferences(work))
        return {};
    const auto host = hostOf(work);
    if (!host)
        return failure(host.error());
    return work.outcome.hasFailed() ? Result<void>() : write(work, *host);
}

Result<void> Engine::find(WorkItem& work)
{
    const auto found = identifyBySysId(m_context, work.input);
    if (!found)
        return failure(found.error());
    if (!found->target) {
        failItem(work, found->problems.front());
        return {};
    }
    work.outcome.sysId = found->target->sysId;
    work.outcome.operation = Operation::NoChange;
    return {};
}

Result<void> Engine::write(WorkItem& work, const std::optional<Host>& host)
{
    // The lookups are there for the matcher as they came.
    for (const AttachedRow& row : work.lookups)
        work.input.lookups.push_back(row.input);
    auto found = Matcher(m_context, *work.rule, work.input, host).identify();
    if (!found)
        return failure(found.error());
    work.outcome.attempts = std::move(found->attempts);
    work.outcome.identifierEntry = found->entry;
    if (!found->problems.empty()) {
        failItem(work, found->problems.front());
        return {};
    }
    auto part = store::Savepoint::begin(m_context.writer);
    if (!part)
        return failure(part.error());
    CiWriter writer(m_context, work.input, work.outcome);
    ITAM_TRY(found->target ? writer.update(*found) : writer.insert(host));
    if (!work.outcome.errors.empty()) {
        failItem(work, {});
        return part->rollBack();
    }
    for (const SourceInfo& source : work.sources)
        ITAM_TRY(recordKey(m_context, source, *writer.writtenClass(), work.outcome.sysId));
    ITAM_TRY(writeRows(work));
    return part->keep();
}

Result<void> Engine::writeRows(WorkItem& work)
{
    std::list<std::pair<QString, AttachedWriter>> writers;
    for (AttachedRow* row : work.rows()) {
        if (row->outcome.hasFailed())
            continue;
        const QString key = row->input.className + QLatin1Char('.') + row->referencedField;
        auto writer = std::find_if(writers.begin(), writers.end(), [&](const auto& each) { return each.first == key; });
        if (writer == writers.end())
            writer = writers.emplace(writers.end(), key,
                                     AttachedWriter(m_context, *m_context.schema().find(row->input.className),
                                                    row->referencedField, work.outcome.sysId));
        ITAM_TRY(writer->second.write(*row));
    }
    return {};
}

Result<void> Engine::relate(RelationOutcome& outcome, const RelationInput& relation)
{
    const auto endOf = [&](int index, const QString& id) -> const RowOutcome* {
        if (index < 0)
            return outcomeOf(id);
        const WorkItem* work = itemOf(index);
        return work ? &work->outcome : nullptr;
    };
    const RowOutcome* parent = endOf(relation.parent, relation.parentId);
    const RowOutcome* child = endOf(relation.child, relation.childId);
    if (!parent || !child) {
        const bool isParent = !parent;
        const int index = isParent ? relation.parent : relation.child;
        const QString& id = isParent ? relation.parentId : relation.childId;
        fail(outcome, {ProblemCode::InvalidInputData,
                       QStringLiteral("Payload relations '%1' has invalid %2 record index: [%3]")
                           .arg(relation.type, isParent ? QStringLiteral("parent") : QStringLiteral("child"),
                                index < 0 ? id : QString::number(index))});
        return {};
    }
    const auto type = m_relations.typeNamed(relation.type);
    if (!type)
        return failure(type.error());
    if (type->sysId.isEmpty()) {
        fail(outcome, type->problem);
        return {};
    }
    if (parent->sysId.isEmpty() || child->sysId.isEmpty()) {
        fail(outcome, {ProblemCode::Abandoned,
                       QStringLiteral("While processing relations encountered errors in payload item: %1")
                           .arg(parent->sysId.isEmpty() ? parent->className : child->className)});
        return {};
    }
    return m_relations.relate(relation, parent->sysId, child->sysId, outcome);
}

void Engine::fail(RowOutcome& outcome, Problem problem) const
{
    const bool isWarning = m_context.options.takesIncomplete() && isIncomplete(problem.code);
    (isWarning ? outcome.warnings : outcome.errors).push_back(std::move(problem));
    forgetWrites(outcome);
    if (m_context.options.isEnhanced)
        outcome.operation = Operation::InsertAsIncomplete;
}

/// With the rows that come along. A problem without a message: those of the outcome are told already.
void Engine::failItem(WorkItem& work, Problem problem) const
{
    const std::vector<Problem> told = std::exchange(work.outcome.errors, {});
    for (const Problem& each : told)
        fail(work.outcome, each);
    const bool isOfRows = problem.code == ProblemCode::RelatedRuleMissing;
    if (!problem.message.isEmpty())
        fail(work.outcome, problem);
    for (AttachedRow* row : work.rows()) {
        row->outcome.errors.clear();
        row->outcome.warnings.clear();
        const bool isOwn = isOfRows && problem.message.contains(row->input.className);
        fail(row->outcome, isOwn ? problem
                                 : Problem{ProblemCode::Abandoned,
                                           QStringLiteral("Abandoning processing payload item '%1', since its depends "
                                                          "on payload item '%2' has errors")
                                               .arg(row->input.className, work.input.className)});
    }
}

bool Engine::hasFailures()
{
    const auto rowFailed = [](const AttachedRow& row) { return row.outcome.hasFailed(); };
    return std::any_of(m_works.begin(), m_works.end(),
                       [&](const WorkItem& work) {
                           return work.outcome.hasFailed() ||
                                  std::any_of(work.related.begin(), work.related.end(), rowFailed);
                       }) ||
           std::any_of(m_relationOutcomes.begin(), m_relationOutcomes.end(),
                       [](const RelationOutcome& outcome) { return outcome.hasFailed(); });
}

/// What went well did not happen after all.
void Engine::abandonTheRest()
{
    for (WorkItem& work : m_works) {
        if (!work.outcome.hasFailed())
            failItem(work, tooManyErrors());
    }
    for (RelationOutcome& outcome : m_relationOutcomes) {
        if (!outcome.hasFailed())
            fail(outcome, tooManyErrors());
    }
}

/// A query knows no sys_ids of what is not there.
void Engine::forgetInserted()
{
    const auto forget = [](RowOutcome& outcome) {
        if (outcome.operation == Operation::Insert)
            outcome.sysId.clear();
    };
    for (WorkItem& work : m_works) {
        forget(work.outcome);
        for (AttachedRow* row : work.rows())
            forget(row->outcome);
    }
    for (RelationOutcome& outcome : m_relationOutcomes)
        forget(outcome);
}

Result<void> Engine::keepIncomplete()
{
    if (!m_context.options.takesIncomplete())
        return {};
    for (WorkItem& work : m_works) {
        if (!work.outcome.hasFailed())
            continue;
        const Problem& problem =
            work.outcome.errors.empty() ? work.outcome.warnings.front() : work.outcome.errors.front();
        auto kept = insertRecord(m_context.writer, QStringLiteral("cmdb_ire_incomplete_payloads"),
                                 {{QStringLiteral("source_name"), m_context.sourceOf(work.input.source)},
                                  {QStringLiteral("class_name"), work.input.className},
                                  {QStringLiteral("error"), nameOf(problem.code)},
                                  {QStringLiteral("message"), problem.message},
                                  {QStringLiteral("payload"), work.input.text.left(keptText)}});
        if (!kept)
            return failure(kept.error());
        work.outcome.incompleteId = std::move(*kept);
    }
    return {};
}

Answer Engine::answer()
{
    Answer answer;
    answer.logContextId = store::newSysId();
    for (WorkItem& work : m_works) {
        for (AttachedRow* row : work.rows())
            work.outcome.attached.push_back(std::move(row->outcome));
        answer.items.push_back(std::move(work.outcome));
    }
    answer.relations = std::move(m_relationOutcomes);
    return answer;
}

WorkItem* Engine::itemOf(int index)
{
    const auto found =
        std::find_if(m_works.begin(), m_works.end(), [&](const WorkItem& work) { return work.isOf(index); });
    return found == m_works.end() ? nullptr : &*found;
}

WorkItem* Engine::itemOf(const QString& internalId)
{
    return m_rows.value(internalId).first;
}

const RowOutcome* Engine::outcomeOf(const QString& internalId)
{
    const auto found = m_rows.constFind(internalId);
    if (found == m_rows.constEnd())
        return nullptr;
    return found->second ? static_cast<const RowOutcome*>(&found->second->outcome) : &found->first->outcome;
}

} // namespace itam::sandbox::identification
