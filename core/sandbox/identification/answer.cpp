// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/answer.h"

namespace itam::sandbox::identification {

QString nameOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::InvalidInputData:
        return QStringLiteral("INVALID_INPUT_DATA");
    case ProblemCode::MissingMatchingAttributes:
        return QStringLiteral("MISSING_MATCHING_ATTRIBUTES");
    case ProblemCode::RequiredAttributeEmpty:
        return QStringLiteral("REQUIRED_ATTRIBUTE_EMPTY");
    case ProblemCode::MissingDependency:
        return QStringLiteral("MISSING_DEPENDENCY");
    case ProblemCode::MultipleDependencies:
        return QStringLiteral("MULTIPLE_DEPENDENCIES");
    case ProblemCode::RuleMissing:
        return QStringLiteral("IDENTIFICATION_RULE_MISSING");
    case ProblemCode::LookupRuleMissing:
        return QStringLiteral("IDENTIFICATION_RULE_FOR_LOOKUP_MISSING");
    case ProblemCode::RelatedRuleMissing:
        return QStringLiteral("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING");
    case ProblemCode::LookupRuleOfDependent:
        return QStringLiteral("NO_LOOKUP_RULES_FOR_DEPENDENT_CI");
    case ProblemCode::DuplicateRelationshipTypes:
        return QStringLiteral("DUPLICATE_RELATIONSHIP_TYPES");
    case ProblemCode::DuplicatePayloadRecords:
        return QStringLiteral("DUPLICATE_PAYLOAD_RECORDS");
    case ProblemCode::DuplicateLookupPayload:
        return QStringLiteral("DUPLICATE_LOOKUP_PAYLOAD");
    case ProblemCode::DuplicateRelatedPayload:
        return QStringLiteral("DUPLICATE_RELATED_PAYLOAD");
    case ProblemCode::MultipleDuplicateRecords:
        return QStringLiteral("MULTIPLE_DUPLICATE_RECORDS");
    case ProblemCode::MultiMatch:
        return QStringLiteral("MULTI_MATCH");
    case ProblemCode::Abandoned:
        return QStringLiteral("ABANDONED");
    case ProblemCode::ReclassificationNotAllowed:
        return QStringLiteral("RECLASSIFICATION_NOT_ALLOWED");
    case ProblemCode::InsertNotAllowedForSource:
        return QStringLiteral("INSERT_NOT_ALLOWED_FOR_SOURCE");
    }
    return {};
}

QString nameOf(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return QStringLiteral("INSERT");
    case Operation::Update:
        return QStringLiteral("UPDATE");
    case Operation::UpdateWithUpgrade:
        return QStringLiteral("UPDATE_WITH_UPGRADE");
    case Operation::UpdateWithDowngrade:
        return QStringLiteral("UPDATE_WITH_DOWNGRADE");
    case Operation::UpdateWithSwitch:
        return QStringLiteral("UPDATE_WITH_SWITCH");
    case Operation::NoChange:
        return QStringLiteral("NO_CHANGE");
    case Operation::InsertAsIncomplete:
        return QStringLiteral("INSERT_AS_INCOMPLETE");
    case Operation::None:
        break;
    }
    return {};
}

QString nameOf(AttemptResult result)
{
    switch (result) {
    case AttemptResult::Matched:
        return QStringLiteral("MATCHED");
    case AttemptResult::NoMatch:
        return QStringLiteral("NO_MATCH");
    case AttemptResult::Skipped:
        return QStringLiteral("SKIPPED");
    case AttemptResult::MultiMatch:
        return QStringLiteral("MULTI_MATCH");
    }
    return {};
}

} // namespace itam::sandbox::identification
