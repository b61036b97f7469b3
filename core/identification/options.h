// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How records travel over the identification API (servicenow-ire.md 13). Values; any thread.
#pragma once

#include "core/settings/settings.h"

#include <chrono>

namespace itam::core::identification {

struct Options
{
    QString discoverySource = QStringLiteral("ITAM"); ///< a choice value of cmdb_ci.discovery_source, case matters
    bool followsClass = false; ///< true: a CI changes its class with the source; false: it keeps the one it landed in
    bool updatesContracts = false; ///< contracts that are there and differ are written, not only compared
    bool relatesHosts = true;      ///< virtual machines to the computers they run on
    bool makesReferences = false;  ///< companies and product models that are not there are made first
    settings::SoftwareRoute software = settings::SoftwareRoute::Sam;
    bool inspects = false;                      ///< the connection test looks at all of inspection.h
    int items = 100;                            ///< to begin with in one request
    std::chrono::milliseconds timeout{300'000}; ///< of one request; the balancer of a data centre cuts at 5 minutes

    friend bool operator==(const Options&, const Options&) = default;
};

/// Limits of one request (servicenow-ire.md 10, 13.2, 13.4).
inline constexpr int mostItems = 250;
inline constexpr int fewestItems = 1;
inline constexpr int mostMentions = 50;
inline constexpr int mostInstallations = 1000;
inline constexpr int mostInstallationsOfOne = 200;
inline constexpr qsizetype mostBytes = 2 * 1024 * 1024;
inline constexpr int pairsAtOnce = 200;

} // namespace itam::core::identification
