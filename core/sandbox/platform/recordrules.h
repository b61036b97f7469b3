// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What applications of the instance have to say about writes over REST, as business rules do on the platform. The Table
// API knows this interface only; what the rules are stands in the applications (integration, lifecycle), and
// app/sandbox puts them together.
#pragma once

#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/records.h"

#include <vector>

namespace itam::sandbox::platform {

/// One write that the platform itself has nothing against.
struct RecordWrite
{
    enum class Kind
    {
        Insert,
        Update,
        Delete
    };
    Kind kind;
    const store::Table& table; ///< class of the record, where its table is a hierarchy
    store::Values before;      ///< all but on-demand columns, as REST shows them; empty for an insert
    store::Values values;      ///< the columns that are wanted; empty for a delete
    const Caller& caller;
};

struct RuleVerdict
{
    enum class Kind
    {
        Allowed, ///< the platform writes `values`
        Done,    ///< updates and deletes: the rule has done all that there is to do
        Refused  ///< 403 "Operation Failed" with `reason`; nothing of this write stays
    };
    Kind kind = Kind::Allowed;
    store::Values values; ///< those of the write, or what the rule made of them; an insert may bring its sys_id
    QString reason;       ///< a sentence for people

    [[nodiscard]] static RuleVerdict allowed(store::Values values) { return {Kind::Allowed, std::move(values), {}}; }
    [[nodiscard]] static RuleVerdict done() { return {Kind::Done, {}, {}}; }
    [[nodiscard]] static RuleVerdict refused(QString reason) { return {Kind::Refused, {}, std::move(reason)}; }
};

/// Implementations are called on the writer thread, inside the transaction of the write; what they write themselves is
/// committed or rolled back with it. Errors are those of the store.
class RecordRules
{
public:
    virtual ~RecordRules() = default;

    /// Nobody but these rules decides who may write `table` and what: also where its access is "read".
    [[nodiscard]] virtual bool governs(const store::Table& table) const = 0;
    /// Called for every write, governed or not.
    [[nodiscard]] virtual Result<RuleVerdict> decide(store::Writer& writer, const RecordWrite& write) = 0;
};

/// Several as one: each sees what those before it have made of the values; the first that does not allow decides.
/// They outlive it.
class CombinedRules final : public RecordRules
{
public:
    explicit CombinedRules(std::vector<RecordRules*> rules) : m_rules(std::move(rules)) {}

    [[nodiscard]] bool governs(const store::Table& table) const override;
    [[nodiscard]] Result<RuleVerdict> decide(store::Writer& writer, const RecordWrite& write) override;

private:
    std::vector<RecordRules*> m_rules;
};

} // namespace itam::sandbox::platform
