// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// May an export be started from the window, and if not, why not: what can be known without asking anybody. Preflight
// (core/exporter) checks all of it again, and the rest. Pure; any thread.
#pragma once

#include "core/settings/entitlement.h"
#include "core/settings/settings.h"

namespace itam::core::settings {

/// Is a secret saved? Unknown: the keyring has not answered yet, or cannot be read.
enum class SecretPresence
{
    Unknown,
    Missing,
    Saved
};

struct StartConditions
{
    const Settings& settings; ///< as saved
    bool unsavedChanges = false;
    bool exportRunning = false;
    bool instanceStarting = false;                         ///< the embedded one
    bool instanceStopped = false;                          ///< the embedded one could not be started, or ended
    std::optional<Entitlement> entitlement = std::nullopt; ///< nullopt: not known yet
    SecretPresence token = SecretPresence::Unknown;
    SecretPresence clientSecret = SecretPresence::Unknown;
};

/// In the order in which they are looked for: first what the person is just doing, then the order of P-16.
enum class StartObstacle
{
    None,
    ExportRunning, ///< P-07
    UnsavedChanges,
    NotEntitled, ///< P-10
    NoInstance,
    InstanceStarting,
    InstanceStopped,
    NoUrl, ///< P-05, as the next two
    NoUser,
    NoToken,
    NoClientId,
    NoClientSecret,
    SecretsUnknown,
    NothingSelected, ///< P-15
    NoSource         ///< P-14
};
inline constexpr int startObstacleCount = static_cast<int>(StartObstacle::NoSource) + 1;

[[nodiscard]] StartObstacle firstObstacle(const StartConditions& conditions);
/// A whole sentence for people that says what to do; empty for None.
[[nodiscard]] QString obstacleText(StartObstacle obstacle);

/// Is it the connection that is not complete, rather than something for now?
[[nodiscard]] bool isConnectionIncomplete(StartObstacle obstacle);

} // namespace itam::core::settings
