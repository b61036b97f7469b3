// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the journal is, with the password of the account that uses it on a server: with the other secrets, never in
// settings or addresses (S-03). Pure but for what `read` does; any thread.
#pragma once

#include "core/exporter/sourcepassword.h"
#include "core/journal/store/location.h"

namespace itam::core::exporter {

/// Of the SecretKey, and of the credential that a service has it as.
inline constexpr auto journalPasswordKind = QLatin1String("journal-password");

/// Where the stores keep it: of the same user, server and database, whatever the options behind '?' are.
[[nodiscard]] secrets::SecretKey journalPasswordKey(const QString& address);

/// `text` with the password that `read` finds when a server is opened. Error: Usage, as of
/// journal::store::locationFrom.
[[nodiscard]] Result<journal::Location> journalAt(const QString& text, ReadSecret read);

} // namespace itam::core::exporter
