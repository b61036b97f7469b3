// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/reconciliation.h"

#include "core/sandbox/store/matchingrecords.h"

#include <algorithm>
#include <array>
#include <optional>

namespace itam::sandbox::identification {
namespace {

const QString ruleTable = QStringLiteral("cmdb_reconciliation_definition");

/// Of identification itself; no rule may be about them.
constexpr std::array ownColumns{"discovery_source", "first_discovered", "last_discovered", "duplicate_of", "cmdb_ci"};

bool isOwn(const QString& column)
{
    return std::any_of(ownColumns.begin(), ownColumns.end(),
                       [&](const char* own) { return column == QLatin1String(own); });
}

/// What the rules of one class say of a column: the lowest number of the source, and that of all others.
struct Ranks
{
    bool isRuled = false;
    std::optional<int> own;
    std::optional<int> others;
};

Ranks ranksIn(const std::vector<ReconciliationRule>& rules, const QString& className, const QString& source,
              const QString& column)
{
    Ranks ranks;
    for (const ReconciliationRule& rule : rules) {
        if (rule.appliesTo != className || (!rule.attributes.isEmpty() && !rule.attributes.contains(column)))
            continue;
        ranks.isRuled = true;
        std::optional<int>& lowest = rule.source == source ? ranks.own : ranks.others;
        lowest = std::min(lowest.value_or(rule.priority), rule.priority);
    }
    return ranks;
}

bool isMasked(const std::vector<ReconciliationRule>& rules, const store::Schema& schema, const QString& source,
              const store::Table& table, const QString& column)
{
    for (const store::Table* each = &table; each; each = schema.find(each->extends)) {
        const Ranks ranks = ranksIn(rules, each->name, source, column);
        if (ranks.isRuled)
            return !ranks.own || (ranks.others && *ranks.others < *ranks.own);
    }
    return false;
}

} // namespace

Result<std::vector<ReconciliationRule>> readReconciliationRules(store::Session& session)
{
    std::vector<ReconciliationRule> rules;
    const store::Table* table = session.schema().find(ruleTable);
    if (!table)
        return rules;
    const auto rows = findMatching(session, *table, {{table->column(u"active"), QStringLiteral("true"), true}});
    if (!rows)
        return failure(rows.error());
    for (const store::Values& row : *rows) {
        ReconciliationRule rule{.appliesTo = row.value(QStringLiteral("applies_to")),
                                .attributes = {},
                                .source = row.value(QStringLiteral("discovery_source")),
                                .priority = row.value(QStringLiteral("priority")).toInt()};
        const QStringList attributes =
            row.value(QStringLiteral("attributes")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& attribute : attributes)
            rule.attributes.append(attribute.trimmed());
        rules.push_back(std::move(rule));
    }
    return rules;
}

QStringList takeMasked(const std::vector<ReconciliationRule>& rules, const store::Schema& schema, const QString& source,
                       const store::Table& table, const store::Values& before, store::Values& changed)
{
    QStringList masked;
    if (rules.empty())
        return masked;
    for (auto value = changed.begin(); value != changed.end();) {
        const QString& column = value.key();
        if (isOwn(column) || before.value(column).isEmpty() || !isMasked(rules, schema, source, table, column)) {
            ++value;
            continue;
        }
        masked.append(column);
        value = changed.erase(value);
    }
    masked.sort();
    return masked;
}

} // namespace itam::sandbox::identification
