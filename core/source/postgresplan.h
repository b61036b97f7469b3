// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What PostgreSQL says about its plans, asked over a session of whatever kind. Errors: as the session has them.
// On the session's thread.
#pragma once

#include "core/source/serverconnection.h"

namespace itam::core::source::postgres {

/// As ServerConnection says: empty, or why not.
[[nodiscard]] Result<QString> whySorts(ServerConnection& session, const ViewColumns& view);
/// For any value of `column`, which an index answers by `comparison`.
[[nodiscard]] Result<QString> whyScans(ServerConnection& session, const ViewColumns& view, const QByteArray& column,
                                       const char* comparison);

} // namespace itam::core::source::postgres
