// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The platform's own switches, rows of sys_properties. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// "true", in any case. False when there is no such property, or no such table.
[[nodiscard]] Result<bool> isPropertyTrue(Session& session, const QString& name);
/// Inserts it, or changes its value.
[[nodiscard]] Result<void> setSystemProperty(Writer& writer, const QString& name, const QString& value);

} // namespace itam::sandbox::store
