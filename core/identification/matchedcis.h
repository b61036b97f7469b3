// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A dry run writes no native keys. Of a computer that the instance has already, from somebody else, it therefore knows
// no key of ours when it is asked about the computer's installations; the export would have left one by then. Until
// then such a computer is named by what the instance itself has of it: serial number and name, by which the stock rule
// finds it (servicenow-ire.md 6.1). Reads two tables; sender thread.
#pragma once

#include "core/identification/parts.h"
#include "core/identification/payload.h"

namespace itam::core::identification {

struct MatchedCi
{
    QString sysId; ///< as the dry run found it
    Item* item;    ///< by its native key
};

/// Adds the values to the items whose native key the instance does not know. What may not be read stays as it is.
/// Errors: those of TableClient otherwise.
[[nodiscard]] Result<void> nameByValues(Parts& parts, const std::vector<MatchedCi>& cis, const std::stop_token& stop);

} // namespace itam::core::identification
