// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/recordrules.h"

namespace itam::sandbox::platform {

bool CombinedRules::governs(const store::Table& table) const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const RecordRules* rules) { return rules->governs(table); });
}

Result<RuleVerdict> CombinedRules::decide(store::Writer& writer, const RecordWrite& write)
{
    RecordWrite current = write;
    for (RecordRules* rules : m_rules) {
        auto verdict = rules->decide(writer, current);
        if (!verdict || verdict->kind != RuleVerdict::Kind::Allowed)
            return verdict;
        current.values = std::move(verdict->values);
    }
    return RuleVerdict::allowed(std::move(current.values));
}

} // namespace itam::sandbox::platform
