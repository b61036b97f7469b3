// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Settings, command line and secrets put together: what one start of itam-export works with. Errors are kept for the
// place in preflight where they belong (P-16). Any thread.
#pragma once

#include "app/export/arguments.h"
#include "core/administration/gate.h"
#include "core/exporter/options.h"
#include "core/journal/store/location.h"
#include "core/servicenow/oauth.h"
#include "core/settings/settings.h"

namespace itam::app::exporter {

/// The login of one start of the program: standard input gives a secret once only, and the instance may exchange the
/// refresh token (W-21). Used by one thread after the other.
struct KeptLogin
{
    std::optional<core::servicenow::Credentials> credentials;
    std::shared_ptr<core::servicenow::SharedToken> token = std::make_shared<core::servicenow::SharedToken>();
};

struct Configuration
{
    core::settings::InstanceSettings instance;
    core::exporter::ExportOptions options;
    core::source::SourceLocation source; ///< with its password
    QStringList profileFolders;          ///< where source profiles are looked for
    core::journal::Location journal;
    QString logPath;
    QString entitlementPath;
    QString caFile;
    core::settings::RetireSettings retire;
    std::shared_ptr<KeptLogin> login = std::make_shared<KeptLogin>();
};

/// Errors: Usage, SettingsInvalid, FileUnreadable.
[[nodiscard]] Result<Configuration> configure(const Arguments& arguments);

/// Where things are, without the settings: for commands that help when those cannot be read.
[[nodiscard]] Configuration placesOnly(const Arguments& arguments);

/// Who started the program, and whether the schedule did.
[[nodiscard]] core::model::Account accountOf(const Arguments& arguments);
/// What that account may do, by the journal that is used.
[[nodiscard]] core::administration::Gate gateOf(const Arguments& arguments, const Configuration& configuration);

/// Credentials with their secrets, from files, command line, systemd or keyring. Errors: SecretUnavailable,
/// CredentialsIncomplete.
[[nodiscard]] Result<core::servicenow::Credentials> loadCredentials(const Arguments& arguments,
                                                                    const Configuration& configuration);

} // namespace itam::app::exporter
