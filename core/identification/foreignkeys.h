// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether somebody else writes under our discovery source (servicenow-ire.md 13.5, "one export at a time"): nothing is
// reserved on such an instance, so keys in sys_object_source that this journal does not know are all that tells. Where
// two write, equal keys of theirs lead to one CI. Lives on the sender thread. Errors: those of the journal and of the
// instance.
#pragma once

#include "core/identification/findings.h"
#include "core/identification/options.h"
#include "core/servicenow/channelmemory.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::identification {

/// Adds foreign-keys to `findings`: two pages of keys are looked up, the newest and some at random. The message of a
/// check that is not fine is "3 of 97", then an example.
[[nodiscard]] Result<void> checkForeignKeys(servicenow::TableClient& tables, servicenow::ChannelMemory& memory,
                                            const Options& options, const QString& instanceId, Findings& findings,
                                            const std::stop_token& stop);

/// From the first hardware segment of a run to its end the instance may know keys of ours whose answer was lost: of an
/// instance whose last run did not end, foreign keys are not checked. What was remembered as open is one row.
[[nodiscard]] Result<void> beginHardware(servicenow::ChannelMemory& memory, const QString& instanceId);
[[nodiscard]] Result<void> endHardware(servicenow::ChannelMemory& memory, const QString& instanceId);

/// Forgets which CI it led to, but not that it is ours: the instance keeps it.
[[nodiscard]] Result<void> forgetOwnKey(servicenow::ChannelMemory& memory, const QString& instanceId,
                                        const QByteArray& key);

} // namespace itam::core::identification
