// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the CMDB Meta API says of a class (servicenow-ire.md 6.3). On the thread of the session. Errors: those of the
// store.
#pragma once

#include "core/sandbox/store/session.h"

#include <QJsonObject>

namespace itam::sandbox::platform {

/// With related entries as they are switched, and mandatory columns as the dictionary has them.
[[nodiscard]] Result<QJsonObject> classMeta(store::Session& session, const store::Table& table);

} // namespace itam::sandbox::platform
