// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Through which proxy the system leads requests. Any thread but the GUI's: the system may have to fetch a script first.
#pragma once

#include "core/secrets/secret.h"

#include <QUrl>

#include <optional>

namespace itam::core::servicenow {

struct SystemProxy
{
    QByteArray url;  ///< without the login
    QString address; ///< host and port, for messages
    QByteArray user; ///< empty: it wants no login, as far as the system knows
    secrets::Secret password;
};

/// nullopt: there is none in between. Never one for this computer itself.
[[nodiscard]] std::optional<SystemProxy> systemProxyFor(const QUrl& url);

} // namespace itam::core::servicenow
