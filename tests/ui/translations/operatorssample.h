// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Operators in situations that show all its words.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// "administrator", "viewer", "nobody"
[[nodiscard]] std::unique_ptr<QWidget> makeOperatorsPage(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
