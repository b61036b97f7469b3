// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Licence and schedule, changed by whoever may and with a line in the audit: what console and itam-export call. Block;
// not on the GUI thread. Errors: those of what they guard, NotPermitted (nothing was changed), and those of Gate.
#pragma once

#include "core/administration/gate.h"
#include "core/schedule/installer.h"
#include "core/settings/entitlement.h"

namespace itam::core::administration {

[[nodiscard]] Result<settings::Entitlement> installLicence(const Gate& gate, const QString& path, const QString& file,
                                                           const support::Clock& clock);
[[nodiscard]] Result<settings::Entitlement> removeLicence(const Gate& gate, const QString& path,
                                                          const support::Clock& clock);

/// Also makes the account that the system's service runs as an Administrator of the journal that it uses, where there is
/// one already, so that its exports are not refused. (A user's service runs as that user; a journal that the service
/// makes itself knows it as its first account.)
[[nodiscard]] Result<void> installSchedule(const Gate& gate, const schedule::Plan& plan,
                                           const schedule::Places& places, schedule::Commands& commands,
                                           const QDateTime& now);
[[nodiscard]] Result<schedule::Removed> removeSchedule(const Gate& gate, schedule::Scope scope,
                                                       const schedule::Places& places, schedule::Commands& commands,
                                                       const QDateTime& now);

} // namespace itam::core::administration
