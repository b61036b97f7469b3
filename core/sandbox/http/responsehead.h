// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/http/message.h"

namespace itam::sandbox::http {

/// Status line and headers, up to and with the empty line. Headers that would break the head are left out.
[[nodiscard]] QByteArray headOf(const Response& response, bool keepAlive);

} // namespace itam::sandbox::http
