// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// export_status (D-1, D-3, D-10) and connection_test (2.5, design.md 6.2). Errors: those of the store.
#pragma once

#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/session.h"
#include "core/sandbox/transform/transformmap.h"
#include "core/wire/messages.h"

namespace itam::sandbox::integration {

/// The closing and ending part of a status request: inside one transaction. Code 22 answers only a status without
/// close.
[[nodiscard]] Result<void> closeAndEnd(store::Writer& writer, const transform::MapSet& maps,
                                       const core::wire::StatusRequest& request);

/// Says why when the run waits and nothing processes it (F-16).
[[nodiscard]] Result<core::wire::Reply> statusReply(store::Session& session, const core::wire::StatusRequest& request,
                                                    const QDateTime& now);

struct InstanceFacts
{
    QString instanceId;
    QString epoch;
    QDateTime now;
};
[[nodiscard]] Result<core::wire::Reply> connectionReply(store::Session& session, const core::wire::Sender& sender,
                                                        const platform::Caller& caller, const InstanceFacts& facts);

} // namespace itam::sandbox::integration
