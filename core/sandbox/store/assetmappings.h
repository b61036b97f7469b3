// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator laid down about CI and asset (ci-lifecycle.md 12). On the thread of the session. Errors: those
// of the store.
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

[[nodiscard]] Result<core::lifecycle::AssetMappings> assetMappings(Session& session);

} // namespace itam::sandbox::store
