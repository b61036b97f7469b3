// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables that every instance has because the platform itself needs them: roles, OAuth clients and tokens, rate limits.
#pragma once

#include <QByteArray>

namespace itam::sandbox::platform {

/// One more document for store::Schema::fromJson(), beside that of the instance (which has sys_user).
[[nodiscard]] QByteArray platformSchema();

} // namespace itam::sandbox::platform
