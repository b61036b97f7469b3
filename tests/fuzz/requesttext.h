// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests as text, so that seeds can be read and written by people:
//
//   POST /api/now/table/thing?sysparm_fields=name
//   Content-Type: application/json
//
//   {"name":"x"}
#pragma once

#include "core/sandbox/http/message.h"

namespace itam::tests::fuzz {

/// Any bytes give some request.
[[nodiscard]] sandbox::http::Request requestFrom(const QByteArray& text);

} // namespace itam::tests::fuzz
