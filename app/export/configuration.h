// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Settings, command line and secrets put together: what one start of itam-export works with. Errors are kept for the
// place in preflight where they belong (P-16). Any thread.
#pragma once

#include "app/export/arguments.h"
#include "core/exporter/options.h"
#include "core/settings/settings.h"

namespace itam::app::exporter {

struct Configuration
{
    core::settings::InstanceSettings instance;
    core::exporter::ExportOptions options;
    QString source;
    QString journalPath;
    QString logPath;
    QString entitlementPath;
    QString caFile;
};

/// Errors: Usage, SettingsInvalid, FileUnreadable.
[[nodiscard]] Result<Configuration> configure(const Arguments& arguments);

/// Credentials with their secrets, from files, command line, systemd or keyring. Errors: SecretUnavailable,
/// CredentialsIncomplete.
[[nodiscard]] Result<core::servicenow::Credentials> loadCredentials(const Arguments& arguments,
                                                                    const Configuration& configuration);

} // namespace itam::app::exporter
