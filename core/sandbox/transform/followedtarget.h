// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes records of one target table and lets follow from it what follows (recordfollower.h), at next to no cost where
// nothing does. Lives inside one transaction, on the writer thread. Errors are those of the store.
#pragma once

#include "core/sandbox/store/recordfollower.h"
#include "core/sandbox/store/targets.h"

namespace itam::sandbox::transform {

class FollowedTarget
{
public:
    /// Both outlive it.
    FollowedTarget(store::Writer& writer, store::TargetTable& table);

    /// As TargetTable does.
    [[nodiscard]] Result<QString> insert(const store::Table& asClass, const std::vector<QString>& values);
    [[nodiscard]] Result<void> update(const store::TargetRow& existing, const std::vector<std::size_t>& changed,
                                      const std::vector<QString>& values, const store::Table* toClass);

private:
    [[nodiscard]] Result<bool> isFollowed(const QString& sysId);
    [[nodiscard]] Result<void> finish(const store::Table& table, const QString& sysId, const store::Values& added,
                                      const store::RecordFollower::Afterwards& afterwards);

    store::Writer& m_writer;
    store::TargetTable& m_table;
    store::RecordFollower* m_follower;
    std::vector<std::size_t> m_inInserts; ///< columns that matter there
    std::optional<bool> m_isFollowed;     ///< of updates; asked when the first comes
};

} // namespace itam::sandbox::transform
