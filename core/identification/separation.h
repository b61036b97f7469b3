// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The end of IR-20: a record that shared the CI of another gets a serial number (or, without one, a name) of its own
// and is a computer of its own from then on. Lives on the sender thread. Errors: those of the journal and of the
// instance.
#pragma once

#include "core/identification/parts.h"
#include "core/wire/messages.h"

namespace itam::core::identification {

/// Forgets whose CI it was for each of `records` that the instance would not take for that CI any more: neither the CI
/// itself nor its list of serial numbers has its number, and it never was sent under its own key (which would lead
/// there for good). What the account may not read decides nothing.
[[nodiscard]] Result<void> letGoOfSeparated(Parts& parts, const QList<wire::ReceivedRecord>& records, KnownCis& known,
                                            const std::stop_token& stop);

/// What is installed on a separated computer landed on the other one, and nobody told the journal whose it was: the
/// next export has to send everything once more. True from a separation until the instance's epoch is another one.
[[nodiscard]] Result<bool> wasSeparated(servicenow::ChannelMemory& memory, const QString& instanceId,
                                        const QString& epoch);

} // namespace itam::core::identification
