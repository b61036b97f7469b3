// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A channel to any stock instance, over public REST alone (servicenow-ire.md 13): hardware and applications through
// ServiceNow's Identification and Reconciliation Engine, contracts over the Table API. It takes the same segments as
// the integration application, answers them at once, and keeps its runs for itself: their end is known from the answers
// (13.5), an interrupted one is in doubt and its records travel again, which changes nothing that is there. Lives on
// the sender thread.
#pragma once

#include "core/identification/options.h"
#include "core/servicenow/instancesession.h"

namespace itam::core::identification {

/// Transport, session and clock outlive it.
[[nodiscard]] std::unique_ptr<servicenow::IntegrationChannel> makeChannel(servicenow::Transport& transport,
                                                                          servicenow::OAuthSession& session,
                                                                          const support::Clock& clock, Options options);

enum class Purpose
{
    Export,
    Test ///< its connection test also looks at what takes longer (inspection.h)
};
/// What an instance's settings say; empty for the channel of the integration application.
[[nodiscard]] servicenow::SessionOptions::MakeChannel channelFor(const settings::InstanceSettings& instance,
                                                                 Purpose purpose = Purpose::Export);

/// Under which name such an instance knows our records in sys_object_source; empty: by columns of its own.
[[nodiscard]] QString sourceNameFor(const settings::InstanceSettings& instance);
/// So do the ids begin that such an instance has in the journal (ExportRecord::instanceId).
inline constexpr auto instanceIdBegin = "ire:";
/// The id of an instance of either channel as people tell it from others: the beginning of a UUID, all of a name.
[[nodiscard]] QString shownInstance(const QString& instanceId);
/// Names of the checks that the connection test of that channel makes (Purpose::Test), in their order; empty for the
/// channel of the integration application. foreign-keys is among them: it needs a memory.
[[nodiscard]] QStringList checkNamesFor(const settings::InstanceSettings& instance);
/// Of that channel, without making one.
[[nodiscard]] servicenow::ChannelCapabilities capabilitiesFor(const settings::InstanceSettings& instance);

} // namespace itam::core::identification
