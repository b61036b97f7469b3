// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody wants of a CI or an asset, compared with what it is, as the lifecycle engine sees it. On the writer
// thread, as the change that it is about.
#pragma once

#include "core/lifecycle/snapshot.h"
#include "core/sandbox/store/recordfollower.h"

namespace itam::sandbox::lifecycle {

struct RecordEdit
{
    store::Values present; ///< as it is without the change: a new record has its defaults
    store::Values changed; ///< the columns that differ, in one spelling
    store::Values wanted;  ///< both together
};

/// What does not fit its column is left out: the write will say so.
[[nodiscard]] RecordEdit editFrom(const store::RecordChange& change);

/// A substatus depends on its Hardware Status: that of another one is none of its choices, and is cleared.
void keepSubstatus(store::RecordChange& change, RecordEdit& edit);
/// A substate depends on its State: that of another one gives way to the usual one (ci-lifecycle.md 3).
void keepSubstate(store::RecordChange& change, RecordEdit& edit);

/// True: what is written here is not to be told to the other record. Said for one write, so it is not stored.
[[nodiscard]] bool takesSkipSync(store::RecordChange& change);

/// A record without Status is as a new one.
[[nodiscard]] core::lifecycle::CiValues ciValues(const store::Values& record);
[[nodiscard]] core::lifecycle::AssetValues assetValues(const store::Values& record);

/// Without statuses and states, which follow rules of their own.
[[nodiscard]] store::Values sharedOf(store::Values changed);

} // namespace itam::sandbox::lifecycle
