// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a payload's values is written (servicenow-ire.md 2, 5.4, 5.6). Pure functions; any thread.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::identification {

/// Without unknown columns, those of the platform, references that are no sys_id and what does not fit its column; all
/// of that without a word, as the platform does it. In the spelling that they are kept in. Empty values are left out:
/// no source may blank a column unless a rule says so, and there are none.
[[nodiscard]] store::Values storableValues(const store::Table& table, const store::Values& values);

/// Of `values`, which are storable, those that `before` has not.
[[nodiscard]] store::Values differences(const store::Values& before, const store::Values& values);

} // namespace itam::sandbox::identification
