// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON to and from the values of identification (servicenow-ire.md 1-3). Pure functions; any thread.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/identification/payload.h"

#include <QJsonObject>

namespace itam::sandbox::identification {

/// Members that are missing are empty; those that nobody knows are ignored.
[[nodiscard]] Payload payloadFrom(const QJsonObject& body);

/// "partial_payloads:false,generate_summary:true" into `options`. Returns the first part that is no name and value, or
/// a null string; names that nobody knows are ignored.
[[nodiscard]] QString readOptions(const QString& text, Options& options);

/// The object below "result".
[[nodiscard]] QJsonObject toJson(const Answer& answer, const Options& options);

} // namespace itam::sandbox::identification
