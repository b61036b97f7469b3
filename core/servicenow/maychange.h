// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The question before a write by hand to an instance: may who is at work change something there (core/model/roles.h)?
// On the thread of the session.
#pragma once

#include "core/servicenow/transport.h"

namespace itam::core::servicenow {

/// Error: NotPermitted, and those of the journal that knows. Empty: everything is allowed.
using MayChange = std::function<Result<void>()>;

/// Reading needs no permission.
[[nodiscard]] inline Result<void> checkMayChange(const MayChange& mayChange, Method method)
{
    return method == Method::Get || !mayChange ? Result<void>() : mayChange();
}

} // namespace itam::core::servicenow
