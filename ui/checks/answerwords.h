// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ServiceNow says it would do with a record (servicenow-ire.md 13.5), for people. Pure; GUI thread.
#pragma once

#include "core/exporter/preview.h"

namespace itam::ui::checks {

/// Behind "ServiceNow would": what, why not, and what else there is to know of it.
[[nodiscard]] QString answerText(const core::servicenow::Prediction& answer);
/// The same for programs: "refused CI_NOT_FOUND", "update SEVERAL_MATCH".
[[nodiscard]] QString answerCode(const core::servicenow::Prediction& answer);
/// How many records it would insert, update, leave, ignore and refuse, as a sentence; of all data types.
[[nodiscard]] QString answersText(const core::exporter::PreviewReport& report);

} // namespace itam::ui::checks
