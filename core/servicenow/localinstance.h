// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance of one's own on this computer, for rehearsals (design.md 3): started and stopped by the program that
// shows it. What it is made of is not known here.
//
//   Stopped --start()--> Starting --ready--> Running --stop()--> Stopping --> Stopped
//      ^                    |                   |
//      \----failed----------/-------ended by itself (whenEnded)
#pragma once

#include "core/secrets/secret.h"
#include "core/support/result.h"

#include <functional>

namespace itam::core::servicenow {

/// How to reach it. A value, but with secrets in it: never logged.
struct LocalInstanceInfo
{
    QString url;
    QString user; ///< the account of the integration
    QString clientId;
    secrets::Secret clientSecret;
    secrets::Secret refreshToken;
    QString instanceId;
};

/// Lives on the GUI thread, or on the main thread of a program without one; needs its event loop. No call blocks but
/// the destructor, which waits for the end of the instance (about a second): what it has answered is on its disk.
class LocalInstance
{
public:
    enum class State
    {
        Stopped,
        Starting,
        Running,
        Stopping
    };
    /// Errors: NotFound (the program is not installed), LocalInstanceBusy (another program works on the same data),
    /// LocalInstanceFailed with what it said, Cancelled (stopped meanwhile), those of writing its folder.
    using Started = std::function<void(const Result<LocalInstanceInfo>&)>;

    virtual ~LocalInstance() = default;

    /// `done` is called exactly once, from the event loop, unless the object dies before. While Starting or Running it
    /// joins what is there; while Stopping the start follows the end.
    virtual void start(Started done) = 0;
    /// Does nothing when it is stopped. `done`, if any, is called once from the event loop.
    virtual void stop(std::function<void()> done = {}) = 0;

    [[nodiscard]] virtual State state() const = 0;
    /// Of Running.
    [[nodiscard]] virtual std::optional<LocalInstanceInfo> info() const = 0;
    /// Called from the event loop when it ends while Running without having been asked to. Error: LocalInstanceFailed.
    virtual void whenEnded(std::function<void(const Error&)> ended) = 0;
};

} // namespace itam::core::servicenow
