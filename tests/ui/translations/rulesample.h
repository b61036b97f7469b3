// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rule pages of CI lifecycle for SamplePage: their names of states, actions and classes count for no words.
#pragma once

#include <QString>

#include <memory>

class QWidget;

namespace itam::tests {

/// "states", "actions", "pairs", "not allowed actions", "not allowed transitions", "refused", "empty", "no
/// application"; null for others.
[[nodiscard]] std::unique_ptr<QWidget> makeRulePage(const QString& situation);

} // namespace itam::tests
