// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requestors, tasks, restore job, audit and log with something to say in each place. GUI thread.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// Null for a situation that there is not. `clock` outlives the page.
[[nodiscard]] std::unique_ptr<QWidget> makeRecordPage(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
