// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schedule as text and as JSON. Pure; any thread.
#pragma once

#include "core/schedule/advice.h"

#include <QJsonObject>

namespace itam::app::exporter {

/// Who answers how a status came to be.
[[nodiscard]] QString statusText(const core::schedule::Status& status);
[[nodiscard]] QJsonObject statusJson(const core::schedule::Status& status);
/// With the whole text of each file, as --dry-run shows it.
[[nodiscard]] QString planText(const core::schedule::Plan& plan, const QStringList& advice);
[[nodiscard]] QJsonObject planJson(const core::schedule::Plan& plan, const QStringList& advice, bool dryRun);
[[nodiscard]] QString upcomingText(const core::schedule::Upcoming& upcoming, const core::schedule::Task& task);

} // namespace itam::app::exporter
