// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which tables installed applications went to last, so that a change of the route is noticed: what landed by the other
// one is not there, and all of it has to travel (D-5). Kept in the channel's memory, in a place of its own beside the
// instance's; nothing there: by the one that was the only one once. Sender thread. Errors: those of the memory.
#pragma once

#include "core/identification/options.h"
#include "core/servicenow/channelmemory.h"

namespace itam::core::identification {

/// By route Off nothing travels, and nothing has moved.
[[nodiscard]] Result<bool> hasRouteChanged(servicenow::ChannelMemory& memory, const QString& instanceId,
                                           settings::SoftwareRoute route);
/// Before the first segment by that route, when whoever exports has noted the change.
[[nodiscard]] Result<void> rememberRoute(servicenow::ChannelMemory& memory, const QString& instanceId,
                                         settings::SoftwareRoute route);

} // namespace itam::core::identification
