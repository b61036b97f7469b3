// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator of the instance may do to the records of the integration application over REST: close an Import
// Run that is not finished (I-12), and give Integration Properties other values (6.2). Each leaves a row in sys_audit
// and a line in the Application Log. And fill in which CI a ComputerID stands for (D-11) when the records of another
// instance are copied into this one. Nobody else may write these tables, and nobody may write anything else in them.
#pragma once

#include "core/sandbox/platform/recordrules.h"
#include "core/sandbox/transform/transformmap.h"

#include <functional>

namespace itam::sandbox::integration {

class Administration final : public platform::RecordRules
{
public:
    /// `maps` outlive it. `wake`: there may be something to process, once this transaction is committed; any thread.
    Administration(const transform::MapSet& maps, std::function<void()> wake);

    [[nodiscard]] bool governs(const store::Table& table) const override;
    [[nodiscard]] Result<platform::RuleVerdict> decide(store::Writer& writer,
                                                       const platform::RecordWrite& write) override;

private:
    [[nodiscard]] Result<platform::RuleVerdict> closeAsFailed(store::Writer& writer,
                                                              const platform::RecordWrite& write) const;

    const transform::MapSet& m_maps;
    std::function<void()> m_wake;
};

} // namespace itam::sandbox::integration
