// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance says it would do with a record, in words. Pure; any thread.
#pragma once

#include "core/exporter/preview.h"

#include <QJsonObject>

namespace itam::app::exporter {

/// Why it would not land, and what to know if it would; empty: there is nothing to say.
[[nodiscard]] QString predictionText(const core::servicenow::Prediction& prediction);

/// "update: recognised by its name alone..."
[[nodiscard]] QString answerText(const core::servicenow::Prediction& prediction);
[[nodiscard]] QJsonObject answerJson(const core::servicenow::Prediction& prediction);

/// A table of the answers of each data type, and what was left out of them.
[[nodiscard]] QString answersText(const core::exporter::PreviewReport& report);
[[nodiscard]] QJsonObject answersJson(const core::exporter::PreviewCounts& counts);

} // namespace itam::app::exporter
