// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-pages of Records in the situations that say most. GUI thread.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// Null: there is no such situation. `clock` outlives the page.
[[nodiscard]] std::unique_ptr<QWidget> makeStagingSample(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
