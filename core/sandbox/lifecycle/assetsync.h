// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI and asset follow each other on every way into the instance (ci-lifecycle.md 12; R39-R45): statuses by
// core/lifecycle/assetsync.h, the other fields by core/lifecycle/fieldsync.h. What a change makes of the record itself
// is written with it; the record at the other end is written after it, once, and nothing follows from that.
//
//   the write of a CI --> its own statuses (R39-R42) --> written --> State and fields of its asset
//   the write of an asset --> its Substate          --> written --> statuses and fields of its CI
//
// A write that says skip_sync=true reaches no other record. It holds for that write only, so it is stored as false.
#pragma once

#include "core/lifecycle/assetsync.h"
#include "core/sandbox/store/recordfollower.h"

namespace itam::sandbox::lifecycle {

/// On the writer thread, inside the transaction of the change. Errors are those of the store.
class AssetSync
{
public:
    [[nodiscard]] static bool watches(const store::Schema& schema, const store::Table& table);
    [[nodiscard]] Result<store::RecordFollower::Afterwards> follow(store::Writer& writer, store::RecordChange& change);

private:
    using Afterwards = store::RecordFollower::Afterwards;

    /// What is to be told to the record at the other end.
    struct Outcome
    {
        QString table; ///< cmdb_ci or alm_asset
        QString sysId;
        bool isAsset = false;   ///< the other record is one
        store::Values statuses; ///< decided already
        store::Values changed;  ///< fields of this record that may be shared
        std::vector<core::lifecycle::AuditEntry> audit;
    };

    [[nodiscard]] Result<Afterwards> followCi(store::Writer& writer, store::RecordChange& change);
    [[nodiscard]] Result<Afterwards> followAsset(store::Writer& writer, store::RecordChange& change);
    [[nodiscard]] Afterwards afterwards(store::Writer& writer, const store::Table& table, Outcome outcome);
    [[nodiscard]] Result<void> finish(store::Writer& writer, const store::Table& table, const QString& sysId,
                                      const Outcome& outcome);
    [[nodiscard]] Result<store::Values> sharedFields(store::Writer& writer, const store::Table& table,
                                                     const QString& sysId, const Outcome& outcome);
    /// Read once in a transaction, unless somebody changes them in it.
    [[nodiscard]] Result<const core::lifecycle::AssetMappings*> mappings(store::Writer& writer);
    [[nodiscard]] Result<void> readMappings(store::Writer& writer, core::lifecycle::Configuration& configuration);

    quint64 m_transaction = 0; ///< of m_mappings; 0: of none
    core::lifecycle::AssetMappings m_mappings;
};

} // namespace itam::sandbox::lifecycle
