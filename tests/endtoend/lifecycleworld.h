// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lifecycle tables of a running instance, read over the Table API into a World, so that what must hold of every
// instance (invariants.h) can be asked of it.
#pragma once

#include "tests/core/lifecycle/invariants.h"
#include "tests/endtoend/sandboxprocess.h"

namespace itam::tests {

/// CIs `cis` with all that the tables hold of them, and the rules. The audit: all entries about those CIs, in the order
/// in which they were written.
[[nodiscard]] lifecycle::World readWorld(const SandboxProcess& sandbox, const QStringList& cis);

} // namespace itam::tests
