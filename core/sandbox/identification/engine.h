// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Identification and reconciliation of one payload (servicenow-ire.md 1-7): items in an order in which each finds what
// it depends on, then relationships; what fails is taken back, alone or with all the rest, and so is everything of a
// query. Who may write what, the reconciliation rules say; without any the last writer wins. Lives inside one
// transaction of the store, on its writer thread. Errors: those of the store; what is wrong with the payload stands in
// the answer.
#pragma once

#include "core/sandbox/identification/matcher.h"
#include "core/sandbox/identification/relations.h"
#include "core/sandbox/identification/workitem.h"

namespace itam::sandbox::identification {

class Engine
{
public:
    [[nodiscard]] static Result<Answer> run(store::Writer& writer, Options options, Payload payload);

private:
    Engine(Context& context, Payload payload);

    [[nodiscard]] Result<Answer> work();
    [[nodiscard]] Result<void> checkSources();
    void checkInternalIds();
    [[nodiscard]] Result<void> process(WorkItem& work);
    /// One reference of an item or of one of its rows.
    struct Referring
    {
        QString id;       ///< of who refers
        AttachedRow* row; ///< null: the item itself
        const ReferenceInput* reference;
    };
    [[nodiscard]] std::vector<Referring> referencesOf(WorkItem& work) const;
    [[nodiscard]] Result<void> processWhatItNeeds(WorkItem& work);
    [[nodiscard]] bool hasRules(WorkItem& work);
    [[nodiscard]] bool fillReferences(WorkItem& work);
    /// The host of a dependent item; nothing: none is needed, or a problem stands in the outcome.
    [[nodiscard]] Result<std::optional<Host>> hostOf(WorkItem& work);
    [[nodiscard]] WorkItem* hostItem(const WorkItem& work, const RelationInput& relation, const HostingRule& rule);
    [[nodiscard]] Result<void> find(WorkItem& work);
    [[nodiscard]] Result<void> write(WorkItem& work, const std::optional<Host>& host);
    [[nodiscard]] Result<void> writeRows(WorkItem& work);
    [[nodiscard]] Result<void> relate(RelationOutcome& outcome, const RelationInput& relation);

    void fail(RowOutcome& outcome, Problem problem) const;
    void failItem(WorkItem& work, Problem problem) const;
    [[nodiscard]] bool hasFailures();
    void abandonTheRest();
    void forgetInserted();
    [[nodiscard]] Result<void> keepIncomplete();
    [[nodiscard]] Answer answer();

    [[nodiscard]] WorkItem* itemOf(int index);
    /// The item that the row belongs to, or is.
    [[nodiscard]] WorkItem* itemOf(const QString& internalId);
    [[nodiscard]] const RowOutcome* outcomeOf(const QString& internalId);

    Context& m_context;
    Payload m_payload;
    std::vector<WorkItem> m_works;
    std::vector<RelationOutcome> m_relationOutcomes;
    Relations m_relations;
    QHash<QString, std::pair<WorkItem*, AttachedRow*>> m_rows; ///< by internal id; null: the item itself
};

} // namespace itam::sandbox::identification
