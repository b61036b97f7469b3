// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the connection after somebody used it: a test, or an export. Pure; GUI thread.
#pragma once

#include "core/exporter/summary.h"
#include "ui/models/roles.h"

#include <optional>

namespace itam::ui::shell {

[[nodiscard]] models::State connectionAfterTest(bool passed);
/// nullopt: the export did not come to the point where it would have shown.
[[nodiscard]] std::optional<models::State> connectionAfter(const core::exporter::ExportSummary& summary);

} // namespace itam::ui::shell
