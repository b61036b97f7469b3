// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names that the platform gives records which are called after others (servicenow-import.md 12): a user is called
// after first and last name, a model after manufacturer and name, an asset after its tag and model. Without them a
// reference to such a record has an empty display value. Stateless; on the thread of the session.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::platform {

/// Adds the name to `values` when they have a part of it and nobody chose a name: neither these values nor, as far as
/// it differs from what its parts made, the record. `before` is null for an insert. Errors: those of the store.
[[nodiscard]] Result<void> applyDisplayName(store::Session& session, const store::Table& table,
                                            const store::Values* before, store::Values& values);

} // namespace itam::sandbox::platform
