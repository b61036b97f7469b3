// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What identification and reconciliation answers (servicenow-ire.md 3, 4), as values. Any thread.
#pragma once

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace itam::sandbox::identification {

/// errors[].error and warnings[].error, as far as a sandbox can have them.
enum class ProblemCode
{
    InvalidInputData,
    MissingMatchingAttributes,
    RequiredAttributeEmpty,
    MissingDependency,
    MultipleDependencies,
    RuleMissing,
    LookupRuleMissing,
    RelatedRuleMissing,
    LookupRuleOfDependent,
    DuplicateRelationshipTypes,
    DuplicatePayloadRecords,
    DuplicateLookupPayload,
    DuplicateRelatedPayload,
    MultipleDuplicateRecords,
    MultiMatch,
    Abandoned,
    ReclassificationNotAllowed,
    InsertNotAllowedForSource
};
/// "INVALID_INPUT_DATA"
[[nodiscard]] QString nameOf(ProblemCode code);

struct Problem
{
    ProblemCode code = ProblemCode::InvalidInputData;
    QString message;
};

enum class Operation
{
    None, ///< left out of the answer
    Insert,
    Update,
    UpdateWithUpgrade,
    UpdateWithDowngrade,
    UpdateWithSwitch,
    NoChange,
    InsertAsIncomplete
};
[[nodiscard]] QString nameOf(Operation operation);

enum class AttemptResult
{
    Matched,
    NoMatch,
    Skipped,
    MultiMatch
};
[[nodiscard]] QString nameOf(AttemptResult result);

struct Attempt
{
    QString info;           ///< of the native key only
    QString identifierName; ///< empty: the native key
    QString searchOnTable;
    QStringList attributes;
    AttemptResult result = AttemptResult::Skipped;
};

/// What all kinds of rows have.
struct RowOutcome
{
    QString className;
    Operation operation = Operation::None;
    QString sysId; ///< empty: unknown
    std::vector<Problem> errors;
    std::vector<Problem> warnings;
    QStringList masked; ///< columns that another source owns: not written

    [[nodiscard]] bool hasFailed() const { return !errors.empty() || !warnings.empty(); }
};

/// A lookup or related row. Indexes: of the item, and in its list.
struct AttachedOutcome : RowOutcome
{
    std::vector<std::pair<int, int>> indices;
};

/// items[].info: the class stayed.
struct ClassKept
{
    QString code; ///< "SKIPPED_CLASS_DOWNGRADE"
    QString message;
};

struct ItemOutcome : RowOutcome
{
    std::vector<int> indices;
    QString identifierEntry; ///< sys_id; empty: none of them
    std::vector<Attempt> attempts;
    std::vector<ClassKept> classKept;
    std::vector<AttachedOutcome> attached; ///< lookups, then related rows
    QString incompleteId;                  ///< in cmdb_ire_incomplete_payloads; empty: not kept
};

struct RelationOutcome : RowOutcome
{
    std::vector<int> indices;
};

struct Answer
{
    QString logContextId;
    std::vector<ItemOutcome> items;
    std::vector<RelationOutcome> relations;
};

} // namespace itam::sandbox::identification
