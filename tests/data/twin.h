// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small synthetic operations database with the awkward features of a real one (twin.sql says which), and the real one
// where there is one. Any thread.
#pragma once

#include <QString>

namespace itam::tests {

/// What the twin holds.
inline constexpr int twinComputers = 12;
inline constexpr int twinContractRows = 38;
inline constexpr int twinInstallations = 45;

/// Makes FOLDER/twin.db and returns its path. Ends the program when it cannot.
[[nodiscard]] QString makeTwin(const QString& folder);

/// The operations database made of published inventories, which lies beside the source tree and is not part of it;
/// empty when it is not there. Read-only: copy it to change it.
[[nodiscard]] QString realOperationsDatabase();

} // namespace itam::tests
