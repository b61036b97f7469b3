// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Authorization codes of OAuth on their way from the browser to the client (servicenow-rest.md 8): each is good once,
// for a minute, and for who it was made for. Not durable: whoever has one when the instance ends logs in again.
#pragma once

#include "core/support/clock.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace itam::sandbox::platform {

struct Authorization
{
    QString client; ///< sys_id in oauth_entity
    QString userId;
    QString redirectUri;
    QString challenge; ///< of PKCE, S256; empty: the client proves itself by its secret alone
};

/// Thread-safe.
class AuthorizationCodes
{
public:
    static constexpr std::chrono::seconds lifetime{60};
    static constexpr qsizetype mostCodes = 1'000; ///< the oldest go first

    explicit AuthorizationCodes(const core::support::Clock& clock) : m_clock(clock) {}

    [[nodiscard]] QString issue(Authorization authorization);
    /// The code is worth nothing from now on. Empty: it was not worth anything.
    [[nodiscard]] std::optional<Authorization> take(const QString& code);

private:
    struct Issued
    {
        Authorization authorization;
        std::chrono::steady_clock::time_point ends;
    };
    void makeRoom();

    const core::support::Clock& m_clock;
    std::mutex m_mutex;
    QHash<QString, Issued> m_issued;
};

/// What a client has to show later is base64url(SHA-256(verifier)), without padding (RFC 7636).
[[nodiscard]] bool answersChallenge(const QString& verifier, const QString& challenge);

} // namespace itam::sandbox::platform
