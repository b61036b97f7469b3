// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Retirement and the activity log with all that they can say. GUI thread.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// "policy", "dry run", "retired", "withheld", "running"
[[nodiscard]] std::unique_ptr<QWidget> makeRetirementPage(const QString& situation, const core::support::Clock& clock);
/// "lines", "empty"
[[nodiscard]] std::unique_ptr<QWidget> makeActivityPage(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
