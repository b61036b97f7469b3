// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Refusals of an instance as a message: its sentence and code as given, and what to do about codes that we know
// (ci-lifecycle.md 10). Pure; GUI thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::lifecycle {

/// `what`: a sentence that says what did not happen. At most three refusals are told in full, the rest counted.
[[nodiscard]] widgets::Message messageOf(const QString& what, const QList<core::servicenow::CallRefusal>& refusals);

} // namespace itam::ui::lifecycle
