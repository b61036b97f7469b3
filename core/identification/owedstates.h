// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The identification API cannot write "on insert only" (servicenow-ire.md 14.4), so a machine that is not in use comes
// into being with the instance's default state and is told apart afterwards, all of a segment in few requests. That one
// owes its state is remembered before, since the next answer would not say INSERT again. Lives on the sender thread.
#pragma once

#include "core/identification/parts.h"

namespace itam::core::identification {

class OwedStates
{
public:
    struct Owed
    {
        servicenow::RememberedRecord record;
        ColumnValues state;
        Outcome outcome; ///< once it has its state
        QStringList duplicates;
    };
    struct Paid
    {
        std::vector<Owed> rows; ///< those that have an outcome now
        Result<void> result;    ///< the error that left the others without one
    };

    explicit OwedStates(Parts& parts) : m_parts(&parts) {}

    void add(Owed owed) { m_owed.push_back(std::move(owed)); }
    /// All that were added. Errors: those of the Table API and of the memory; a row that the instance refuses is none.
    [[nodiscard]] Paid pay(const std::stop_token& stop);
    /// Their records travel again and owe it still.
    void forget() { m_owed.clear(); }

private:
    Parts* m_parts;
    std::vector<Owed> m_owed;
};

} // namespace itam::core::identification
