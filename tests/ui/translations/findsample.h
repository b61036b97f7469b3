// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where is this computer, and a rehearsed export, in their situations, for the checks of texts. GUI thread.
#pragma once

#include "core/support/clock.h"

#include <QWidget>

#include <memory>

namespace itam::tests {

/// "where found", "where several", "where nobody", "rehearsal never", "rehearsal done". `clock` outlives it. Null:
/// there is no such situation.
[[nodiscard]] std::unique_ptr<QWidget> makeFindPage(const QString& situation, const core::support::Clock& clock);

} // namespace itam::tests
