// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody decided between two states of the settings, as the audit keeps it and as roles judge it. Left out is
// what nobody decides: how the console looks (each person's own), when a secret was saved (the audit has the secret
// itself), and the address of the embedded instance, which changes with each start. Passwords that stand in an address
// are replaced. Pure; any thread.
#pragma once

#include "core/model/roles.h"
#include "core/settings/settings.h"

namespace itam::core::administration {

/// In the order of the settings file; without time and account.
[[nodiscard]] QList<model::SettingChange> changesBetween(const settings::Settings& before,
                                                         const settings::Settings& after);

/// What happened to a secret.
enum class SecretChange
{
    Set,
    Changed,
    Removed
};
/// `name`: "refresh-token", "client-secret". Never a part of the secret.
[[nodiscard]] model::SettingChange changeOfSecret(const QString& instance, const QString& name, SecretChange change);
/// Of an account of a database server. `name`: "source-password", "journal-password".
[[nodiscard]] model::SettingChange changeOfPassword(const QString& name, SecretChange change);

} // namespace itam::core::administration
