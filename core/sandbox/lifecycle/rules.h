// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be said about writes of the lifecycle tables over REST (ci-lifecycle.md 2, 10; R46): administrators keep
// the catalogue, pairs, rules and priorities, as far as they make sense (rulechecks.h), and each change is audited;
// nothing goes that active rows lean on (INVALID_DELETE), and what is about a deleted action goes with it. The other
// tables are written by lifecycle calls and the restore job only, renewal tasks too.
#pragma once

#include "core/sandbox/lifecycle/service.h"
#include "core/sandbox/platform/recordrules.h"

namespace itam::sandbox::lifecycle {

/// On the writer thread. The service must outlive it.
class Rules final : public platform::RecordRules
{
public:
    explicit Rules(Service& service) : m_service(service) {}

    /// All lifecycle tables.
    [[nodiscard]] bool governs(const store::Table& table) const override;
    [[nodiscard]] Result<platform::RuleVerdict> decide(store::Writer& writer,
                                                       const platform::RecordWrite& write) override;

private:
    [[nodiscard]] Result<platform::RuleVerdict> remove(store::Writer& writer, const platform::RecordWrite& write);

    Service& m_service;
};

} // namespace itam::sandbox::lifecycle
