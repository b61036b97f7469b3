// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retiring with everything that must be true before (retirement.h): the journal is locked (D-10); the instance is the
// one of the last export, neither restored nor cloned since (D-5); the newest export to it ended well, and a complete
// pass over hardware was counted. What `itam-export run` does behind an export, and `itam-export lifecycle retire` and
// the console when somebody asks. Lives on one background thread; calls block.
#pragma once

#include "core/exporter/retirement.h"
#include "core/journal/store/location.h"
#include "core/model/roles.h"
#include "core/servicenow/channel.h"
#include "core/source/location.h"
#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

/// All of it outlives the call.
struct RetirementSite
{
    const support::Clock& clock;
    journal::Location journal;
    source::SourceLocation source;
    QString senderName; ///< user@host
    servicenow::IntegrationChannel& channel;
    HardwareIdentities& identities;
    servicenow::LifecycleInstance& instance;
    /// Who asks for it; a Viewer may see what would be retired, and no more.
    model::Account account = model::currentAccount();
};

[[nodiscard]] RetirementReport retireAt(const RetirementSite& site, const RetirementOptions& options,
                                        const RetirementProgressed& progressed, std::stop_token stop);

} // namespace itam::core::exporter
