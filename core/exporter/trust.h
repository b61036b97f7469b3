// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-5: is what we believe about an instance still true? Pure; any thread.
#pragma once

#include "core/journal/types.h"
#include "core/wire/messages.h"

namespace itam::core::exporter {

/// Why the baseline of one data type is not to be trusted, in a sentence for people; nullopt: it is.
/// `knownEpoch` is empty when this journal never spoke to the instance. `tracksChanges`: the channel's capability; an
/// instance that does not say who imported last is believed not to have been imported into. `hasMoved`: as
/// IntegrationChannel::moved(); what never ran is full by nature.
[[nodiscard]] std::optional<QString> distrustReason(const QString& knownEpoch, const journal::OwnerState& state,
                                                    const wire::ConnectionReport& report, model::DataType type,
                                                    bool tracksChanges = true, bool hasMoved = false);

} // namespace itam::core::exporter
