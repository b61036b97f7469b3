// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The CI of an item: inserted, or updated with what differs, its class changed where that is allowed, and stamped
// (servicenow-ire.md 2, 5.4-5.6). On the writer thread. Errors: those of the store; what is wrong with the item stands
// in its outcome.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/identification/matcher.h"

namespace itam::sandbox::identification {

class CiWriter
{
public:
    CiWriter(Context& context, const ItemInput& item, ItemOutcome& outcome)
        : m_context(context)
        , m_item(item)
        , m_outcome(outcome)
    {
    }

    /// `host`: of a dependent CI.
    [[nodiscard]] Result<void> insert(const std::optional<Host>& host);
    [[nodiscard]] Result<void> update(const Identified& found);

    /// The class of the record as it is now; null: nothing was written.
    [[nodiscard]] const store::Table* writtenClass() const { return m_class; }

private:
    [[nodiscard]] store::Values values(const store::Table& table) const;
    [[nodiscard]] Result<bool> hasMandatoryValues(const store::Table& table, const store::Values& values);
    /// The class that the record gets; null: it keeps its own. A refusal stands in the outcome.
    [[nodiscard]] const store::Table* wantedClass(const store::Table& current);
    [[nodiscard]] const store::Table* refusedClass(const store::Table& current, const store::Table& wanted);
    [[nodiscard]] Result<void> markDuplicates(const Identified& found);
    [[nodiscard]] Result<void> stampDiscovery(const store::Values& before);

    Context& m_context;
    const ItemInput& m_item;
    ItemOutcome& m_outcome;
    const store::Table* m_class = nullptr;
};

} // namespace itam::sandbox::identification
