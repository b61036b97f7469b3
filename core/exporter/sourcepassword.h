// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The password of the account that reads the operations database on a server: with the other secrets, never in settings
// (S-03). Pure but for what `read` does; any thread.
#pragma once

#include "core/secrets/secretstore.h"
#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

/// Of the SecretKey, and of the credential that a service has it as.
inline constexpr auto sourcePasswordKind = QLatin1String("source-password");

/// Where the stores keep it: of the same user, server and database, whatever the options behind '?' are. A service has
/// it as the credential "source-password".
[[nodiscard]] secrets::SecretKey sourcePasswordKey(const QString& dsn);

/// nullopt: none is saved. On the thread that opens the database.
using ReadSecret = std::function<Result<std::optional<secrets::Secret>>(const secrets::SecretKey&)>;

/// `dsn` with the password that `read` finds when a server is opened.
[[nodiscard]] source::SourceLocation locationOf(const QString& dsn, ReadSecret read);

} // namespace itam::core::exporter
