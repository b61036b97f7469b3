// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/verdict.h"

#include "core/servicenow/prediction.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace itam::core::identification {
namespace {

using wire::RowResult;

struct Meaning
{
    const char* code;
    RowResult result = RowResult::Error;
    const char* reason = nullptr; ///< null: the instance's own word
    std::optional<ErrorCode> stops = std::nullopt;
};

// servicenow-ire.md 4, in its order. What is not in here is a row error under the instance's own name.
constexpr auto meanings = std::to_array<Meaning>({
    {"MISSING_MATCHING_ATTRIBUTES", RowResult::Skipped, reason::missingAttributes},
    {"IDENTIFICATION_RULE_MISSING", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"IDENTIFICATION_RULE_FOR_LOOKUP_MISSING", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"NO_CLASS_NAME_FOR_INDEPENDENT_CI", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"NO_LOOKUP_RULES_FOR_DEPENDENT_CI", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"QUALIFICATION_LOOP", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"TYPE_CONFLICT_IN_QUALIFICATION", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"DUPLICATE_RELATIONSHIP_TYPES", RowResult::Error, nullptr, ErrorCode::IdentificationRuleMissing},
    {"MULTIPLE_DUPLICATE_RECORDS", RowResult::Error, wire::reason::ambiguous},
    {"MULTI_MATCH", RowResult::Error, wire::reason::ambiguous},
    {"INSERT_NOT_ALLOWED_FOR_SOURCE", RowResult::Ignored, wire::reason::addOff},
});

Verdict verdictOnComplaint(const Complaint& complaint, bool isMention)
{
    Verdict verdict;
    verdict.detail =
        complaint.message.isEmpty() ? complaint.code : complaint.code + QLatin1String(": ") + complaint.message;
    const auto known = std::ranges::find_if(
        meanings, [&](const Meaning& meaning) { return complaint.code == QLatin1String(meaning.code); });
    if (known == meanings.end()) {
        verdict.reason = complaint.code.isEmpty() ? QString::fromLatin1(reason::unexpected) : complaint.code;
        return verdict;
    }
    verdict.result = known->result;
    verdict.reason = known->reason ? QString::fromLatin1(known->reason) : complaint.code;
    verdict.stops = known->stops;
    if (isMention && verdict.reason == QLatin1String(reason::missingAttributes))
        verdict.reason = QString::fromLatin1(wire::reason::ciNotFound);
    return verdict;
}

Verdict notWritten(const RowAnswer& row)
{
    Verdict verdict;
    verdict.result = RowResult::Skipped;
    const Complaint* why = !row.errors.empty()     ? &row.errors.front()
                           : !row.warnings.empty() ? &row.warnings.front()
                                                   : nullptr;
    switch (row.operation) {
    case Operation::InsertAsPartial:
        verdict.reason = QString::fromLatin1(reason::partial);
        break;
    case Operation::InsertAsIncomplete:
        verdict.reason = QString::fromLatin1(reason::incomplete);
        break;
    default:
        verdict.result = RowResult::Error;
        verdict.reason = QLatin1String(reason::unexpected) + QLatin1Char(' ') + row.operationText;
    }
    if (why)
        verdict.detail = why->code + QLatin1String(": ") + why->message;
    return verdict;
}

} // namespace

Verdict verdictOn(const RowAnswer* row, bool isMention)
{
    if (!row) {
        Verdict missing;
        missing.reason = QString::fromLatin1(reason::noResult);
        return missing;
    }
    if (row->hasFailed)
        return verdictOnComplaint(row->errors.empty() ? Complaint() : row->errors.front(), isMention);
    if (!row->hasLanded())
        return notWritten(*row);
    Verdict verdict;
    verdict.landed = true;
    verdict.result = row->operation == Operation::Insert   ? RowResult::Inserted
                     : row->operation == Operation::Update ? RowResult::Updated
                                                           : RowResult::Ignored;
    return verdict;
}

QStringList notesOf(const RowAnswer& row)
{
    namespace note = servicenow::predictionnote;
    QStringList notes;
    if (row.severalMatched)
        notes.append(QString::fromLatin1(note::severalMatch));
    if (row.matchedBy.size() == 1 && row.matchedBy.first() == QLatin1String("name"))
        notes.append(QString::fromLatin1(note::matchedByName));
    if (row.classChanged)
        notes.append(QString::fromLatin1(note::classChanged));
    if (row.classKept)
        notes.append(QString::fromLatin1(note::classKept));
    if (!row.masked.isEmpty())
        notes.append(QString::fromLatin1(note::masked) + QLatin1Char(' ') + row.masked.join(QLatin1Char(',')));
    return notes;
}

} // namespace itam::core::identification
