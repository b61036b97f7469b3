// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an answer of the identification API means for a record (servicenow-ire.md 3, 4 and 13.5): the words of our own
// row results, and whether the whole kind of rows has to stop. Pure; any thread.
#pragma once

#include "core/identification/answer.h"
#include "core/wire/codes.h"

#include <optional>

namespace itam::core::identification {

/// Reasons of this channel beside those of core/wire.
namespace reason {
inline constexpr auto noResult = "NO_RESULT";              ///< the answer does not mention the row (IR-6)
inline constexpr auto sameAs = "SAME_AS";                  ///< followed by the key whose row it shares; landed
inline constexpr auto unexpected = "UNEXPECTED_OPERATION"; ///< followed by the instance's word
inline constexpr auto partial = "INSERT_AS_PARTIAL";       ///< kept aside on the instance
inline constexpr auto incomplete = "INSERT_AS_INCOMPLETE"; ///< logged on the instance, not written
inline constexpr auto missingAttributes = "MISSING_MATCHING_ATTRIBUTES"; ///< nothing to identify the record by
inline constexpr auto statusNotSet = "STATUS_NOT_SET";                   ///< the CI is there, its state is not yet ours
inline constexpr auto oldHostKept = "OLD_HOST_KEPT"; ///< it is related to its host, and to the one before as well
} // namespace reason

struct Verdict
{
    bool landed = false;
    wire::RowResult result = wire::RowResult::Error;
    QString reason; ///< why it did not land
    QString detail; ///< what the instance says, for the log
    /// More rows of this kind would end the same way until an administrator changes the instance.
    std::optional<ErrorCode> stops;
};

/// `row`: null when the answer does not mention it. `isMention`: the item only names a CI that must be there already,
/// so that "nothing to identify by" means that it is not (IR-12).
[[nodiscard]] Verdict verdictOn(const RowAnswer* row, bool isMention = false);

/// What a dry run says of a row that would land (servicenow::predictionnote).
[[nodiscard]] QStringList notesOf(const RowAnswer& row);

} // namespace itam::core::identification
