// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All that follows from changes of records for the lifecycle of CIs: CI and asset follow each other (assetsync.h), the
// pickers of incident and problem follow the rules (taskqualifiers.h), triggers follow their jobs (jobscheduler.h).
#pragma once

#include "core/sandbox/lifecycle/assetsync.h"

namespace itam::sandbox::lifecycle {

/// For StoreOptions::follower, so it outlives the store. Everything on the writer thread.
class Consequences final : public store::RecordFollower
{
public:
    /// Brings what a fresh instance has, once, and what is derived from the present rules. After the catalogue and
    /// store::seedLifecycle(). Errors are those of the store.
    [[nodiscard]] static Result<void> prepare(store::Writer& writer);

    [[nodiscard]] bool watches(const store::Schema& schema, const store::Table& table) const override;
    [[nodiscard]] Result<Afterwards> follow(store::Writer& writer, store::RecordChange& change) override;
    [[nodiscard]] bool mattersInInsert(const QString& column) const override;
    [[nodiscard]] Result<bool> hasFollowers(store::Writer& writer, const store::Table& table) override;
    [[nodiscard]] Result<bool> hasFollowers(store::Writer& writer, const store::Table& table,
                                            const QString& sysId) override;

private:
    AssetSync m_assets;
};

} // namespace itam::sandbox::lifecycle
