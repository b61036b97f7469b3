// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Schedule with all that it can say. GUI thread.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// "nothing", "waiting", "changed", "switched off", "silent", "refused"
[[nodiscard]] std::unique_ptr<QWidget> makeSchedulePage(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
